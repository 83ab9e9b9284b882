package org.wayloom.cases;

import org.jspecify.annotations.Nullable;

/**
 * What is said anew of a case; null leaves a thing as it is.
 *
 * @param note for its history
 */
public record CaseEdit(
    @Nullable String owner,
    @Nullable CaseState state,
    @Nullable CasePriority priority,
    @Nullable String note) {}
