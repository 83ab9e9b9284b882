package org.wayloom.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By when a case is to be done, in working hours from its opening.
 *
 * @param remindAfter null = nobody is reminded
 * @param escalateAfter null = it is not told on
 * @param escalateTo who gets to know of it then
 */
public record CaseDeadline(
    @Nullable Integer remindAfter,
    int dueAfter,
    @Nullable Integer escalateAfter,
    String escalateTo) {
  static final CaseDeadline USUAL = new CaseDeadline(4, 8, 16, "");

  private static final int MOST = 2_000;

  /** What happens at a moment. */
  enum Moment {
    REMINDER,
    DUE,
    ESCALATION
  }

  public CaseDeadline {
    Said.within("dueAfter", dueAfter, 1, MOST);
    if (remindAfter != null) {
      Said.within("remindAfter", remindAfter, 1, dueAfter);
    }
    if (escalateAfter != null) {
      Said.within("escalateAfter", escalateAfter, dueAfter, MOST);
    }
    escalateTo = Said.line("escalateTo", escalateTo, 200);
  }

  /** When what happens to a case that is opened then. */
  Map<Moment, Instant> from(Instant opened, WorkingHours hours) {
    Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
    if (remindAfter != null && remindAfter < dueAfter) {
      moments.put(Moment.REMINDER, hours.after(opened, Duration.ofHours(remindAfter)));
    }
    moments.put(Moment.DUE, hours.after(opened, Duration.ofHours(dueAfter)));
    if (escalateAfter != null) {
      moments.put(Moment.ESCALATION, hours.after(opened, Duration.ofHours(escalateAfter)));
    }
    return moments;
  }
}
