/** Read-only links to maps, and what of a map may be seen by somebody without an account. */
@NullMarked
package org.wayloom.sharing;

import org.jspecify.annotations.NullMarked;
