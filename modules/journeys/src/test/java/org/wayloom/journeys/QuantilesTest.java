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
  void aSampleThatMisleadsCostsTimeAndNotTheAnswer() {
    // Of every 128 persons the first 8 are the sample: they alone are quick.
    int persons = 512 * 128;
    long[] times = new long[persons];
    ArrayBlocks.Builder builder = ArrayBlocks.builder();
    for (int person = 0; person < persons; person++) {
      times[person] = person % 128 < 8 ? 1_000 + person % 8 : 500_000 + person;
      builder.add(person, 0, 0).add(person, times[person], 1);
    }
    Arrays.sort(times);
    assertThat(sampled(builder.build(), new TimeToNext(Coding.identity(2))).nodes().get(0))
        .isEqualTo(new TimeToNext.Times(persons, times[32_767], times[58_982]));
  }

  @Test
  void manyEqualValuesDoNotFillTheMemoryAndTheAnswerIsExact() {
    // Three quarters take a day to the millisecond: more than a bracket keeps.
    int persons = 200_000;
    long[] times = new long[persons];
    ArrayBlocks.Builder builder = ArrayBlocks.builder();
    for (int person = 0; person < persons; person++) {
      times[person] = person % 4 == 0 ? 90_000_000 + person : 86_400_000;
      builder.add(person, 0, 0).add(person, times[person], 1);
    }
    Arrays.sort(times);
    assertThat(sampled(builder.build(), new TimeToNext(Coding.identity(2))).nodes().get(0))
        .isEqualTo(new TimeToNext.Times(persons, 86_400_000, times[179_999]));
  }

  @Test
  void aSetWithASampledQuestionAnswersLikeEachQuestionAlone() {
    Random random = new Random(11);
    ArrayBlocks.Builder builder = ArrayBlocks.builder();
    for (int person = 0; person < 70_000; person++) {
      long time = 0;
      for (int i = random.nextInt(4); i >= 0; i--) {
        time += random.nextInt(1 << (4 + random.nextInt(20)));
        builder.add(person, time, random.nextInt(5));
      }
    }
    ArrayBlocks log = builder.build();
    Coding coding = Coding.identity(5);
    FoldSet set = new FoldSet();
    var map = set.add(new MapWalk(coding, new int[] {0, 0, 1, 1, 2}, 3));
    var returns = set.add(new Returns(coding));
    var times = set.add(new TimeToNext(coding));
    FoldSet.Answers answers = sampled(log, set);
    assertThat(answers.of(times)).isEqualTo(Ask.of(log, new TimeToNext(coding)));
    assertThat(answers.of(returns)).isEqualTo(Ask.of(log, new Returns(coding)));
    assertThat(answers.of(map).touchpoints().times()).isEqualTo(answers.of(times));
    assertThat(answers.of(map).touchpoints().returns()).isEqualTo(answers.of(returns));
  }

  private static <R> R sampled(ArrayBlocks log, Question<R> question) {
    try (ParallelEngine engine = new ParallelEngine(1)) {
      return engine.run(log, question);
    }
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
