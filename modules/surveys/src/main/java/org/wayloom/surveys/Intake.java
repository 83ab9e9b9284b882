package org.wayloom.surveys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Persons;

/**
 * Takes responses in: into the evidence first, then into the list of responses, so that what a
 * crash leaves between the two is completed when the same form is sent again, without counting
 * anything twice.
 */
final class Intake {
  private static final int LOCKS = 64;

  private final SurveyStore store;
  private final Evidence evidence;
  private final Persons persons;
  private final Clock clock;
  private final Object[] locks = new Object[LOCKS];

  Intake(SurveyStore store, Evidence evidence, Persons persons, Clock clock) {
    this.store = store;
    this.evidence = evidence;
    this.persons = persons;
    this.clock = clock;
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new Object();
    }
  }

  /** Stores the response durably; false when this person has answered too recently. */
  boolean take(SurveyStore.Row survey, Survey.Version version, Response response) {
    // One at a time for each person, or two at once would both find that nobody answered yet.
    synchronized (locks[Math.floorMod(response.person().hashCode(), LOCKS)]) {
      Instant now = Instant.ofEpochMilli(clock.millis());
      if (response.known() && isTooSoon(survey, version.definition(), response, now)) {
        return false;
      }
      List<NewEvent> events = AnswerEvents.of(version, response, now);
      if (!events.isEmpty()) {
        evidence.append(survey.workspace(), "survey:" + survey.key(), events);
      }
      store.enter(survey, response, version.number(), now);
      return true;
    }
  }

  /** Whether a known person has to wait; what the form would be refused for. */
  boolean isTooSoon(SurveyStore.Row survey, SurveyDefinition asked, String person) {
    return isTooSoon(survey, asked, person, "", Instant.ofEpochMilli(clock.millis()));
  }

  /**
   * Whether a known person is to be left in peace, having answered another survey under any of
   * their names. Whoever is in the middle of this one may still send it.
   */
  boolean isResting(SurveyStore.Row survey, SurveyDefinition asked, String person) {
    return asked.quietDays() > 0
        && store.answeredElsewhere(
            survey,
            names(survey, person),
            clock.instant().minus(Duration.ofDays(asked.quietDays())));
  }

  private Set<String> names(SurveyStore.Row survey, String person) {
    return persons.names(survey.workspace(), List.of(person));
  }

  private boolean isTooSoon(
      SurveyStore.Row survey, SurveyDefinition asked, Response response, Instant now) {
    return isTooSoon(survey, asked, response.person(), response.id(), now);
  }

  private boolean isTooSoon(
      SurveyStore.Row survey, SurveyDefinition asked, String person, String except, Instant now) {
    if (asked.onceInDays() == 0) {
      return false;
    }
    Optional<Instant> last = store.lastResponse(survey, names(survey, person), except);
    return last.filter(at -> at.plus(Duration.ofDays(asked.onceInDays())).isAfter(now)).isPresent();
  }
}
