package org.wayloom.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note in a list.
 *
 * @param characters the length of its text
 * @param lost how many of its passages were not found again after an edit
 * @param snippet where words that were looked for stand; absent when none were, or in the title
 *     only
 */
public record NoteSummary(
    String id,
    NoteFacts facts,
    boolean hasFile,
    int characters,
    int passages,
    int lost,
    Instant created,
    Instant edited,
    @Nullable Instant trashed,
    @Nullable Snippet snippet) {
  NoteSummary withSnippet(Snippet found) {
    return new NoteSummary(
        id, facts, hasFile, characters, passages, lost, created, edited, trashed, found);
  }
}
