/**
 * What is done about what was found: opportunities, changes, and the effect that a change had at
 * the step where it was made.
 */
@NullMarked
package org.wayloom.improvements;

import org.jspecify.annotations.NullMarked;
