package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Churn.Mood;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;

class ChurnTest {
  private static final Question NPS = new Question(QuestionType.NPS, 0, 10);

  private static Churn churn(String log, int withinDays) {
    return World.of(log)
        .answers("rate", NPS)
        .map("see: look")
        .analysis()
        .churn(World.WORKSPACE, QuestionType.NPS, withinDays);
  }

  @Test
  void whoIsNotSeenWithinTheWindowIsLost() {
    Churn.Band happy =
        churn(
                """
                ann: rate@0d=10 look@10d
                bob: rate@5d=9 look@15d
                cyd: rate@0d=9 look@30d
                dee: rate@0d=10
                end: look@100d
                """,
                20)
            .bands()
            .getFirst();

    // Two of four came back after ten days; cyd came too late to count.
    assertThat(happy.mood()).isEqualTo(Mood.HAPPY);
    assertThat(happy.persons()).isEqualTo(4);
    assertThat(happy.seen()).isEqualTo(2);
    assertThat(happy.lost()).isCloseTo(0.5, within(1e-12));
    assertThat(happy.curve()).hasSize(2);
  }

  @Test
  void whoAnsweredLatelyCountsAsLongAsOneCouldSee() {
    Churn.Band unhappy =
        churn(
                """
                ann: rate@0d=3 look@8d
                bob: rate@0d=6 look@1h
                cyd: rate@95d=0
                end: look@100d
                """,
                20)
            .bands()
            .getFirst();

    // cyd was watched for five days only; of the two at risk on the eighth, one came back.
    assertThat(unhappy.mood()).isEqualTo(Mood.UNHAPPY);
    assertThat(unhappy.persons()).isEqualTo(3);
    assertThat(unhappy.lost()).isCloseTo(0.5, within(1e-12));
    assertThat(unhappy.low()).isBetween(0.0, 0.5);
    assertThat(unhappy.high()).isBetween(0.5, 1.0);
  }

  @Test
  void saysNothingOfAWindowThatNobodyWasWatchedFor() {
    Churn.Band band = churn("ann: rate@95d=7\nend: look@100d", 20).bands().getFirst();

    assertThat(band.mood()).isEqualTo(Mood.NEITHER);
    assertThat(band.lost()).isNull();
  }

  @Test
  void tellsBandsApartWhereBothHaveEnough() {
    StringBuilder log = new StringBuilder("end: look@200d\n");
    for (int i = 0; i < 20; i++) {
      log.append("h%d: rate@0d=10 look@%dd%n".formatted(i, 2 + i));
      log.append("u%d: rate@0d=0%n".formatted(i));
    }

    Churn churn = churn(log.toString(), 60);

    Tested apart = Objects.requireNonNull(churn.apart());
    assertThat(apart.effect()).isLessThan(0.1);
    assertThat(apart.p()).isLessThan(1e-6);
    assertThat(churn.bands()).extracting(Churn.Band::lost).containsExactly(0.0, 1.0);
  }

  @Test
  void nobodyKnowsTheBandsOfOtherScales() {
    Churn churn =
        World.of("ann: rate@0d=3 look@8d")
            .answers("rate", new Question(QuestionType.NPS, 1, 5))
            .map("see: look")
            .analysis()
            .churn(World.WORKSPACE, QuestionType.NPS, 20);

    assertThat(churn.bands()).isEmpty();
  }
}
