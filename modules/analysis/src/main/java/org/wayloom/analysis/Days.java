package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Score.Scale;
import org.wayloom.journeys.SumsByPerson.Sums;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * A number of the map day by day, as sums: what it takes to ask whether it moved.
 *
 * @param completeTo the day after the last one of which everything is known; null without events
 * @param scale of a score; null for other measures and without answers
 * @param days without a gap from the first day with anything to {@code completeTo}
 * @param together what everybody answered on the days that were asked to be taken together; null
 *     where there are none, or each customer counts on one day alone
 */
public record Days(
    Measure measure,
    @Nullable LocalDate completeTo,
    @Nullable Scale scale,
    List<Day> days,
    @Nullable Sums together) {
  public Days {
    days = List.copyOf(days);
  }

  /** Days each customer counts on one of. */
  public Days(
      Measure measure, @Nullable LocalDate completeTo, @Nullable Scale scale, List<Day> days) {
    this(measure, completeTo, scale, days, null);
  }

  /**
   * A day in UTC.
   *
   * @param sums of the values of those who came that day, of them those who went on for times, of
   *     those who answered for scores: 1 for each who went on, hours, points
   */
  public record Day(LocalDate day, Sums sums) {
    /** Of so many persons, each of whom counts once that day. */
    public Day(LocalDate day, long n, double sum, double squares) {
      this(day, Sums.eachOnce(n, sum, squares));
    }

    /** Observations: persons, or answers. */
    public long n() {
      return sums.answers();
    }

    public double sum() {
      return sums.sum();
    }
  }

  /**
   * Days.
   *
   * @param to the day after the last
   */
  public record Between(LocalDate from, LocalDate to) {}

  /** What is measured. */
  public enum Measure {
    /**
     * Share who go on, of those who come to the place for the first time that day. From a stage: to
     * the next one that evidence tells of; from a touchpoint: to any other on the map.
     */
    GOES_ON,
    /** Hours until the first step elsewhere, of those who go on. */
    HOURS_TO_NEXT,
    /** Points of the answers given that day; of several scales laid onto 0 to 100. */
    SCORE,
    /**
     * Net promoter score of the answers given that day to questions on 0 to 10: a promoter counts
     * 100, a detractor -100, so that the mean is the score and its variance {@code p + d - (p-d)²}.
     */
    NPS,
    /** Share of that day's answers to satisfaction questions that are in the two best points. */
    CSAT;

    /** Whether it is of customers each of whom did or did not, from 0 to 1. */
    public boolean isShare() {
      return this == GOES_ON || this == CSAT;
    }

    /** Whether it is of what was answered on the day itself. */
    public boolean isOfAnswers() {
      return this == SCORE || this == NPS || this == CSAT;
    }

    /** The least by which one observation can differ from another; 0 for what is not counted. */
    public double step() {
      return isShare() ? 1 : this == NPS ? 100 : 0;
    }
  }

  /**
   * Whose days.
   *
   * @param channel by which they came or answered; null = any
   * @param persona whom they stand for; null = everybody
   * @param property which evidence of them has with one of the values; null = everybody
   */
  public record Among(
      @Nullable String channel,
      @Nullable String persona,
      @Nullable String property,
      List<String> values) {
    public static final Among EVERYBODY = new Among(null, null, null, List.of());

    public Among {
      values = List.copyOf(values);
    }
  }

  /**
   * What is asked.
   *
   * @param number {@code stage:ID:converted}, {@code touchpoint:ID:wentOn}, {@code …:timeToNext},
   *     {@code …:score}, {@code …:nps} or {@code …:csat}
   * @param withinDays how long after coming somebody may take; means nothing for answers
   * @param past at most so many days
   * @param together between which days what one person answered is taken together; null for none
   */
  public record Asked(
      NumberRef number, int withinDays, int past, Among among, @Nullable Between together) {
    public Asked {
      measure(number);
      if (withinDays < 1 || withinDays > 365 || past < 1 || past > 1_100) {
        throw new IllegalArgumentException(
            "withinDays must be 1 to 365, past 1 to 1100: " + withinDays + ", " + past);
      }
    }
  }

  /** What a number measures; an INVALID_REQUEST where it is none of those that have days. */
  public static Measure measure(NumberRef number) {
    if (number instanceof NumberRef.StageNumber stage) {
      switch (stage.what()) {
        case CONVERTED -> {
          return Measure.GOES_ON;
        }
        case TIME_TO_NEXT -> {
          return Measure.HOURS_TO_NEXT;
        }
        case SCORE, TICKET_SCORE, MENTION_SCORE -> {
          return Measure.SCORE;
        }
        case NPS -> {
          return Measure.NPS;
        }
        case CSAT -> {
          return Measure.CSAT;
        }
        case VISITED, REACHED, LOST, PENDING, RETURNS -> {}
      }
    }
    if (number instanceof NumberRef.TouchpointNumber touchpoint) {
      switch (touchpoint.what()) {
        case WENT_ON -> {
          return Measure.GOES_ON;
        }
        case TIME_TO_NEXT -> {
          return Measure.HOURS_TO_NEXT;
        }
        case SCORE, TICKET_SCORE, MENTION_SCORE -> {
          return Measure.SCORE;
        }
        case NPS -> {
          return Measure.NPS;
        }
        case CSAT -> {
          return Measure.CSAT;
        }
        case REACHED, DROPPED, RETURNS, TICKETS, NEGATIVE_TEXTS -> {}
        case MISSING, AD_HOC, FAILED, OUT_OF_ORDER -> {}
      }
    }
    String sentence =
        "Day by day one can follow stage:ID:converted, touchpoint:ID:wentOn, a timeToNext, a"
            + " score, an nps or a csat, not "
            + number.text();
    throw new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place("number", sentence)))
        .toException();
  }
}
