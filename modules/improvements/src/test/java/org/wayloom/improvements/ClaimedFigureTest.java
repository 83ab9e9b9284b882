package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.Rating;
import org.wayloom.analysis.Measures.Returns;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.analysis.Proportion;
import org.wayloom.analysis.Score;
import org.wayloom.evidence.EventKind;
import org.wayloom.improvements.Figure.Kind;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * Of 400 customers 200 see the stage "buy" and 160 reach it, of 320 who began; 100 go on, 40 are
 * lost, 20 may still come, 50 come back. 80 come to the touchpoint "pay", 60 go on, 20 come back.
 */
class ClaimedFigureTest {
  private static Score score(double mean, long n) {
    return new Score(
        "mean/2", n, n, mean, mean - 0.5, mean + 0.5, new Score.Scale(1, 5, "csat"), null, null);
  }

  private static Measures measures(long answers) {
    return measures(score(4, answers));
  }

  /** With that score of the touchpoint. */
  private static Measures measures(Score pay) {
    long answers = pay.persons();
    return new Measures(
        1,
        1,
        null,
        14,
        StageOrder.SEQUENTIAL,
        1,
        new Measures.Totals(400, 0, 0, 0, 0),
        List.of(
            new StageMeasures(
                "buy",
                "Buy",
                200,
                160,
                null,
                Proportion.of(160, 320),
                100,
                40,
                20,
                null,
                null,
                new Returns(50, 70),
                score(3, answers),
                null,
                List.of(new Rating(EventKind.TICKET, score(2, answers))))),
        List.of(
            new TouchpointMeasures(
                "pay",
                "Pay",
                "buy",
                80,
                Proportion.of(80, 400),
                90,
                60,
                null,
                null,
                null,
                new Returns(20, 30),
                pay,
                List.of(new Rating(EventKind.MENTION, score(5, answers))),
                List.of())),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "stage:buy:visited, SHARE, 0.5, 400",
    "stage:buy:reached, SHARE, 0.5, 320",
    "stage:buy:converted, SHARE, 0.625, 160",
    "stage:buy:lost, SHARE, 0.375, 160",
    "stage:buy:pending, SHARE, 0.375, 160",
    "stage:buy:returns, SHARE, 0.25, 200",
    "stage:buy:score, MEAN, 3, 30",
    "stage:buy:ticketScore, MEAN, 2, 30",
    "touchpoint:pay:reached, SHARE, 0.2, 400",
    "touchpoint:pay:wentOn, SHARE, 0.75, 80",
    "touchpoint:pay:dropped, SHARE, 0.25, 80",
    "touchpoint:pay:returns, SHARE, 0.25, 80",
    "touchpoint:pay:score, MEAN, 4, 30",
    "touchpoint:pay:mentionScore, MEAN, 5, 30"
  })
  void isAShareOfThoseWhoCouldBeCountedOrAMean(String number, Kind kind, double value, long n) {
    Figure figure = ClaimedFigure.of(number, measures(30)).orElseThrow();

    assertThat(figure.number()).isEqualTo(number);
    assertThat(figure.kind()).isEqualTo(kind);
    assertThat(figure.value()).isEqualTo(value);
    assertThat(figure.n()).isEqualTo(n);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage:buy:timeToNext",
        "stage:buy:nps",
        "stage:buy:mentionScore",
        "stage:gone:lost",
        "touchpoint:pay:csat",
        "touchpoint:gone:score",
        "edge:pay:buy",
        "total:persons",
        "a page in our wiki"
      })
  void isNoneOfWhatCannotBeComparedWithItself(String number) {
    assertThat(ClaimedFigure.of(number, measures(30))).isEmpty();
  }

  @Test
  void anAnswererWithManyAnswersIsOnePersonOfTheThirty() {
    Score of29 =
        new Score("mean/2", 90, 29, 4, 3.5, 4.5, new Score.Scale(1, 5, "csat"), null, null);
    Score of30 =
        new Score("mean/2", 90, 30, 4, 3.5, 4.5, new Score.Scale(1, 5, "csat"), null, null);

    assertThat(ClaimedFigure.of("touchpoint:pay:score", measures(of29))).isEmpty();
    // Half of the interval is 0.5 = t(0.975; 29)·error, so the variance is (0.5/2.045230)².
    Figure figure = ClaimedFigure.of("touchpoint:pay:score", measures(of30)).orElseThrow();
    assertThat(figure.n()).isEqualTo(30);
    assertThat(figure.variance()).isCloseTo(0.0597667, within(1e-6));
  }

  @Test
  void isNoneOfTooFew() {
    assertThat(ClaimedFigure.of("stage:buy:score", measures(29))).isEmpty();
    assertThat(ClaimedFigure.of("stage:buy:score", measures(30))).isPresent();
  }
}
