package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Comparison.Verdict;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.ProblemException;

/**
 * Forty look in January through the web, thirty of them buy after a day and rate 5 or 4; forty look
 * in February through the app, ten buy after three days and rate 2 or 1.
 */
class ComparisonTest {
  private static final Side JANUARY = period("1970-01-01", "1970-02-01");
  private static final Side FEBRUARY = period("1970-02-01", "1970-03-01");

  private static Side period(String from, String to) {
    return new Side(LocalDate.parse(from), LocalDate.parse(to), null, null);
  }

  private static World world() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      log.append("web%d: look/web@%dh".formatted(i, 24 * 3 + i));
      if (i < 30) {
        log.append(" buy@%dh rate@%dd=%d".formatted(24 * 4 + i, 20, 4 + i % 2));
      }
      log.append("\napp%d: look/app@%dh".formatted(i, 24 * 33 + i));
      if (i < 10) {
        log.append(" buy@%dh rate@%dd=%d".formatted(24 * 36 + i, 50, 1 + i % 2));
      }
      log.append('\n');
    }
    log.append("late: look/web@100d\n");
    World world = World.of(log.toString()).map("see: look\nget: buy rate").window(30);
    return world.answers("rate", new Question(QuestionType.CSAT, 1, 5));
  }

  private static Comparison compare(World world, Side a, Side b) {
    return world.analysis().compare(World.WORKSPACE, World.MAP, a, b, MeasureOptions.OF_MAP);
  }

  private static Compared of(Comparison comparison, @Nullable String stage, Measure measure) {
    return comparison.compared().stream()
        .filter(one -> Objects.equals(one.stage(), stage) && one.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static Tested effect(Compared compared) {
    return Objects.requireNonNull(compared.effect());
  }

  @Test
  void conversionDiffersByNewcombe() {
    Compared conversion = of(compare(world(), JANUARY, FEBRUARY), "get", Measure.CONVERSION);

    assertThat(conversion.a()).isEqualTo(0.75);
    assertThat(conversion.b()).isEqualTo(0.25);
    assertThat(effect(conversion)).isEqualTo(GroupDifferences.shares(10, 40, 30, 40));
    assertThat(conversion.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void timesAreComparedWhereBothSidesHaveEnough() {
    Comparison comparison = compare(world(), JANUARY, FEBRUARY);

    // Only ten went on in February.
    Compared time = of(comparison, "see", Measure.TIME_TO_NEXT);
    assertThat(time.a()).isEqualTo(86_400_000.0);
    assertThat(time.b()).isEqualTo(3 * 86_400_000.0);
    assertThat(time.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(time.effect()).isNull();
    // All forty count for how quickly they go on.
    Compared goesOn = of(comparison, "see", Measure.GOES_ON);
    assertThat(effect(goesOn).effect()).isLessThan(1);
    assertThat(goesOn.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void channelsAreSidesToo() {
    Side web = new Side(null, null, "web", null);
    Side app = new Side(null, null, "app", null);

    Comparison comparison = compare(world(), web, app);

    // Who came late is of the web, but the window is open still.
    assertThat(comparison.a().persons()).isEqualTo(41);
    assertThat(comparison.a().windowOver()).isEqualTo(40);
    assertThat(of(comparison, "get", Measure.CONVERSION).a()).isEqualTo(0.75);
  }

  @Test
  void waysThroughTheStagesAreComparedAsAMix() {
    Compared mix = of(compare(world(), JANUARY, FEBRUARY), null, Measure.VARIANTS);

    assertThat(effect(mix).p())
        .isCloseTo(Tables.likelihoodRatio(new long[][] {{30, 10}, {10, 30}}).p(), within(1e-12));
    assertThat(mix.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void scoresWithTooFewAnswersSaySo() {
    Compared score = of(compare(world(), JANUARY, FEBRUARY), "get", Measure.SCORE);

    assertThat(score.a()).isEqualTo(4.5);
    assertThat(score.b()).isEqualTo(1.5);
    assertThat(score.verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void theSameOnBothSidesIsNoEvidence() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      log.append(
          "p%d: look@%dd%s\n".formatted(i, i, i % 3 == 0 ? " buy@%dd".formatted(i + 1) : ""));
    }
    World world = World.of(log.toString()).map("see: look\nget: buy");

    Comparison comparison =
        compare(world, period("1970-01-01", "1970-01-31"), period("1970-01-31", "1970-04-01"));

    assertThat(comparison.compared()).extracting(Compared::verdict).doesNotContain(Verdict.DIFFERS);
    assertThat(comparison.tested()).isEqualTo(3);
  }

  @Test
  void sidesThatShareJourneysAreRefused() {
    assertThatThrownBy(() -> compare(world(), JANUARY, period("1970-01-04", "1970-03-01")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("journeys are on both sides");
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> period("1970-02-01", "1970-01-01"))
        .hasMessage("from must be before to: 1970-02-01, 1970-01-01");
  }
}
