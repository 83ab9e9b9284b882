package org.wayloom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.journeys.ArrayBlocks;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.ParallelEngine;

class YardsticksTest {
  private static final long HOUR = 3_600_000L;
  private static final int PERSONS = 400;
  private static final int SIGNATURES = 14;
  private static final int NO_STAGE = 12;

  /** Two signatures a stage, and two of none. */
  private static final Coding STAGES = coding(6, code -> code < NO_STAGE ? code / 2 : Coding.NONE);

  /** Half of the signatures of the first stage, of the second, the fourth and the last. */
  private static final Coding FUNNEL =
      coding(
          4,
          code ->
              switch (code) {
                case 0 -> 0;
                case 2 -> 1;
                case 6 -> 2;
                case 10 -> 3;
                default -> Coding.NONE;
              });

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyLoopComesToTheNumbersOfItsFold(long seed) {
    ArrayBlocks log = log(seed);
    try (ParallelEngine engine = new ParallelEngine(2);
        PlainArrays arrays = new PlainArrays(log, 2)) {
      for (Yardstick<?> one : new Yardsticks(log, engine, arrays, STAGES, FUNNEL).all()) {
        long[] numbers = one.checked(engine);
        assertThat(Arrays.stream(numbers).filter(number -> number > 0).count())
            .as(one.name() + " finds something")
            .isPositive();
      }
    }
  }

  private static Coding coding(int count, IntUnaryOperator nodeOf) {
    int[] nodes = new int[SIGNATURES];
    Arrays.setAll(nodes, nodeOf);
    return Coding.of(nodes, count);
  }

  /** Half a year of short journeys in which many events share an instant and some carry a score. */
  private static ArrayBlocks log(long seed) {
    Random random = new Random(seed);
    ArrayBlocks.Builder log = ArrayBlocks.builder().atLeast(PERSONS, SIGNATURES);
    for (int person = 0; person < PERSONS; person++) {
      long time = random.nextInt(200 * 24) * HOUR;
      for (int i = 0, length = 1 + random.nextInt(25); i < length; i++) {
        int signature = Math.min(random.nextInt(SIGNATURES), random.nextInt(SIGNATURES + 4));
        float value = random.nextInt(8) == 0 ? random.nextInt(24) / 2f : Float.NaN;
        log.add(person, time, signature, value);
        time += random.nextInt(3) == 0 ? 0 : random.nextInt(4) * random.nextInt(60) * HOUR / 4;
      }
    }
    return log.build();
  }
}
