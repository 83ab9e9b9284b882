/**
 * The journey index: memory-mapped files built from the evidence, and the engine over them on all
 * cores.
 */
@NullMarked
package org.wayloom.journeysindex;

import org.jspecify.annotations.NullMarked;
