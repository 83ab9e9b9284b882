/** Ids, actors and problems: the few values that every module speaks. Knows nothing of journeys. */
@NullMarked
package org.wayloom.kernel;

import org.jspecify.annotations.NullMarked;
