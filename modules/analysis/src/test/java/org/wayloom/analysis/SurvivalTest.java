package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Survival.Watched;

/**
 * The leukaemia trial of Embury and others (1977), {@code aml} in R's package survival: weeks until
 * relapse with and without further chemotherapy.
 */
class SurvivalTest {
  private static final List<Watched> MAINTAINED = watched("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
  private static final List<Watched> NOT = watched("5 5 8 8 12 16+ 23 27 30 33 43 45");

  private static List<Watched> watched(String text) {
    List<Watched> persons = new ArrayList<>();
    for (String word : text.split(" ")) {
      boolean happened = !word.endsWith("+");
      persons.add(new Watched(Double.parseDouble(word.replace("+", "")), happened));
    }
    return persons;
  }

  /** R's {@code summary(survfit(Surv(time, status) ~ x, aml))}. */
  @Test
  void curveAndErrorAreThoseOfKaplanMeierAndGreenwood() {
    assertThat(Survival.curve(MAINTAINED))
        .extracting(
            s ->
                "%.0f %d %d %.3f %.4f"
                    .formatted(s.time(), s.atRisk(), s.happened(), s.surviving(), s.error()))
        .containsExactly(
            "9 11 1 0.909 0.0867",
            "13 10 1 0.818 0.1163",
            "18 8 1 0.716 0.1397",
            "23 7 1 0.614 0.1526",
            "31 5 1 0.491 0.1642",
            "34 4 1 0.368 0.1627",
            "48 2 1 0.184 0.1535");
  }

  /** The same with {@code conf.type = "log-log"}; also SciPy's {@code ecdf(…).sf}, to 8 digits. */
  @Test
  void intervalIsThatOfTheLogLogScale() {
    Survival.Step first = Survival.curve(MAINTAINED).get(0);
    Survival.Step last = Survival.curve(MAINTAINED).get(6);

    assertThat(first.low()).isCloseTo(0.50808021, within(5e-9));
    assertThat(first.high()).isCloseTo(0.98667382, within(5e-9));
    assertThat(last.low()).isCloseTo(0.01173848, within(5e-9));
    assertThat(last.high()).isCloseTo(0.52501484, within(5e-9));
  }

  /** R's {@code survdiff}: chi-square 3.4 on 1 degree of freedom, p = 0.0653. */
  @Test
  void groupsAreComparedByTheLogRankTest() {
    Tested tested = Survival.logRank(MAINTAINED, NOT);

    assertThat(tested.p()).isCloseTo(0.0653393, within(5e-8));
    assertThat(tested.effect()).isBetween(0.0, 1.0);
    assertThat(Survival.logRank(NOT, MAINTAINED).effect())
        .isCloseTo(1 / tested.effect(), within(1e-12));
  }

  @Test
  void whoIsStillWatchedIsNeitherAYesNorANo() {
    assertThat(Survival.curve(watched("10+ 10+ 10+"))).isEmpty();
    assertThat(Survival.logRank(watched("10+"), watched("3+")).p()).isEqualTo(1);
  }
}
