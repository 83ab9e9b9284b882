package org.wayloom.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept about a person.
 *
 * @param title what it is, for people
 * @param text what it says, where it says something
 */
record HeldPiece(String id, @Nullable Instant at, String title, @Nullable String text) {}
