/** The one way out: requests to addresses that users wrote down, and none into the house. */
@NullMarked
package org.wayloom.outgoing;

import org.jspecify.annotations.NullMarked;
