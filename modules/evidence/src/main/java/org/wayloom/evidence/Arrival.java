package org.wayloom.evidence;

/**
 * A piece of evidence as those see it who react to what comes in.
 *
 * @param key names the piece for good: it stays the same when others are removed and sequence
 *     numbers move up
 * @param person the name that stands for the whole person now; {@code row} has the name that came
 *     with the piece
 * @param signature its counts are zero
 */
public record Arrival(String key, String person, EventRow row, Signature signature) {}
