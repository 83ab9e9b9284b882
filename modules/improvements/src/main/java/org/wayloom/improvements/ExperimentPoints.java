package org.wayloom.improvements;

import java.util.ArrayList;
import java.util.List;

/** The days of an experiment for its picture: both groups since the start, added up. */
final class ExperimentPoints {
  private ExperimentPoints() {}

  static List<Effect.Point> of(Layout layout, DailyMeans own, DailyMeans theirs) {
    List<Effect.Point> points = new ArrayList<>();
    for (int t = 0; t < layout.length(); t++) {
      Effect.Mean a = own.mean(0, t + 1);
      Effect.Mean b = theirs.mean(0, t + 1);
      points.add(
          new Effect.Point(
              layout.from().plusDays(t),
              Effect.Phase.AFTER,
              a.n(),
              a.value(),
              b.n(),
              b.value(),
              null,
              null));
    }
    return points;
  }
}
