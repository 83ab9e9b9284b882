package org.wayloom.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.GroupDifferences.Mean;

/**
 * Ways of telling whether one place among several stands out.
 *
 * <p>A place is compared with the <em>typical other</em>: the one in the middle of all others,
 * ordered by what is compared (of two in the middle, the worse). Against the average of the others,
 * one place that is very good would make all the rest look bad.
 */
final class Suspects {
  /** With fewer persons nothing is said. */
  static final int FEWEST = 20;

  /** Deviations and unknown events of fewer than that share of persons are noise. */
  static final double TOLERATED = 0.05;

  private Suspects() {}

  /**
   * The typical one of all but one.
   *
   * @param worst grows towards the worse
   */
  static <T> Optional<T> typicalOther(List<T> all, int but, ToDoubleFunction<T> worst) {
    List<T> others =
        IntStream.range(0, all.size())
            .filter(i -> i != but)
            .mapToObj(all::get)
            .sorted(Comparator.comparingDouble(worst))
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(others.get(others.size() / 2));
  }

  /** Whether more than {@link #TOLERATED} of n do it; one-sided, by z against that share. */
  static Tested moreThanTolerated(long hits, long n) {
    Statistics.Estimate share = Statistics.share(hits, n);
    double z = (share.value() - TOLERATED) / Math.sqrt(TOLERATED * (1 - TOLERATED) / n);
    return new Tested(
        "share.above-5-percent/1",
        List.of(n),
        share.value(),
        share.low(),
        share.high(),
        GroupDifferences.NORMAL.cumulativeProbability(-z));
  }

  /** Whether fewer than {@link #TOLERATED} of n do it; one-sided, exactly, by the binomial. */
  static Tested lessThanTolerated(long hits, long n) {
    Statistics.Estimate share = Statistics.share(hits, n);
    int most = Integer.MAX_VALUE - 1;
    BinomialDistribution expected = new BinomialDistribution((int) Math.min(n, most), TOLERATED);
    return new Tested(
        "share.below-5-percent/1",
        List.of(n),
        share.value(),
        share.low(),
        share.high(),
        Math.clamp(expected.cumulativeProbability((int) Math.min(hits, most)), 0.0, 1.0));
  }

  /** The value in the middle, by nearest rank. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length + 1) / 2 - 1];
  }

  /** A score laid onto 0 to 100; empty with too few persons. */
  static Optional<Mean> percent(@Nullable Score score) {
    if (score == null || score.persons() < FEWEST) {
      return Optional.empty();
    }
    double unit = 100 / (score.scale().max() - score.scale().min());
    Mean mean = Mean.of(score);
    return Optional.of(
        new Mean(
            mean.n(), (mean.mean() - score.scale().min()) * unit, mean.variance() * unit * unit));
  }
}
