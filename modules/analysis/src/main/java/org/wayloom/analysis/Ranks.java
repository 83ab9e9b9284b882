package org.wayloom.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Comparisons that look at the order of values only, so that one very long time does not decide.
 * Ties share the mean of their ranks.
 *
 * <p>Two groups: Mann and Whitney (1947), Annals of Mathematical Statistics 18:50-60; the exact
 * distribution where no values are equal and there are at most {@value #EXACT} in each, else the
 * normal one with correction for ties and continuity. The effect is the median of all differences
 * between a value here and a value there (Hodges and Lehmann 1963), its interval between two of
 * these differences (Hollander and Wolfe 1999, §4.3). More groups: Kruskal and Wallis (1952), JASA
 * 47:583-621; the effect is ε² = H/(n-1), 0 none to 1.
 */
final class Ranks {
  private static final int EXACT = 25;

  private Ranks() {}

  /** Whether one group tends to larger values, and by how much. */
  static Tested mannWhitney(double[] first, double[] second) {
    double[] a = sorted(first);
    double[] b = sorted(second);
    long pairs = (long) a.length * b.length;
    double[] ranks = new double[2];
    double ties = rank(new double[][] {a, b}, ranks);
    double u = ranks[0] - a.length * (a.length + 1.0) / 2;
    long n = (long) a.length + b.length;
    double variance = pairs / 12.0 * (n + 1 - ties / (n * (n - 1.0)));
    PairwiseDifferences differences = new PairwiseDifferences(a, b);
    boolean exact = ties == 0 && a.length <= EXACT && b.length <= EXACT;
    double p;
    long cut;
    if (exact) {
      double[] below = cumulative(a.length, b.length);
      int least = (int) Math.min(u, pairs - u);
      p = Math.min(1, 2 * below[least]);
      cut = IntStream.range(0, below.length).filter(k -> below[k] > 0.025).findFirst().orElse(0);
    } else {
      double distance = Math.max(0, Math.abs(u - pairs / 2.0) - 0.5);
      p = variance == 0 ? 1 : GroupDifferences.normalP(distance / Math.sqrt(variance));
      cut = Math.round(pairs / 2.0 - Statistics.Z * Math.sqrt(variance));
    }
    // Values so few that no cut leaves 95 % between: the whole range is the best that can be said.
    long low = Math.min(Math.max(1, cut), (pairs + 1) / 2);
    return new Tested(
        "mann-whitney/1",
        List.of((long) a.length, (long) b.length),
        differences.median(),
        differences.smallest(low),
        differences.smallest(pairs + 1 - low),
        p);
  }

  /** Whether any of several groups tends to larger values. */
  static Tested kruskalWallis(double[][] groups) {
    double[][] sorted = Arrays.stream(groups).map(Ranks::sorted).toArray(double[][]::new);
    List<Long> sizes = Arrays.stream(groups).map(group -> (long) group.length).toList();
    long n = sizes.stream().mapToLong(Long::longValue).sum();
    double[] ranks = new double[groups.length];
    double ties = rank(sorted, ranks);
    double squares = 0;
    for (int g = 0; g < groups.length; g++) {
      squares += ranks[g] * ranks[g] / groups[g].length;
    }
    double correction = 1 - ties / ((double) n * n * n - n);
    if (correction <= 0 || groups.length < 2) {
      return new Tested("kruskal-wallis/1", sizes, 0, null, null, 1);
    }
    double h = Math.max(0, (12.0 / (n * (n + 1.0)) * squares - 3.0 * (n + 1)) / correction);
    double p = 1 - new ChiSquaredDistribution(groups.length - 1).cumulativeProbability(h);
    return new Tested("kruskal-wallis/1", sizes, h / (n - 1), null, null, p);
  }

  /**
   * Adds the ranks of each group up.
   *
   * @param groups each sorted
   * @return the sum of t³ - t over all runs of t equal values
   */
  private static double rank(double[][] groups, double[] sums) {
    int[] at = new int[groups.length];
    long ranked = 0;
    double ties = 0;
    while (true) {
      double least = Double.POSITIVE_INFINITY;
      boolean any = false;
      for (int g = 0; g < groups.length; g++) {
        if (at[g] < groups[g].length) {
          least = Math.min(least, groups[g][at[g]]);
          any = true;
        }
      }
      if (!any) {
        return ties;
      }
      long[] equal = new long[groups.length];
      for (int g = 0; g < groups.length; g++) {
        while (at[g] < groups[g].length && groups[g][at[g]] <= least) {
          at[g]++;
          equal[g]++;
        }
      }
      long run = LongStream.of(equal).sum();
      double rank = ranked + (run + 1) / 2.0;
      for (int g = 0; g < groups.length; g++) {
        sums[g] += equal[g] * rank;
      }
      ranked += run;
      ties += (double) run * run * run - run;
    }
  }

  /** P(U ≤ u) for every u where no values are equal, by Mann and Whitney's recurrence. */
  private static double[] cumulative(int a, int b) {
    // ways[j][u]: how many orders of the values so far, j of them of the second group, have U = u.
    double[][] ways = new double[b + 1][a * b + 1];
    for (double[] row : ways) {
      row[0] = 1;
    }
    for (int i = 1; i <= a; i++) {
      for (int j = 1; j <= b; j++) {
        double[] next = new double[a * b + 1];
        for (int u = 0; u <= i * j; u++) {
          // The largest value is of the second group, or of the first with all j below it.
          next[u] = ways[j - 1][u] + (u >= j ? ways[j][u - j] : 0);
        }
        ways[j] = next;
      }
    }
    double[] below = ways[b];
    double all = Arrays.stream(below).sum();
    double sum = 0;
    for (int u = 0; u < below.length; u++) {
      sum += below[u];
      below[u] = sum / all;
    }
    return below;
  }

  private static double[] sorted(double[] values) {
    if (values.length == 0 || Arrays.stream(values).anyMatch(v -> !Double.isFinite(v))) {
      throw new IllegalArgumentException(
          "a group must have values, all of them numbers: " + values.length);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
