/**
 * Interviews, observations and other notes as texts that people read and mark: a passage gets codes
 * and is tied to what it is about. The doors are {@link org.wayloom.notes.Notes} and {@link
 * org.wayloom.notes.Coding}.
 */
@NullMarked
package org.wayloom.notes;

import org.jspecify.annotations.NullMarked;
