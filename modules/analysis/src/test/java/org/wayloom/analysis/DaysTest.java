package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Days.Among;
import org.wayloom.analysis.Days.Asked;
import org.wayloom.analysis.Days.Between;
import org.wayloom.analysis.Days.Day;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.journeys.SumsByPerson.Sums;
import org.wayloom.kernel.ProblemException;

/** Days count from 1 January 1970. */
class DaysTest {
  private static World shop() {
    return World.of(
            """
            ann: look/web@0d buy/web@1d rate/web@2d=9
            bob: look/app@0d
            cyd: look/web@2d buy/app@9d rate/app@9d=4
            dan: look/web@2d buy/web@2d
            eve: look/app@20d
            """)
        .answers("rate", new Question(QuestionType.NPS, 0, 10))
        .trait("ann", "arm", "new")
        .trait("bob", "arm", "new")
        .map(
            """
            see: look
            pay: buy rate
            """);
  }

  private static Days days(String number, int within, Among among) {
    return shop()
        .analysis()
        .days(
            World.WORKSPACE,
            World.MAP,
            new Asked(NumberRef.parse(number), within, 30, among, null));
  }

  private static Day day(String day, long n, double sum, double squares) {
    return new Day(LocalDate.parse(day), n, sum, squares);
  }

  @Test
  void countsWhoGoesOnOfThoseWhoCameThatDay() {
    // The newest event is of day 20, so with five days to go on all is known before day 15.
    Days days = days("stage:see:converted", 5, Among.EVERYBODY);

    assertThat(days.completeTo()).isEqualTo("1970-01-16");
    assertThat(days.days()).hasSize(15);
    assertThat(days.days().get(0)).isEqualTo(day("1970-01-01", 2, 1, 1));
    assertThat(days.days().get(1)).isEqualTo(day("1970-01-02", 0, 0, 0));
    // cyd took seven days, dan none.
    assertThat(days.days().get(2)).isEqualTo(day("1970-01-03", 2, 1, 1));
    assertThat(days("stage:see:converted", 7, Among.EVERYBODY).days().get(2).sum()).isEqualTo(2);
  }

  @Test
  void addsUpHoursOfThoseWhoWentOn() {
    // ann took 24 hours; dan none and cyd 168.
    List<Day> days = days("touchpoint:look:timeToNext", 10, Among.EVERYBODY).days();

    assertThat(days.get(0)).isEqualTo(day("1970-01-01", 1, 24, 576));
    assertThat(days.get(2)).isEqualTo(day("1970-01-03", 2, 168, 168.0 * 168));
  }

  @Test
  void addsUpTheAnswersOfEachDay() {
    Days days = days("touchpoint:rate:score", 1, Among.EVERYBODY);

    assertThat(days.scale()).isEqualTo(new Score.Scale(0, 10, "nps"));
    assertThat(days.days().getFirst().sums()).isEqualTo(Sums.of(1, 9));
    assertThat(days.days().get(7).sums()).isEqualTo(Sums.of(1, 4));
    assertThat(days.together()).isNull();
  }

  /** Answers of one place to questions of several types, all on the first day. */
  private static World answers() {
    return World.of(
            """
            ann: asked@0d=10 liked@0d=5 rated@0d=7
            bob: asked@0d=8 liked@0d=4
            cyd: asked@0d=6 liked@0d=3
            dan: asked@0d=9.5
            eve: asked@0d=9 later@2d
            """)
        .answers("asked", new Question(QuestionType.NPS, 0, 10))
        .answers("liked", new Question(QuestionType.CSAT, 1, 5))
        .answers("rated", new Question(QuestionType.CSAT, 1, 7))
        .map(
            """
            pay: asked liked rated
            """);
  }

  /** ann says 9 on day 0 and 5 on day 2, bob 6 on day 2 alone: of the first two days only hers. */
  @Test
  void takesTogetherWhatOnePersonAnswersBetweenTwoDays() {
    World world =
        World.of(
                """
                ann: rate@0d=9 rate@2d=5
                bob: rate@2d=6
                cyd: look@20d
                """)
            .answers("rate", new Question(QuestionType.NPS, 0, 10))
            .map(
                """
                pay: rate look
                """);
    Sums all = together(world, "1970-01-01", "1970-01-04");

    assertThat(all).isEqualTo(Sums.of(1, 9, 5).plus(Sums.of(1, 6)));
    assertThat(together(world, "1970-01-01", "1970-01-03")).isEqualTo(Sums.of(1, 9));
    assertThat(together(world, "1971-01-01", "1971-01-03")).isNull();
  }

  private static @Nullable Sums together(World world, String from, String to) {
    return world
        .analysis()
        .days(
            World.WORKSPACE,
            World.MAP,
            new Asked(
                NumberRef.parse("touchpoint:rate:score"),
                1,
                30,
                Among.EVERYBODY,
                new Between(LocalDate.parse(from), LocalDate.parse(to))))
        .together();
  }

  private static Days ofAnswers(String number) {
    return answers()
        .analysis()
        .days(
            World.WORKSPACE,
            World.MAP,
            new Asked(
                NumberRef.parse(number),
                1,
                30,
                Among.EVERYBODY,
                new Between(LocalDate.parse("1970-01-01"), LocalDate.parse("1971-01-01"))));
  }

  @Test
  void countsPromotersAndDetractorsOfTheNetPromoterQuestionsAlone() {
    // Two promoters, one passive, one detractor; 9.5 is no answer of that scale.
    Days days = ofAnswers("stage:pay:nps");

    assertThat(days.measure()).isEqualTo(Days.Measure.NPS);
    assertThat(days.days().getFirst().sums())
        .isEqualTo(Sums.of(2, 100).plus(Sums.of(1, 0)).plus(Sums.of(1, -100)));
    assertThat(ofAnswers("touchpoint:asked:nps").days()).isEqualTo(days.days());
    assertThat(ofAnswers("touchpoint:liked:nps").days()).isEmpty();
  }

  @Test
  void countsTheSatisfiedOfEachScaleByItsTwoBestPoints() {
    // 5 and 4 of 1 to 5, and 7 of 1 to 7; 3 is not.
    Days days = ofAnswers("stage:pay:csat");

    assertThat(days.scale()).isNull();
    Sums annBobAndCyd = Sums.of(1, 1, 1).plus(Sums.of(1, 1)).plus(Sums.of(1, 0));
    assertThat(days.days().getFirst().sums()).isEqualTo(annBobAndCyd);
    assertThat(days.together()).isEqualTo(annBobAndCyd);
  }

  @Test
  void theAnswersBehindANetPromoterScoreAreThoseToItsQuestions() {
    var analysis = answers().analysis();

    assertThat(persons(analysis, "stage:pay:nps")).isEqualTo(5);
    assertThat(persons(analysis, "touchpoint:liked:csat")).isEqualTo(3);
    assertThat(persons(analysis, "stage:pay:score")).isEqualTo(5);
  }

  private static long persons(Analysis analysis, String number) {
    return analysis
        .behind(
            World.WORKSPACE,
            World.MAP,
            NumberRef.parse(number),
            Analysis.MeasureOptions.OF_MAP,
            new Analysis.PageAsk(100, ""))
        .total();
  }

  @Test
  void countsSomeOnly() {
    Among web = new Among("web", null, null, List.of());
    Among arm = new Among(null, null, "arm", List.of("new", "newer"));

    assertThat(days("stage:see:converted", 5, web).days().getFirst().n()).isEqualTo(1);
    assertThat(days("stage:see:converted", 5, arm).days().getFirst().n()).isEqualTo(2);
    assertThat(days("stage:see:converted", 5, arm).days().get(2).n()).isZero();
  }

  @Test
  void refusesWhatHasNoDays() {
    assertThatThrownBy(() -> days("stage:see:reached", 5, Among.EVERYBODY))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Day by day");
    assertThatThrownBy(() -> days("stage:pay:converted", 5, Among.EVERYBODY))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Nobody can go on from there");
  }
}
