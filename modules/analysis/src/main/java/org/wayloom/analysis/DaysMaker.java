package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days.Asked;
import org.wayloom.analysis.Days.Day;
import org.wayloom.analysis.Days.Measure;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.GoingOn;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.SumsByPerson;
import org.wayloom.journeys.SumsByPersonOverTime;
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
                  ? SumsByPerson.Sums.eachOnce(one.persons(), one.wentOn(), one.wentOn())
                  : SumsByPerson.Sums.eachOnce(
                      one.wentOn(), one.minutes() / 60.0, one.squares() / 3600.0);
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
    wanted.stream()
        .filter(s -> scales.contains(Objects.requireNonNull(s.question())))
        .forEach(s -> nodes[s.code()] = 0);
    Coding one = Coding.of(nodes, 1);
    SumsByPerson.Meaning meaning = ScoreSheet.meaning(wanted, measure, scales.size() > 1);
    FoldSet asks = new FoldSet();
    var byDay = asks.add(new SumsByPersonOverTime(one, periods(today), day -> meaning));
    var together =
        together().map(days -> asks.add(new SumsByPersonOverTime(one, days, all -> meaning)));
    FoldSet.Answers found = engine.run(reading.source(), asks);
    List<SumsByPerson.Result> days = found.of(byDay);
    return new Days(
        measure,
        today,
        measure == Measure.SCORE ? scale(scales) : null,
        days(today, i -> days.get(i).groups().getFirst()),
        together.map(all -> found.of(all).getFirst().groups().getFirst()).orElse(null));
  }

  /** The days that are taken together, of those that are known; empty where there are none. */
  private Optional<Periods> together() {
    Days.Between wanted = asked.together();
    if (wanted == null) {
      return Optional.empty();
    }
    long from = Math.max(wanted.from().toEpochDay(), first(today).toEpochDay());
    long to = Math.min(wanted.to().toEpochDay(), today.toEpochDay());
    return from < to ? Optional.of(Periods.between(from * DAY, to * DAY)) : Optional.empty();
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

  /** The days from the first with anything on. */
  private List<Day> days(LocalDate end, IntFunction<SumsByPerson.Sums> ofDay) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < asked.past(); i++) {
      SumsByPerson.Sums sums = ofDay.apply(i);
      if (sums.answers() > 0 || !days.isEmpty()) {
        days.add(new Day(first(end).plusDays(i), sums));
      }
    }
    return days;
  }
}
