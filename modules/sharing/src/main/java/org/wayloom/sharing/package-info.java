/**
 * Read-only links to maps and dashboards, and what of them may be seen by somebody without an
 * account.
 */
@NullMarked
package org.wayloom.sharing;

import org.jspecify.annotations.NullMarked;
