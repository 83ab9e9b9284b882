package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.journeys.SumsByPerson;
import org.wayloom.testing.SimulationPage;

/**
 * Compares groups that are drawn from the same distribution, as a map with five stages would: three
 * comparisons a stage. 95 % intervals must cover the true difference, which is none, in 94 to 96 of
 * 100, and after correction at most 5 of 100 maps may show any difference. Then groups of which one
 * really converts better: found as often as theory says.
 */
class SimulatedComparisonsTest {
  private static final int STAGES = 5;

  private final Map<String, long[]> covered = new LinkedHashMap<>();

  /** One comparison between two groups of the same sort. */
  private static Tested[] compare(SplittableRandom random) {
    int nA = 150 + random.nextInt(300);
    int nB = 150 + random.nextInt(300);
    double share = 0.2 + 0.6 * random.nextDouble();
    Tested conversion =
        GroupDifferences.shares(hits(random, nA, share), nA, hits(random, nB, share), nB);
    double[] timesA = times(random, nA);
    double[] timesB = times(random, nB);
    double[] scoresA = scores(random, nA);
    double[] scoresB = scores(random, nB);
    return new Tested[] {
      conversion,
      Ranks.mannWhitney(timesA, timesB),
      GroupDifferences.means(Mean.of(scoresA), Mean.of(scoresB)),
      GroupDifferences.netPromoters(promoters(scoresA), promoters(scoresB)),
      Survival.logRank(watched(random, timesA), watched(random, timesB))
    };
  }

  private static long hits(SplittableRandom random, int n, double share) {
    return random.doubles(n).filter(d -> d < share).count();
  }

  /** Log-normal hours. */
  private static double[] times(SplittableRandom random, int n) {
    double[] times = new double[n];
    Arrays.setAll(times, i -> Math.exp(2 + random.nextGaussian()));
    return times;
  }

  /** Answers of 0 to 10, more of the good ones. */
  private static double[] scores(SplittableRandom random, int n) {
    double[] scores = new double[n];
    Arrays.setAll(
        scores, i -> Math.max(random.nextInt(11), Math.max(random.nextInt(11), random.nextInt(6))));
    return scores;
  }

  private static SumsByPerson.Sums promoters(double[] scores) {
    return GroupDifferencesTest.promoters(
        Arrays.stream(scores).filter(s -> s >= 9).count(),
        Arrays.stream(scores).filter(s -> s <= 6).count(),
        scores.length);
  }

  private static List<Survival.Watched> watched(SplittableRandom random, double[] times) {
    List<Survival.Watched> watched = new ArrayList<>();
    for (double time : times) {
      double seen = 40 * random.nextDouble();
      watched.add(new Survival.Watched(Math.min(time, seen), time <= seen));
    }
    return watched;
  }

  private void cover(Tested tested, double truth) {
    long[] counts = covered.computeIfAbsent(tested.method(), method -> new long[2]);
    Double low = tested.low();
    Double high = tested.high();
    counts[0]++;
    counts[1] += low != null && high != null && low <= truth && truth <= high ? 1 : 0;
  }

  @Test
  void whereNothingDiffersIntervalsCoverItAndFewMapsShowAnything() {
    int comparisons = SimulationPage.size(60, 10_000);
    SplittableRandom random = new SplittableRandom(1995);
    int showing = 0;
    for (int round = 0; round < comparisons; round++) {
      double[] p = new double[STAGES * 5];
      for (int stage = 0; stage < STAGES; stage++) {
        Tested[] tested = compare(random);
        for (int i = 0; i < tested.length; i++) {
          p[stage * 5 + i] = tested[i].p();
          if (stage == 0) {
            cover(tested[i], tested[i].method().equals("log-rank/1") ? 1 : 0);
          }
        }
      }
      showing += Arrays.stream(FalseDiscovery.adjusted(p)).anyMatch(q -> q <= 0.05) ? 1 : 0;
    }
    StringBuilder table = new StringBuilder("| method | comparisons | intervals that cover 0 |\n");
    table.append("|---|---|---|\n");
    double slack = SimulationPage.isFull() ? 0.01 : 0.08;
    covered.forEach(
        (method, counts) -> {
          double share = (double) counts[1] / counts[0];
          assertThat(share).as(method).isCloseTo(0.95, within(slack));
          table.append("| `%s` | %,d | %.2f %% |\n".formatted(method, counts[0], 100 * share));
        });
    double shown = (double) showing / comparisons;
    assertThat(shown).isLessThanOrEqualTo(SimulationPage.isFull() ? 0.05 : 0.12);
    SimulationPage.write(
        "Comparisons of the same with the same",
        """
        Groups of 150 to 449 persons drawn from one distribution; a map has %d comparisons. After correction %.2f %% of %,d maps
        show any difference.

        %s"""
            .formatted(STAGES * 5, 100 * shown, comparisons, table));
  }

  /**
   * 30 % against 40 % of 300 each: the standard error under the difference is √(0.21/300 +
   * 0.24/300) = 0.03873, the pooled one √(2·0.35·0.65/300) = 0.03894; the power is Φ((0.1 -
   * 1.96·0.03894)/0.03873) = Φ(0.6114) = 0.7295.
   */
  @Test
  void aRealDifferenceIsFoundAsOftenAsTheorySays() {
    int comparisons = SimulationPage.size(400, 20_000);
    SplittableRandom random = new SplittableRandom(1_000);
    int found = 0;
    for (int round = 0; round < comparisons; round++) {
      Tested tested =
          GroupDifferences.shares(hits(random, 300, 0.4), 300, hits(random, 300, 0.3), 300);
      found += tested.p() <= 0.05 ? 1 : 0;
    }
    double power = (double) found / comparisons;
    assertThat(power).isCloseTo(0.7295, within(SimulationPage.isFull() ? 0.02 : 0.06));
    SimulationPage.write(
        "Power",
        "30 %% against 40 %% of 300 each: found in %.1f %% of %,d comparisons; theory says 73.0 %%."
            .formatted(100 * power, comparisons));
  }
}
