package org.wayloom.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What failed whom, where and when, as far as it was looked at. */
final class Failures {
  private final Map<Place, List<Failure>> known = new HashMap<>();

  private record Place(int person, String touchpoint) {}

  private record Failure(long sequence, Instant time) {}

  /** Whether a touchpoint failed a customer here. */
  static boolean isOne(Happening happening, int unhappyPercent) {
    return happening.touchpoint() != null
        && (happening.failed() || Boolean.TRUE.equals(happening.isUnhappy(unhappyPercent)));
  }

  void note(Happening failure) {
    known
        .computeIfAbsent(place(failure), place -> new ArrayList<>())
        .add(new Failure(failure.sequence(), failure.time()));
  }

  /**
   * How often it failed the person at that touchpoint up to this piece of evidence, itself counted:
   * what came in no later and happened within so many days before it.
   */
  int upTo(Happening failure, int days) {
    Instant since = failure.time().minus(Duration.ofDays(days));
    return (int)
        known.getOrDefault(place(failure), List.of()).stream()
            .filter(one -> one.sequence <= failure.sequence())
            .filter(one -> one.time.isAfter(since) && !one.time.isAfter(failure.time()))
            .count();
  }

  private static Place place(Happening happening) {
    Happening.Touchpoint touchpoint = happening.touchpoint();
    return new Place(happening.personCode(), touchpoint == null ? "" : touchpoint.id());
  }
}
