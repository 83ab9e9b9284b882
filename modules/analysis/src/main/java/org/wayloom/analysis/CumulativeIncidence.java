package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What share of persons has come to each of several ends by when, where only the first end counts
 * and some are still under way.
 *
 * <p>With {@code n} watched just before a time, {@code d(k)} of whom come to end k then, and {@code
 * S} the Kaplan-Meier share still under way just before, the incidence of k grows by {@code S·d(k)
 * / n} (Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141-150). Treating other ends
 * as if one could still come to k afterwards, as 1 - Kaplan-Meier does, says too much. Variance by
 * the delta method (Marubini and Valsecchi: Analysing Survival Data from Clinical Trials, 1995,
 * 10.2); interval on the log(-log) scale, which stays within 0 and 1.
 */
final class CumulativeIncidence {
  private CumulativeIncidence() {}

  /** Still watched, and no end has come. */
  static final int NONE = -1;

  /**
   * The curves at one of the times at which anybody came to an end.
   *
   * @param atRisk who were still watched just before
   * @param underWay share who have come to no end by then
   * @param ends share who have come to each
   */
  record Step(long millis, long atRisk, double underWay, List<Share> ends) {
    Step {
      ends = List.copyOf(ends);
    }
  }

  /** A share; without an interval where it is 0 or 1. */
  record Share(double value, double error, @Nullable Double low, @Nullable Double high) {}

  /** One end while the times are walked. */
  private static final class Curve {
    private double incidence;
    private double a0;
    private double a1;
    private double a2;
    private double b;
    private double c0;
    private double c1;

    /** Goes on to a time at which {@code mine} of {@code all} came to this end. */
    void add(long atRisk, long all, long mine, double underWay) {
      double n = atRisk;
      incidence += underWay * mine / n;
      if (atRisk > all) {
        double a = all / (n * (n - all));
        a0 += a;
        a1 += incidence * a;
        a2 += incidence * incidence * a;
      } // else nothing comes after, and this term is 0
      double c = underWay * mine / (n * n);
      b += underWay * underWay * (n - mine) * mine / (n * n * n);
      c0 += c;
      c1 += incidence * c;
    }

    Share share() {
      double now = incidence;
      double variance = now * now * a0 - 2 * now * a1 + a2 + b - 2 * (now * c0 - c1);
      double error = Math.sqrt(Math.max(0, variance));
      if (now <= 0 || now >= 1) {
        return new Share(now, error, null, null);
      }
      double log = Math.log1p(-now);
      double half = Math.exp(Statistics.Z * error / ((1 - now) * -log));
      return new Share(now, error, -Math.expm1(log / half), -Math.expm1(log * half));
    }
  }

  /**
   * The curves.
   *
   * @param millis for how long each person was watched
   * @param ends which end came then, 0 … {@code count - 1}, or {@link #NONE}
   */
  static List<Step> of(long[] millis, int[] ends, int count) {
    Integer[] order = new Integer[millis.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> millis[i]));
    Curve[] curves = new Curve[count];
    Arrays.setAll(curves, end -> new Curve());
    List<Step> steps = new ArrayList<>();
    double underWay = 1;
    long[] came = new long[count];
    for (int i = 0; i < order.length; ) {
      long time = millis[order[i]];
      long atRisk = order.length - (long) i;
      Arrays.fill(came, 0);
      long all = 0;
      for (; i < order.length && millis[order[i]] == time; i++) {
        int end = ends[order[i]];
        if (end != NONE) {
          came[end]++;
          all++;
        }
      }
      if (all > 0) {
        List<Share> shares = new ArrayList<>();
        for (int end = 0; end < count; end++) {
          curves[end].add(atRisk, all, came[end], underWay);
          shares.add(curves[end].share());
        }
        underWay *= 1 - (double) all / atRisk;
        steps.add(new Step(time, atRisk, underWay, shares));
      }
    }
    return steps;
  }
}
