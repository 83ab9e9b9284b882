package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Conformance.Deviation;

/** Planted deviations beside those that were found, in pairs of person and touchpoint. */
final class FoundOfPlanted {
  private final Map<Deviation, Counts> counts = new EnumMap<>(Deviation.class);

  private record Counts(long planted, long found, long right) {
    private Counts plus(Counts other) {
      return new Counts(planted + other.planted, found + other.found, right + other.right);
    }

    private double precision() {
      return (double) right / found;
    }

    private double recall() {
      return (double) right / planted;
    }
  }

  /** Persons who deviate so at one touchpoint. */
  void add(Deviation deviation, RoaringBitmap planted, RoaringBitmap found) {
    Counts more =
        new Counts(
            planted.getLongCardinality(),
            found.getLongCardinality(),
            RoaringBitmap.andCardinality(planted, found));
    counts.merge(deviation, more, Counts::plus);
  }

  void assertThatAllIsFound() {
    assertThat(counts).containsOnlyKeys(Deviation.values());
    counts.forEach(
        (deviation, one) -> {
          double least = deviation == Deviation.OUT_OF_ORDER ? 0.99 : 1;
          assertThat(one.precision()).as("precision of " + deviation).isBetween(least, 1.0);
          assertThat(one.recall()).as("recall of " + deviation).isBetween(least, 1.0);
        });
  }

  String table() {
    StringBuilder table =
        new StringBuilder("| deviation | planted | found | precision | recall |\n");
    table.append("|---|---|---|---|---|\n");
    counts.forEach(
        (deviation, one) ->
            table.append(
                "| %s | %,d | %,d | %.4f | %.4f |\n"
                    .formatted(
                        deviation.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        one.planted,
                        one.found,
                        one.precision(),
                        one.recall())));
    return table.toString();
  }
}
