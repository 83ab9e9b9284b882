package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Periods;

/** Cuts evidence into periods of equal length and counts the key numbers of each. */
final class KeyNumbersMaker {
  /** So many periods make the trend. */
  static final int PERIODS = 12;

  private final Reading reading;
  private final AnswerMemory memory;
  private final Engine engine;
  private final @Nullable MapQuestions questions;
  private final BitSet where;
  private final int days;
  private final KeyNumberList numbers = new KeyNumberList();

  private KeyNumbersMaker(
      Reading reading,
      @Nullable MapQuestions questions,
      int days,
      AnswerMemory memory,
      Engine engine) {
    this.reading = reading;
    this.questions = questions;
    this.where =
        questions == null
            ? OverallAnswers.everywhere(reading)
            : OverallAnswers.onMap(reading, questions);
    this.days = days;
    this.memory = memory;
    this.engine = engine;
  }

  /** Of all of a workspace. */
  static KeyNumbers ofAll(Reading reading, int days, AnswerMemory memory, Engine engine) {
    return new KeyNumbersMaker(reading, null, days, memory, engine).make(began -> List.of());
  }

  /** Of a map. */
  static KeyNumbers ofMap(
      Reading reading,
      MapQuestions questions,
      int days,
      AskedReadings asked,
      AnswerMemory memory,
      Engine engine) {
    return new KeyNumbersMaker(reading, questions, days, memory, engine)
        .make(
            began ->
                asked.over(
                    reading,
                    questions,
                    began,
                    (side, own) ->
                        memory.ask(side, engine, own.funnelKey(), own.funnel()).steps()));
  }

  static Periods periods(List<LocalDate> bounds) {
    return Periods.between(
        bounds.stream().mapToLong(day -> Trend.start(day).toEpochMilli()).toArray());
  }

  private KeyNumbers make(PeriodConversion.Cohorts cohorts) {
    long newest = reading.source().newestMillis();
    int windowDays = questions == null ? 0 : questions.windowDays();
    if (newest == Long.MIN_VALUE) {
      return new KeyNumbers(null, days, windowDays, 0, List.of(), List.of());
    }
    Instant asOf = Instant.ofEpochMilli(newest);
    LocalDate end = LocalDate.ofInstant(asOf, ZoneOffset.UTC).plusDays(1);
    List<LocalDate> bounds = bounds(end);
    satisfaction(bounds);
    recommendation(bounds);
    effort(bounds);
    if (questions != null) {
      new PeriodConversion(questions, cohorts).add(bounds(end.minusDays(windowDays)), numbers);
    }
    PeriodVolume volume = new PeriodVolume(reading, where, bounds, memory, engine);
    volume.add(
        questions == null
            ? new NumberRef.TotalPersons()
            : new NumberRef.Overall(NumberRef.Overall.What.PERSONS, true),
        numbers);
    return new KeyNumbers(
        asOf, days, windowDays, numbers.tested(), numbers.judged(), volume.contacts());
  }

  private List<LocalDate> bounds(LocalDate end) {
    return IntStream.rangeClosed(0, PERIODS)
        .mapToObj(i -> end.minusDays((long) days * (PERIODS - i)))
        .toList();
  }

  private void satisfaction(List<LocalDate> bounds) {
    PeriodScores answers = answers(QuestionType.CSAT, bounds);
    if (answers.isSilent()) {
      return;
    }
    if (answers.all(score -> score.csat() != null)) {
      add(
          Key.SATISFIED,
          "csat.top2/2",
          answers,
          answers.bands(Score::csat, 100),
          Measure.SCORE,
          answers::satisfiedDifference);
    }
    add(
        Key.SATISFACTION,
        answers.method(),
        answers,
        answers.means(),
        Measure.SCORE,
        answers::meanDifference);
  }

  private void recommendation(List<LocalDate> bounds) {
    PeriodScores answers = answers(QuestionType.NPS, bounds);
    if (!answers.isSilent() && answers.all(score -> score.nps() != null)) {
      add(
          Key.RECOMMENDATION,
          "nps/2",
          answers,
          answers.bands(Score::nps, 1),
          Measure.NPS,
          answers::promoterDifference);
    }
  }

  private void effort(List<LocalDate> bounds) {
    PeriodScores answers = answers(QuestionType.CES, bounds);
    if (!answers.isSilent()) {
      add(
          Key.EFFORT,
          answers.method(),
          answers,
          answers.means(),
          Measure.SCORE,
          answers::meanDifference);
    }
  }

  private PeriodScores answers(QuestionType type, List<LocalDate> bounds) {
    return PeriodScores.of(
        type, reading, OverallAnswers.answers(reading, type, where), bounds, memory, engine);
  }

  private void add(
      Key key,
      String method,
      PeriodScores answers,
      List<Point> points,
      Measure measure,
      Supplier<Tested> test) {
    KeyNumberList.Draft draft =
        new KeyNumberList.Draft(
            key,
            method,
            new NumberRef.Overall(what(answers.type()), questions != null),
            false,
            answers.scale(),
            points);
    if (answers.isOneScale()) {
      numbers.add(draft, measure, test::get);
    } else {
      numbers.add(draft);
    }
  }

  private static NumberRef.Overall.What what(QuestionType type) {
    return switch (type) {
      case CSAT -> NumberRef.Overall.What.CSAT;
      case CES -> NumberRef.Overall.What.CES;
      case NPS -> NumberRef.Overall.What.NPS;
    };
  }
}
