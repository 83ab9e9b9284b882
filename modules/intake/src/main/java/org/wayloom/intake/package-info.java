/** Takes in events as they happen: sources, write keys, the journal that makes them durable. */
@NullMarked
package org.wayloom.intake;

import org.jspecify.annotations.NullMarked;
