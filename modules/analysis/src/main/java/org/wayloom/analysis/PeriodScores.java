package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.analysis.GroupDifferences.Promoters;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.ScoresOverTime;

/**
 * Answers to all questions of one type, scored period by period; the last two can be compared.
 *
 * @param scores null for a period in which nobody answered
 * @param raw the same answers, counted by their values
 */
record PeriodScores(
    QuestionType type,
    List<LocalDate> bounds,
    List<@Nullable Score> scores,
    List<Scores.Score> raw) {

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
    Coding apart = apart(wanted, answers.signatures());
    Periods periods = KeyNumbersMaker.periods(bounds);
    AnswerMemory.Round round = memory.about(reading);
    var single = round.ask(List.of("trend", apart, periods), new ScoresOverTime(apart, periods));
    var together =
        round.ask(List.of("trend", answers, periods), new ScoresOverTime(answers, periods));
    round.run(engine);
    List<@Nullable Score> scores = new ArrayList<>();
    List<Scores.Score> raw = new ArrayList<>();
    for (int period = 0; period < periods.count(); period++) {
      Scores.Result bySignature = single.answer().get(period);
      Scores.Score all = together.answer().get(period).groups().getFirst();
      scores.add(
          new ScoreSheet(
                  reading.signatures(),
                  code -> bySignature.groups().get(Arrays.binarySearch(wanted, code)))
              .of(answers, 0, all.persons())
              .orElse(null));
      raw.add(all);
    }
    return new PeriodScores(type, bounds, scores, raw);
  }

  private static Coding apart(int[] wanted, int signatures) {
    int[] nodes = new int[signatures];
    Arrays.fill(nodes, Coding.NONE);
    for (int i = 0; i < wanted.length; i++) {
      nodes[wanted[i]] = i;
    }
    return Coding.of(nodes, wanted.length);
  }

  private List<Score> there() {
    return scores.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
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
    return points(score -> new Statistics.Estimate(score.mean(), score.low(), score.high()));
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
        });
  }

  private static @Nullable Double in(double unit, @Nullable Double bound) {
    return bound == null ? null : Double.valueOf(bound / unit);
  }

  private List<Point> points(Function<Score, Statistics.Estimate> told) {
    List<Point> points = new ArrayList<>();
    for (int period = 0; period < scores.size(); period++) {
      LocalDate from = bounds.get(period);
      LocalDate to = bounds.get(period + 1);
      Score score = scores.get(period);
      if (score == null) {
        points.add(new Point(from, to, null, 0, 0, null, null));
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
                estimate.high()));
      }
    }
    return points;
  }

  /** The mean of the last period less that of the one before. */
  Tested meanDifference() {
    return GroupDifferences.means(Mean.of(now()), Mean.of(before()));
  }

  /** The same of the shares of satisfied. */
  Tested satisfiedDifference() {
    int last = raw.size() - 1;
    int max = (int) scale().max();
    return GroupDifferences.shares(
        satisfied(raw.get(last), max),
        raw.get(last).n(),
        satisfied(raw.get(last - 1), max),
        raw.get(last - 1).n());
  }

  private static long satisfied(Scores.Score score, int max) {
    return score.counts()[max] + score.counts()[max - 1];
  }

  /** The same of the net promoter scores. */
  Tested promoterDifference() {
    return GroupDifferences.netPromoters(
        Promoters.of(raw.getLast()), Promoters.of(raw.get(raw.size() - 2)));
  }

  private Score now() {
    return Objects.requireNonNull(scores.getLast());
  }

  private Score before() {
    return Objects.requireNonNull(scores.get(scores.size() - 2));
  }
}
