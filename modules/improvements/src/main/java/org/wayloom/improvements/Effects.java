package org.wayloom.improvements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.NumberRef;
import org.wayloom.improvements.ChangeFacts.Audience;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Asks evidence for the days of a change and has its effect computed. */
final class Effects {
  private static final int PAST = 1_100;

  private final Numbers numbers;

  Effects(Numbers numbers) {
    this.numbers = numbers;
  }

  Effect of(WorkspaceId workspace, ChangeFacts change, EffectOptions options) {
    Expectation expected = change.expected();
    LocalDate starts = change.starts();
    if (expected == null || starts == null) {
      throw ProblemException.of(
          ProblemType.INVALID_OPERATION,
          "An effect is measured from a first day on, against what was expected. Write both down"
              + " first.");
    }
    Group compareWith = expected.compareWith();
    Days.Between together = EffectMaker.answeredBetween(starts, change.ends(), options);
    return new EffectMaker(
            expected,
            starts,
            change.ends(),
            options,
            days(workspace, expected, change.audience().group(), together),
            compareWith == null ? null : days(workspace, expected, compareWith, together))
        .make(change.audience().kind() == Audience.Kind.SHARE);
  }

  private Days days(
      WorkspaceId workspace, Expectation expected, @Nullable Group group, Days.Between together) {
    return numbers.days(
        workspace,
        new DocumentId(expected.map()),
        new Days.Asked(
            NumberRef.parse(expected.number()),
            expected.withinDays(),
            PAST,
            Group.among(group),
            together));
  }
}
