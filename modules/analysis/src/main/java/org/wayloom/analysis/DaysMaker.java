package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days.Asked;
import org.wayloom.analysis.Days.Day;
import org.wayloom.analysis.Days.Measure;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.GoingOn;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.ScoresOverTime;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/** Counts one number of a map day by day. */
final class DaysMaker {
  private static final long DAY = 86_400_000L;

  private final Reading reading;
  private final MapQuestions questions;
  private final Engine engine;
  private final Asked asked;
  private final LocalDate today;

  DaysMaker(Reading reading, MapQuestions questions, Engine engine, Asked asked) {
    this.reading = reading;
    this.questions = questions;
    this.engine = engine;
    this.asked = asked;
    this.today =
        LocalDate.ofInstant(
            Instant.ofEpochMilli(Math.max(0, questions.asOfMillis())), ZoneOffset.UTC);
  }

  Days make() {
    Measure measure = Days.measure(asked.number());
    if (questions.asOfMillis() == Long.MIN_VALUE) {
      return new Days(measure, null, null, List.of());
    }
    return measure.isOfAnswers() ? answers(measure) : goingOn(measure);
  }

  private LocalDate first(LocalDate end) {
    return end.minusDays(asked.past());
  }

  private Periods periods(LocalDate end) {
    long from = first(end).toEpochDay();
    long[] bounds = new long[asked.past() + 1];
    Arrays.setAll(bounds, i -> (from + i) * DAY);
    return Periods.between(bounds);
  }

  private Days goingOn(Measure measure) {
    LocalDate end = today.minusDays(asked.withinDays());
    Step step = step(measure);
    List<GoingOn.Came> came =
        engine.run(
            reading.source(),
            new GoingOn(
                step.nodes(),
                step.place(),
                step.next(),
                Sides.through(reading, asked.among().channel()),
                periods(end),
                asked.withinDays() * DAY));
    return new Days(
        measure,
        end,
        null,
        days(
            end,
            i -> {
              GoingOn.Came one = came.get(i);
              return measure == Measure.GOES_ON
                  ? new double[] {one.persons(), one.wentOn(), one.wentOn()}
                  : new double[] {one.wentOn(), one.minutes() / 60.0, one.squares() / 3600.0};
            }));
  }

  /** Where somebody comes to, and which nodes are a going on. */
  private record Step(Coding nodes, int place, BitSet next) {}

  private Step step(Measure measure) {
    MapCoding coding = questions.coding();
    BitSet next = new BitSet();
    if (asked.number() instanceof NumberRef.TouchpointNumber touchpoint) {
      Coding nodes = coding.stepsByTouchpoint();
      int place = Opening.touchpoint(touchpoint.touchpoint(), coding);
      next.set(0, nodes.count());
      next.clear(place);
      return new Step(nodes, place, next);
    }
    int stage = Opening.stage(((NumberRef.StageNumber) asked.number()).stage(), questions);
    if (measure == Measure.HOURS_TO_NEXT) {
      next.set(0, coding.stepsByStage().count());
      next.clear(stage);
      return new Step(coding.stepsByStage(), stage, next);
    }
    int step = coding.funnelStep(stage);
    if (step == Coding.NONE || step + 1 >= coding.funnelLength()) {
      String sentence =
          "Nobody can go on from there: evidence tells of no stage after it, or not of this one";
      throw new Problem(
              ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place("number", sentence)))
          .toException();
    }
    next.set(step + 1);
    return new Step(coding.funnelSteps(), step, next);
  }

  private Days answers(Measure measure) {
    Opening.Answered answered = Opening.answered(score(asked.number()), questions);
    String channel = asked.among().channel();
    List<Signature> wanted =
        reading.signatures().stream()
            .filter(s -> channel == null || channel.equals(s.channel()))
            .filter(s -> s.question() != null)
            .filter(s -> answered.answers().node(s.code()) == answered.place())
            .toList();
    List<Question> scales =
        wanted.stream()
            .map(s -> Objects.requireNonNull(s.question()))
            .filter(question -> ScoreSheet.tells(question, measure))
            .distinct()
            .toList();
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    wanted.forEach(
        s -> {
          int scale = scales.indexOf(Objects.requireNonNull(s.question()));
          nodes[s.code()] = scale < 0 ? Coding.NONE : scale;
        });
    List<Scores.Result> byDay =
        engine.run(
            reading.source(),
            new ScoresOverTime(Coding.of(nodes, Math.max(1, scales.size())), periods(today)));
    return new Days(
        measure,
        today,
        measure == Measure.SCORE ? scale(scales) : null,
        days(today, i -> ofDay(measure, scales, byDay.get(i).groups())));
  }

  /** The score whose answers a net promoter score or a share of satisfied ones is made of. */
  private static NumberRef score(NumberRef number) {
    return switch (Days.measure(number)) {
      case NPS, CSAT -> scoreOf(number);
      case SCORE, GOES_ON, HOURS_TO_NEXT -> number;
    };
  }

  private static NumberRef scoreOf(NumberRef number) {
    return number instanceof NumberRef.StageNumber stage
        ? new NumberRef.StageNumber(stage.stage(), NumberRef.StageNumber.What.SCORE)
        : new NumberRef.TouchpointNumber(
            ((NumberRef.TouchpointNumber) number).touchpoint(),
            NumberRef.TouchpointNumber.What.SCORE);
  }

  private static double[] ofDay(Measure measure, List<Question> scales, List<Scores.Score> scores) {
    return switch (measure) {
      case NPS -> promoters(scores);
      case CSAT -> satisfied(scales, scores);
      case SCORE, GOES_ON, HOURS_TO_NEXT -> laidOntoOne(scales, scores);
    };
  }

  /** Answers in whole numbers: 100 for each promoter, -100 for each detractor. */
  private static double[] promoters(List<Scores.Score> scores) {
    double[] all = new double[3];
    for (Scores.Score score : scores) {
      long[] counts = score.counts();
      long promoters = counts[9] + counts[10];
      long detractors = Arrays.stream(counts, 0, 7).sum();
      all[0] += Arrays.stream(counts).sum();
      all[1] += 100.0 * (promoters - detractors);
      all[2] += 100.0 * 100.0 * (promoters + detractors);
    }
    return all;
  }

  /** Answers in whole numbers, and how many of them are in the two best points. */
  private static double[] satisfied(List<Question> scales, List<Scores.Score> scores) {
    double[] all = new double[3];
    for (int i = 0; i < scales.size(); i++) {
      long hits = ScoreSheet.satisfied(scales.get(i), scores.get(i));
      all[0] += Arrays.stream(scores.get(i).counts()).sum();
      all[1] += hits;
      all[2] += hits;
    }
    return all;
  }

  private static Score.@Nullable Scale scale(List<Question> scales) {
    if (scales.isEmpty()) {
      return null;
    }
    Question only = scales.getFirst();
    return scales.size() > 1
        ? new Score.Scale(0, 100, "normalised")
        : new Score.Scale(
            only.min(), only.max(), only.type().name().toLowerCase(java.util.Locale.ROOT));
  }

  /** n, sum and sum of squares; of several scales after {@code 100·(v - min)/(max - min)}. */
  private static double[] laidOntoOne(List<Question> scales, List<Scores.Score> scores) {
    double[] all = new double[3];
    for (int i = 0; i < scales.size(); i++) {
      Question question = scales.get(i);
      Scores.Score score = scores.get(i);
      double a = scales.size() == 1 ? 1 : 100 / (question.max() - question.min());
      double b = scales.size() == 1 ? 0 : -a * question.min();
      all[0] += score.n();
      all[1] += a * score.sum() + b * score.n();
      all[2] += a * a * score.sumOfSquares() + 2 * a * b * score.sum() + b * b * score.n();
    }
    return all;
  }

  /** The days from the first with anything on. */
  private List<Day> days(LocalDate end, IntFunction<double[]> ofDay) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < asked.past(); i++) {
      double[] sums = ofDay.apply(i);
      if (sums[0] > 0 || !days.isEmpty()) {
        days.add(new Day(first(end).plusDays(i), (long) sums[0], sums[1], sums[2]));
      }
    }
    return days;
  }
}
