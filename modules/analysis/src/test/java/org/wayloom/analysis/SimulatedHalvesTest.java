package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Verdict;
import org.wayloom.testing.SimulationPage;

/**
 * Halves of one population, compared as the page compares them: every measure at every stage and
 * touchpoint of a map, with the verdicts. Their true difference is none, so 95 % intervals must
 * hold it in 94 to 96 of 100, and at most 5 of 100 maps may say that anything differs.
 */
class SimulatedHalvesTest {
  private static final String HEAD =
      """
      | measure | method | comparisons | intervals that hold no difference | said to differ |
      |---|---|---|---|---|
      """;

  /** What is compared of one drawing; deviations are of two. */
  private static final List<Measure> COMPARED =
      List.of(
          Measure.CONVERSION,
          Measure.REACHED,
          Measure.WENT_ON,
          Measure.TIME_TO_NEXT,
          Measure.GOES_ON,
          Measure.DWELL,
          Measure.SCORE,
          Measure.NPS,
          Measure.VARIANTS,
          Measure.FITNESS);

  private static double least() {
    return SimulationPage.isFull() ? 0.94 : 0.9;
  }

  private static double most() {
    return SimulationPage.isFull() ? 0.96 : 1;
  }

  private static boolean showsAnything(Comparison map) {
    return map.compared().stream().anyMatch(one -> one.verdict() == Verdict.DIFFERS);
  }

  /** Comparisons with an interval, how many of them hold the truth, and how many say otherwise. */
  private static final class Counted {
    private long tested;
    private long intervals;
    private long hold;
    private long differ;
    private String method = "";

    private double share() {
      return (double) hold / intervals;
    }

    /** The mix of ways has a test and no interval. */
    private String row(Measure measure) {
      return "| %s | `%s` | %,d | %s | %.2f %% |\n"
          .formatted(
              measure.name().toLowerCase(Locale.ROOT).replace('_', ' '),
              method,
              tested,
              intervals == 0 ? "" : "%.2f %%".formatted(100 * share()),
              100.0 * differ / tested);
    }
  }

  /** Going on is told by how many times as quickly. */
  private static double truth(Measure measure) {
    return measure == Measure.GOES_ON ? 1 : 0;
  }

  private static Map<Measure, Counted> count(List<Comparison> maps) {
    Map<Measure, Counted> counted = new EnumMap<>(Measure.class);
    for (Comparison map : maps) {
      for (Compared one : map.compared()) {
        Tested effect = one.effect();
        if (effect != null) {
          Counted of = counted.computeIfAbsent(one.measure(), measure -> new Counted());
          of.method = effect.method();
          of.tested++;
          of.differ += one.verdict() == Verdict.DIFFERS ? 1 : 0;
          Double low = effect.low();
          Double high = effect.high();
          if (low != null && high != null) {
            double truth = truth(one.measure());
            of.intervals++;
            of.hold += low <= truth && truth <= high ? 1 : 0;
          }
        }
      }
    }
    return counted;
  }

  @Test
  void halvesOfOnePopulationHardlyEverDifferAndTheirIntervalsHoldNoDifference() {
    int size = SimulationPage.size(60, 10_000);
    List<Comparison> maps =
        IntStream.range(0, size)
            .parallel()
            .mapToObj(seed -> new HalvedWorld(seed).compare())
            .toList();
    Map<Measure, Counted> counted = count(maps);
    StringBuilder table = new StringBuilder(HEAD);
    counted.forEach((measure, of) -> table.append(of.row(measure)));
    double shown = (double) maps.stream().filter(SimulatedHalvesTest::showsAnything).count() / size;
    long tested = maps.stream().mapToLong(Comparison::tested).sum();

    assertThat(counted.keySet()).containsExactlyElementsOf(COMPARED);
    counted.forEach(
        (measure, of) -> {
          if (measure != Measure.VARIANTS) {
            assertThat(of.share()).as(measure.name()).isBetween(least(), most());
          }
        });
    assertThat(shown).isLessThanOrEqualTo(SimulationPage.isFull() ? 0.05 : 0.12);
    SimulationPage.write(
        "Halves of one population",
        """
        %,d maps of four stages and eight touchpoints, each with 300 to 699 customers whom a coin puts into two halves, compared as
        **Compare** does it: %,d tests. Customers come back, and who is content answers well everywhere. After correction %.2f %% of the
        maps show any difference.

        %s"""
            .formatted(size, tested, 100 * shown, table));
  }
}
