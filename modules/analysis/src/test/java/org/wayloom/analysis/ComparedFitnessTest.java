package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Comparison.Verdict;

/** Thirty look and buy in January; of thirty in February every second buys first. */
class ComparedFitnessTest {
  private static final Side JANUARY = period("1970-01-01", "1970-02-01");
  private static final Side FEBRUARY = period("1970-02-01", "1970-03-01");

  private static Side period(String from, String to) {
    return new Side(LocalDate.parse(from), LocalDate.parse(to), null, null);
  }

  private static World world() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      log.append("jan%d: look@%dh buy@%dh\n".formatted(i, 24 + i, 72 + i));
      String steps = i % 2 == 0 ? "look@%dh buy@%dh" : "buy@%dh look@%dh";
      log.append("feb%d: ".formatted(i))
          .append(steps.formatted(24 * 33 + i, 24 * 36 + i))
          .append('\n');
    }
    log.append("late: look@100d\n");
    return World.of(log.toString()).map("see: look\nget: buy").window(30);
  }

  private static Compared fitness(World world) {
    return world
        .analysis()
        .compare(World.WORKSPACE, World.MAP, JANUARY, FEBRUARY, MeasureOptions.OF_MAP)
        .compared()
        .stream()
        .filter(one -> one.measure() == Measure.FITNESS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fitnessOfBothSidesIsComparedByWelch() {
    Compared fitness = fitness(world());

    // Buying first misses a step at one place and has one too many: 2 of the worst cost of 4.
    assertThat(fitness.a().value()).isEqualTo(1);
    assertThat(fitness.b().value()).isCloseTo(0.75, within(1e-12));
    Tested effect = Objects.requireNonNull(fitness.effect());
    assertThat(effect.effect()).isCloseTo(-0.25, within(1e-12));
    // The deviation of the fifteen 1 and fifteen 0.5 is 0.25 · √(30/29), its error √30 times less;
    // t with 29 degrees of freedom leaves 2.5 % beyond 2.04523.
    double error = 0.25 * Math.sqrt(30 / 29.0) / Math.sqrt(30);
    assertThat(effect.low()).isCloseTo(-0.25 - 2.04523 * error, within(1e-6));
    assertThat(effect.high()).isCloseTo(-0.25 + 2.04523 * error, within(1e-6));
    assertThat(fitness.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(fitness.adjusted()).isLessThan(0.001);
  }

  @Test
  void isTheFitnessThatTheDeviationsTell() {
    World world = world();

    assertThat(fitness(world).b().value())
        .isEqualTo(
            world
                .analysis()
                .deviations(
                    World.WORKSPACE, World.MAP, MeasureOptions.OF_MAP.of(new Among(FEBRUARY, true)))
                .fitness());
  }
}
