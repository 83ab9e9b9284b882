/**
 * How it goes, what it is worth by the team's own assumptions, and the way from one customer's
 * answer to the effect of what was changed, there and back.
 */
@NullMarked
package org.wayloom.dashboards;

import org.jspecify.annotations.NullMarked;
