package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.improvements.ChangeFacts.Audience;
import org.wayloom.improvements.ChangeFacts.Status;

/** What is said anew of a change; null leaves a thing as it is. */
public record ChangeEdit(
    @Nullable String title,
    @Nullable String description,
    @Nullable Status status,
    @Nullable List<String> opportunities,
    @Nullable List<Spot> spots,
    @Nullable String owner,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    @Nullable Audience audience,
    @Nullable String toBe,
    @Nullable Expectation expected) {

  /** The facts with what is said; of a new change when there were none. */
  ChangeFacts of(@Nullable ChangeFacts before) {
    return new ChangeFacts(
        or(title, before == null ? "" : before.title()),
        or(description, before == null ? "" : before.description()),
        or(status, before == null ? Status.PLANNED : before.status()),
        or(opportunities, before == null ? List.of() : before.opportunities()),
        or(spots, before == null ? List.of() : before.spots()),
        or(owner, before == null ? "" : before.owner()),
        starts == null && before != null ? before.starts() : starts,
        ends == null && before != null ? before.ends() : ends,
        or(audience, before == null ? Audience.EVERYONE : before.audience()),
        toBe == null && before != null ? before.toBe() : toBe,
        expected == null && before != null ? before.expected() : expected);
  }

  private static <T> T or(@Nullable T said, T otherwise) {
    return Objects.requireNonNullElse(said, otherwise);
  }
}
