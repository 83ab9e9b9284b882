/** A believable company with planted truths: the seeded demo workspace. */
@NullMarked
package org.wayloom.simulation;

import org.jspecify.annotations.NullMarked;
