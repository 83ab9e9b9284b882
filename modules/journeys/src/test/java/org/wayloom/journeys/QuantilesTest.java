package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  @Test
  void findsTheExactValueAmongManyInOneBucket() {
    // 70,000 times of some twelve days that differ by up to seventeen minutes: too many to keep.
    Random random = new Random(5);
    long[] times = new long[70_000];
    ArrayBlocks.Builder builder = ArrayBlocks.builder();
    for (int person = 0; person < times.length; person++) {
      times[person] = (1L << 30) + random.nextInt(1 << 20);
      builder.add(person, 0, 0).add(person, times[person], 1);
    }
    Arrays.sort(times);
    TimeToNext.Times found =
        Ask.of(builder.build(), new TimeToNext(Coding.identity(2))).nodes().get(0);
    assertThat(found).isEqualTo(new TimeToNext.Times(70_000, times[34_999], times[62_999]));
  }

  @Test
  void findsTheExactValueAtAnyMagnitude() {
    for (int exponent = 0; exponent < 62; exponent++) {
      long value = (1L << exponent) + (exponent > 3 ? 5 : 0);
      ArrayBlocks log =
          ArrayBlocks.builder()
              .add(0, 0, 0)
              .add(0, value, 1)
              .add(1, 0, 0)
              .add(1, value / 2, 1)
              .add(2, 0, 0)
              .add(2, value + 1, 1)
              .build();
      assertThat(Ask.of(log, new TimeToNext(Coding.identity(2))).nodes().get(0))
          .isEqualTo(new TimeToNext.Times(3, value, value + 1));
    }
  }

  @Test
  void bucketsOfManyGroupsAreCoarserAndTheAnswerIsExact() {
    ArrayBlocks log =
        ArrayBlocks.builder()
            .add(0, 0, 1999)
            .add(0, 123_456_789, 0)
            .add(1, 0, 1999)
            .add(1, 123_456_790, 0)
            .build();
    assertThat(Ask.of(log, new TimeToNext(Coding.identity(2000))).nodes().get(1999))
        .isEqualTo(new TimeToNext.Times(2, 123_456_789, 123_456_790));
  }
}
