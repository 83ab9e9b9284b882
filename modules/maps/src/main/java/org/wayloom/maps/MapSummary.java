package org.wayloom.maps;

import java.time.Instant;
import java.util.List;
import org.wayloom.kernel.DocumentId;

/**
 * A map on the home page.
 *
 * @param claims cards that state something
 * @param cover the truth cover: share of its cells that fresh evidence holds, 0 to 1
 * @param stance {@code as-is}, {@code to-be}, or empty when nobody said
 * @param owner who keeps it true, by name; empty when nobody said
 * @param variantOf id of the map that it is a variant of; empty for an original
 */
public record MapSummary(
    DocumentId id,
    String title,
    String template,
    long version,
    Instant changed,
    List<String> stages,
    int cards,
    int touchpoints,
    int claims,
    double cover,
    String stance,
    String owner,
    String variantOf) {}
