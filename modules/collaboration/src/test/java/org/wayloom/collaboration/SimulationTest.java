package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of short lives of one document. Run more by {@code -Dwayloom.seeds=100000}; a failure
 * names its seed.
 */
class SimulationTest {
  private static final int STEPS = 120;
  private static final long SEEDS = Long.getLong("wayloom.seeds", 2_000);
  private static final long SEEDS_FOR_A_MUTANT = 2_000;

  @Test
  @DisplayName(
      "LV14, LV20, LV22, LV24, LV29, LV31, LV33: nothing acknowledged is lost or doubled,"
          + " and all windows end up the same")
  void convergesWithoutLosingOrDoublingAnything() {
    Map<Simulation.Event, Integer> happened = Simulation.counters();
    for (long seed = 0; seed < SEEDS; seed++) {
      try {
        new Simulation(seed, Mutant.NONE, happened).run(STEPS);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    for (Simulation.Event event : Simulation.Event.values()) {
      assertThat(happened.getOrDefault(event, 0)).as("%s", event).isGreaterThanOrEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void findsThePlantedMistake(Mutant mutant) {
    Optional<Long> found =
        LongStream.range(0, SEEDS_FOR_A_MUTANT)
            .filter(seed -> fails(seed, mutant))
            .boxed()
            .findFirst();
    assertThat(found).as("a seed that shows %s", mutant).isPresent();
  }

  private static boolean fails(long seed, Mutant mutant) {
    try {
      new Simulation(seed, mutant, Simulation.counters()).run(STEPS);
      return false;
    } catch (AssertionError | RuntimeException e) {
      return true;
    }
  }
}
