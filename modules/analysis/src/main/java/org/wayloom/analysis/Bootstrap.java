package org.wayloom.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The interval of a number for which no formula is at hand: the values are drawn again and again
 * with replacement, and the middle 95 % of what comes out is the interval (percentile method, Efron
 * and Tibshirani 1993, chapter 13). The same seed gives the same interval. The p is twice the share
 * of draws on the smaller side of 0, a little above 0 since the draws are few (Davison and Hinkley
 * 1997, §4.2).
 */
final class Bootstrap {
  private Bootstrap() {}

  /** What is computed of some values, such as their mean or median. */
  @FunctionalInterface
  interface Number extends ToDoubleFunction<double[]> {}

  /** The number of one group less that of another. */
  static Tested difference(double[] a, double[] b, Number of, int draws, long seed) {
    if (draws < 40) {
      throw new IllegalArgumentException("an interval of 95 % needs 40 draws or more: " + draws);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] drawn = new double[draws];
    double[] fromA = new double[a.length];
    double[] fromB = new double[b.length];
    for (int draw = 0; draw < draws; draw++) {
      draw(a, fromA, random);
      draw(b, fromB, random);
      drawn[draw] = of.applyAsDouble(fromA) - of.applyAsDouble(fromB);
    }
    Arrays.sort(drawn);
    long below = Arrays.stream(drawn).filter(d -> d <= 0).count();
    long above = Arrays.stream(drawn).filter(d -> d >= 0).count();
    double p = Math.min(1, 2 * (Math.min(below, above) + 1.0) / (draws + 1.0));
    return new Tested(
        "bootstrap/1",
        List.of((long) a.length, (long) b.length),
        of.applyAsDouble(a.clone()) - of.applyAsDouble(b.clone()),
        drawn[(int) Math.ceil(0.025 * draws) - 1],
        drawn[(int) Math.ceil(0.975 * draws) - 1],
        p);
  }

  private static void draw(double[] from, double[] into, SplittableRandom random) {
    for (int i = 0; i < into.length; i++) {
      into[i] = from[random.nextInt(from.length)];
    }
  }
}
