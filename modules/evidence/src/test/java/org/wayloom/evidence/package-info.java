@NullMarked
package org.wayloom.evidence;

import org.jspecify.annotations.NullMarked;
