package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of short lives of one document. {@code make soak} runs a million; a failure names its
 * seed.
 */
class SimulationTest {
  private static final int STEPS = Integer.getInteger("wayloom.steps", 400);
  private static final long SEEDS = Long.getLong("wayloom.seeds", 10_000);
  private static final long FIRST = Long.getLong("wayloom.firstSeed", 0);
  private static final long SEEDS_FOR_A_MUTANT = 3_000;

  /** A window that has gone astray for longer comes to a ring, and follows it for ever. */
  private static final int STEPS_FOR_A_MUTANT = 120;

  @Test
  @DisplayName(
      "LV12, LV14, LV16, LV17, LV20, LV21, LV22, LV23, LV24, LV29, LV31, LV32, LV33, LV35, LV36,"
          + " LV60:"
          + " nothing acknowledged is lost or doubled, and all windows end up the same")
  void convergesWithoutLosingOrDoublingAnything() {
    Happenings happened = new Happenings();
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      try {
        new Simulation(seed, Mutant.NONE, happened).run(STEPS);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    for (Happening happening : Happening.values()) {
      assertThat(happened.of(happening)).as("%s", happening).isGreaterThanOrEqualTo(100);
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
      new Simulation(seed, mutant, new Happenings()).run(STEPS_FOR_A_MUTANT);
      return false;
    } catch (AssertionError | RuntimeException e) {
      return true;
    }
  }
}
