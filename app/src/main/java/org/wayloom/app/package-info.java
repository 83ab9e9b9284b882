/** main(), configuration, wiring and the command line. */
@NullMarked
package org.wayloom.app;

import org.jspecify.annotations.NullMarked;
