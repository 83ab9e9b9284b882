/**
 * What became of a document over time: its versions, what changed between them, and the way back.
 */
@NullMarked
package org.wayloom.history;

import org.jspecify.annotations.NullMarked;
