package org.wayloom.collaboration;

import java.time.Instant;
import org.wayloom.kernel.DocumentId;

/** A document in a list. */
public record DocumentSummary(
    DocumentId id,
    DocumentKind kind,
    long version,
    Instant created,
    Instant changed,
    boolean deleted) {}
