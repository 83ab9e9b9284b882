package org.wayloom.cases;

import java.time.Instant;

/**
 * A rule as it is kept.
 *
 * @param since when it was switched on last; what came in before does not concern it
 * @param editedBy who said so last
 */
public record StoredRule(
    String id,
    long version,
    CaseRule facts,
    Instant since,
    Instant created,
    Instant edited,
    String editedBy) {}
