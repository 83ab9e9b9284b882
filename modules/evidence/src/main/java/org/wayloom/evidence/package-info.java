/** What customers did and said: intake, import, the store. The only module that sees DuckDB. */
@NullMarked
package org.wayloom.evidence;

import org.jspecify.annotations.NullMarked;
