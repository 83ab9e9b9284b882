package org.wayloom.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds it add events to one source, and nothing else.
 *
 * @param revoked since when nothing is taken with it any more
 */
public record WriteKey(String key, Instant created, @Nullable Instant revoked) {}
