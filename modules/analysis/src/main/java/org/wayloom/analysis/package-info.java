/** What the evidence says about a map: rules applied, measures, flow, a map proposed from data. */
@NullMarked
package org.wayloom.analysis;

import org.jspecify.annotations.NullMarked;
