/** Live documents: records, operations, order, history. Knows no journeys. */
@NullMarked
package org.wayloom.collaboration;

import org.jspecify.annotations.NullMarked;
