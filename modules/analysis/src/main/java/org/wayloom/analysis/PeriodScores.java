package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.analysis.KeyNumbers.Sides;
import org.wayloom.analysis.ScoreSheet.Rated;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;

/**
 * Answers to all questions of one type, scored period by period; the last two can be compared.
 *
 * @param scored without a score for a period in which nobody answered
 */
record PeriodScores(QuestionType type, List<LocalDate> bounds, List<ScoredPeriod> scored) {

  /**
   * @param answers the wanted ones as node 0
   */
  static PeriodScores of(
      QuestionType type,
      Reading reading,
      Coding answers,
      List<LocalDate> bounds,
      AnswerMemory memory,
      Engine engine) {
    int[] wanted =
        IntStream.range(0, answers.signatures())
            .filter(code -> answers.node(code) != Coding.NONE)
            .toArray();
    return new PeriodScores(
        type,
        bounds,
        ScoredPeriod.all(reading, wanted, KeyNumbersMaker.periods(bounds), memory, engine));
  }

  private List<Score> there() {
    return scored.stream().flatMap(period -> period.score().stream()).toList();
  }

  /** Whether nobody ever answered. */
  boolean isSilent() {
    return there().isEmpty();
  }

  boolean all(Predicate<Score> has) {
    return there().stream().allMatch(has);
  }

  /** Whether all periods are told on one scale; else they say nothing beside each other. */
  boolean isOneScale() {
    return there().stream().map(Score::scale).distinct().count() == 1;
  }

  Score.Scale scale() {
    return there().getLast().scale();
  }

  String method() {
    return there().getLast().method();
  }

  List<Point> means() {
    return points(
        score -> new Statistics.Estimate(score.mean(), score.low(), score.high()), score -> null);
  }

  /**
   * A band of each period.
   *
   * @param unit what the band counts one as: 100 for percent
   */
  List<Point> bands(Function<Score, Score.@Nullable Band> which, double unit) {
    return points(
        score -> {
          Score.Band band = Objects.requireNonNull(which.apply(score));
          return new Statistics.Estimate(
              band.value() / unit, in(unit, band.low()), in(unit, band.high()));
        },
        score -> sides(Objects.requireNonNull(which.apply(score))));
  }

  private static Sides sides(Score.Band band) {
    return new Sides(band.persons(), band.others());
  }

  private static @Nullable Double in(double unit, @Nullable Double bound) {
    return bound == null ? null : Double.valueOf(bound / unit);
  }

  private List<Point> points(
      Function<Score, Statistics.Estimate> told, Function<Score, @Nullable Sides> sides) {
    List<Point> points = new ArrayList<>();
    for (int period = 0; period < scored.size(); period++) {
      LocalDate from = bounds.get(period);
      LocalDate to = bounds.get(period + 1);
      Score score = scored.get(period).score().orElse(null);
      if (score == null) {
        points.add(Point.without(from, to));
      } else {
        Statistics.Estimate estimate = told.apply(score);
        points.add(
            new Point(
                from,
                to,
                estimate.value(),
                score.n(),
                score.persons(),
                estimate.low(),
                estimate.high(),
                sides.apply(score)));
      }
    }
    return points;
  }

  /** The mean of the last period less that of the one before. */
  Tested meanDifference() {
    return GroupDifferences.answers(now().values(), before().values());
  }

  /** The same of the shares of satisfied. */
  Tested satisfiedDifference() {
    return GroupDifferences.shares(now().bands(), before().bands());
  }

  /** The same of the net promoter scores. */
  Tested promoterDifference() {
    return GroupDifferences.netPromoters(now().bands(), before().bands());
  }

  private Rated now() {
    return scored.getLast().rated();
  }

  private Rated before() {
    return scored.get(scored.size() - 2).rated();
  }
}
