package org.wayloom.maps;

import java.time.Instant;
import java.util.List;
import org.wayloom.kernel.DocumentId;

/** A map on the home page. */
public record MapSummary(
    DocumentId id,
    String title,
    String template,
    long version,
    Instant changed,
    List<String> stages,
    int cards,
    int touchpoints) {}
