package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Days.Among;
import org.wayloom.analysis.Days.Asked;
import org.wayloom.analysis.Days.Day;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
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
        .days(World.WORKSPACE, World.MAP, new Asked(NumberRef.parse(number), within, 30, among));
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
    assertThat(days.days().getFirst()).isEqualTo(day("1970-01-03", 1, 9, 81));
    assertThat(days.days().get(7)).isEqualTo(day("1970-01-10", 1, 4, 16));
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
