package org.wayloom.app;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Rejection;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;

/**
 * One file's journeys in memory.
 *
 * @param activities the names behind the codes of {@code journeys}
 * @param rejected how many rows could not be used
 * @param firstRejections the first of those, with the reason
 */
record EventLog(
    String file,
    BlockSource journeys,
    List<String> activities,
    @Nullable Instant firstTime,
    @Nullable Instant lastTime,
    long rejected,
    List<Rejection> firstRejections) {
  EventLog {
    activities = List.copyOf(activities);
    firstRejections = List.copyOf(firstRejections);
  }

  Coding everyActivity() {
    return Coding.identity(activities.size());
  }

  /** Says on standard error what could not be used, and why. */
  void talkAboutRejections() {
    if (rejected == 0) {
      return;
    }
    Talk.say(rejected + (rejected == 1 ? " row was" : " rows were") + " left out:");
    for (Rejection one : firstRejections) {
      Talk.say("  line " + one.line() + ": " + one.reason());
    }
    if (rejected > firstRejections.size()) {
      Talk.say("  … and " + (rejected - firstRejections.size()) + " more");
    }
  }
}
