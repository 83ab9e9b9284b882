package org.wayloom.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.StreamState.Counts;

/**
 * A source and what came from it.
 *
 * @param last when its newest events were stored; null before the first
 * @param today of the current day in UTC
 * @param masked how many e-mail addresses and the like were replaced in texts
 */
public record SourceStatus(
    String id,
    String name,
    Instant created,
    List<WriteKey> keys,
    @Nullable Instant last,
    Counts total,
    Counts today,
    long masked) {}
