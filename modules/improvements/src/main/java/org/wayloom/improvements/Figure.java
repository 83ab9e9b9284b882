package org.wayloom.improvements;

import java.util.Objects;
import org.wayloom.analysis.GroupDifferences;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.analysis.Score;
import org.wayloom.analysis.Tested;

/**
 * A number of a map as it was for some customers: a share or a mean.
 *
 * @param number {@code stage:ID:converted}, {@code touchpoint:ID:score}, or {@code conformance}:
 *     the share of customers whose journey is as drawn
 * @param n customers
 * @param variance of the mean; 0 for a share, where n tells it
 * @param span of the scale
 */
public record Figure(String number, Kind kind, long n, double value, double variance, double span) {
  static final String CONFORMANCE = "conformance";

  /** What it is. */
  public enum Kind {
    SHARE,
    MEAN
  }

  public Figure {
    number = Words.line("number", number, 200);
    Objects.requireNonNull(kind, "kind");
    if (n < 1 || !(variance >= 0) || !(span > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s needs somebody, a spread and a scale: n %d, variance %s, span %s"
              .formatted(number, n, variance, span));
    }
  }

  static Figure share(String number, long hits, long n) {
    return new Figure(number, Kind.SHARE, n, (double) hits / n, 0, 1);
  }

  static Figure mean(String number, Score score) {
    Mean mean = Mean.of(score);
    return new Figure(
        number,
        Kind.MEAN,
        mean.n(),
        mean.mean(),
        mean.variance(),
        score.scale().max() - score.scale().min());
  }

  /** This one less another of the same number. */
  Tested less(Figure before) {
    return kind == Kind.SHARE
        ? GroupDifferences.shares(hits(), n, before.hits(), before.n)
        : GroupDifferences.persons(
            new Mean(n, value, variance), new Mean(before.n, before.value, before.variance));
  }

  private long hits() {
    return Math.round(value * n);
  }
}
