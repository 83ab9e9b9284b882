package org.wayloom.evidence;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored event as people read it. */
public record EventRow(
    long sequence,
    String source,
    EventKind kind,
    String type,
    Instant time,
    Instant received,
    String person,
    int personCode,
    int signature,
    @Nullable String channel,
    @Nullable String page,
    @Nullable String text,
    @Nullable Double value,
    Map<String, String> properties) {}
