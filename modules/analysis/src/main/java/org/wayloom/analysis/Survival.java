package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long until something happens, where for some it has not happened yet: they count for as long
 * as they were watched, and are neither a yes nor a no.
 *
 * <p>Curve: Kaplan and Meier (1958), JASA 53:457-481; its variance by Greenwood (1926); interval on
 * the log(-log) scale (Kalbfleisch and Prentice 1980), which stays within 0 and 1. Two groups:
 * log-rank (Mantel 1966, Peto and Peto 1972); the effect is the hazard ratio exp((O-E)/V) of the
 * first group, above 1 where it happens sooner there.
 */
final class Survival {
  private Survival() {}

  /**
   * One person.
   *
   * @param time how long the person was watched, until it happened or not
   * @param happened whether it happened then
   */
  record Watched(double time, boolean happened) {
    Watched {
      if (!(time >= 0)) {
        throw new IllegalArgumentException("a time must not be negative: " + time);
      }
    }
  }

  /**
   * A step of the curve.
   *
   * @param atRisk who were still watched just before
   * @param happened to how many at this time
   * @param surviving share to whom it has not happened by then
   * @param error Greenwood's standard error of it; 0 after the last
   */
  record Step(
      double time,
      long atRisk,
      long happened,
      double surviving,
      double error,
      @Nullable Double low,
      @Nullable Double high) {}

  /** The curve at each time at which it happened to somebody. */
  static List<Step> curve(List<Watched> persons) {
    List<Step> steps = new ArrayList<>();
    double surviving = 1;
    double greenwood = 0;
    for (At at : times(persons, List.of())) {
      if (at.happenedA == 0) {
        continue;
      }
      surviving *= 1 - (double) at.happenedA / at.riskA;
      greenwood += (double) at.happenedA / ((double) at.riskA * (at.riskA - at.happenedA));
      if (surviving <= 0) {
        steps.add(new Step(at.time, at.riskA, at.happenedA, 0, 0, null, null));
        continue;
      }
      double log = Math.log(surviving);
      double half = Statistics.Z * Math.sqrt(greenwood) / Math.abs(log);
      steps.add(
          new Step(
              at.time,
              at.riskA,
              at.happenedA,
              surviving,
              surviving * Math.sqrt(greenwood),
              Math.pow(surviving, Math.exp(half)),
              Math.pow(surviving, Math.exp(-half))));
    }
    return steps;
  }

  /** Whether it happens sooner in one group. */
  static Tested logRank(List<Watched> a, List<Watched> b) {
    double difference = 0;
    double variance = 0;
    for (At at : times(a, b)) {
      long risk = at.riskA + at.riskB;
      long happened = at.happenedA + at.happenedB;
      if (happened == 0) {
        continue;
      }
      double share = (double) at.riskA / risk;
      difference += at.happenedA - happened * share;
      if (risk > 1) {
        variance += happened * share * (1 - share) * (risk - happened) / (risk - 1.0);
      }
    }
    List<Long> n = List.of((long) a.size(), (long) b.size());
    if (variance == 0) {
      return new Tested("log-rank/1", n, 1, null, null, 1);
    }
    double half = Statistics.Z / Math.sqrt(variance);
    double log = difference / variance;
    return new Tested(
        "log-rank/1",
        n,
        Math.exp(log),
        Math.exp(log - half),
        Math.exp(log + half),
        GroupDifferences.normalP(difference / Math.sqrt(variance)));
  }

  /** What happens at one time, and who are still watched then. */
  private record At(double time, long riskA, long happenedA, long riskB, long happenedB) {}

  /** All times in order. Who is lost at a time was still watched at it. */
  private static List<At> times(List<Watched> a, List<Watched> b) {
    Watched[] first = sorted(a);
    Watched[] second = sorted(b);
    List<At> times = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < first.length || j < second.length) {
      double time =
          Math.min(
              i < first.length ? first[i].time : Double.POSITIVE_INFINITY,
              j < second.length ? second[j].time : Double.POSITIVE_INFINITY);
      int riskA = first.length - i;
      int riskB = second.length - j;
      long happenedA = 0;
      long happenedB = 0;
      for (; i < first.length && first[i].time <= time; i++) {
        happenedA += first[i].happened ? 1 : 0;
      }
      for (; j < second.length && second[j].time <= time; j++) {
        happenedB += second[j].happened ? 1 : 0;
      }
      times.add(new At(time, riskA, happenedA, riskB, happenedB));
    }
    return times;
  }

  private static Watched[] sorted(List<Watched> persons) {
    Watched[] sorted = persons.toArray(Watched[]::new);
    Arrays.sort(sorted, java.util.Comparator.comparingDouble(Watched::time));
    return sorted;
  }
}
