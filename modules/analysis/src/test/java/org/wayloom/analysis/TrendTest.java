package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.ProblemException;

class TrendTest {
  private static final Question NPS = new Question(QuestionType.NPS, 0, 10);

  /** Days count from 1 January 1970: 0 and 30 are in January, 59 begins March. */
  private static World answers() {
    return World.of(
            """
            ann: rate/web@0d=9 rate/web@30d=10
            bob: rate/app@30d=3 rate/web@59d=7
            cyd: rate/app@59d=10 look@60d
            """)
        .answers("rate", NPS)
        .map("see: look rate");
  }

  private static Trend trend(World world, Trend.By by, int periods, String channel) {
    return world
        .analysis()
        .trend(
            World.WORKSPACE,
            World.MAP,
            NumberRef.parse("touchpoint:rate:score"),
            new TrendOptions(by, periods, channel.isEmpty() ? null : channel));
  }

  @Test
  void scoresEachMonthByItself() {
    Trend trend = trend(answers(), Trend.By.MONTH, 12, "");

    assertThat(trend.points()).hasSize(3);
    Trend.Point january = trend.points().getFirst();
    assertThat(january.from()).isEqualTo(Instant.parse("1970-01-01T00:00:00Z"));
    assertThat(january.to()).isEqualTo(Instant.parse("1970-02-01T00:00:00Z"));
    // 9, 10 and 3: mean 22/3; two promoters and one detractor of three.
    Score score = Objects.requireNonNull(january.score());
    assertThat(score.n()).isEqualTo(3);
    assertThat(score.persons()).isEqualTo(2);
    assertThat(score.mean()).isCloseTo(22.0 / 3, within(1e-12));
    assertThat(Objects.requireNonNull(score.nps()).value()).isCloseTo(100.0 / 3, within(1e-12));
    assertThat(trend.points().get(1).score()).isNull();
    assertThat(Objects.requireNonNull(trend.points().get(2).score()).mean()).isEqualTo(8.5);
  }

  @Test
  void goesBackOnlyAsFarAsAsked() {
    Trend trend = trend(answers(), Trend.By.MONTH, 2, "");

    assertThat(trend.points())
        .extracting(Trend.Point::from)
        .containsExactly(Instant.parse("1970-03-01T00:00:00Z"));
  }

  @Test
  void countsOneChannelWhereOneIsNamed() {
    Trend trend = trend(answers(), Trend.By.YEAR, 3, "app");

    assertThat(trend.points()).hasSize(1);
    assertThat(Objects.requireNonNull(trend.points().getFirst().score()).mean()).isEqualTo(6.5);
    assertThat(trend(answers(), Trend.By.YEAR, 3, "fax").points()).isEmpty();
  }

  @Test
  void periodsBeginOnTheFirstDayOfTheirKind() {
    LocalDate day = LocalDate.parse("2026-05-14");

    assertThat(List.of(Trend.By.values()))
        .extracting(by -> by.floor(day).toString())
        .containsExactly("2026-05-11", "2026-05-01", "2026-04-01", "2026-01-01");
    assertThat(List.of(Trend.By.values()))
        .extracting(by -> by.plus(by.floor(day), -1).toString())
        .containsExactly("2026-05-04", "2026-04-01", "2026-01-01", "2025-01-01");
  }

  @Test
  void refusesATrendOfWhatIsNoScore() {
    assertThatThrownBy(
            () ->
                answers()
                    .analysis()
                    .trend(
                        World.WORKSPACE,
                        World.MAP,
                        NumberRef.parse("touchpoint:rate:reached"),
                        new TrendOptions(Trend.By.MONTH, 12, null)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Only a score has a trend");
  }
}
