package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Days.Day;
import org.wayloom.journeys.SumsByPerson.Sums;

/** Adds up, day by day and since a change, what one person after another answers. */
final class SimulatedAnswers {
  private final LocalDate first;
  private final int startAt;
  private final Sums[] days;
  private final Sums[] since;
  private final List<Integer> answered = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  SimulatedAnswers(LocalDate first, int days, int startAt) {
    this.first = first;
    this.startAt = startAt;
    this.days = new Sums[days];
    this.since = new Sums[days];
    Arrays.fill(this.days, Sums.NONE);
    Arrays.fill(since, Sums.NONE);
  }

  /** An answer of the person at hand; days never go back. */
  void add(int day, double value) {
    answered.add(day);
    values.add(value);
  }

  /** The person at hand has no more to say. */
  void close() {
    double ofDay = 0;
    long answersOfDay = 0;
    double all = 0;
    long answers = 0;
    for (int i = 0; i < answered.size(); i++) {
      int day = answered.get(i);
      boolean isNew = i == 0 || answered.get(i - 1) != day;
      double before = isNew ? 0 : ofDay;
      long answersBefore = isNew ? 0 : answersOfDay;
      days[day] = days[day].plus(one(before, answersBefore, values.get(i)));
      ofDay = before + values.get(i);
      answersOfDay = answersBefore + 1;
      if (day >= startAt) {
        since[day] = since[day].plus(one(all, answers, values.get(i)));
        all += values.get(i);
        answers++;
      }
    }
    answered.clear();
    values.clear();
  }

  /** What one more answer adds to the sums of somebody who gave others before. */
  private static Sums one(double before, long answersBefore, double value) {
    return new Sums(
        1,
        answersBefore == 0 ? 1 : 0,
        value,
        value * (2 * before + value),
        before + value * (answersBefore + 1),
        2 * answersBefore + 1,
        0,
        0);
  }

  Days of(Days.Measure measure) {
    List<Day> told = new ArrayList<>();
    for (int t = 0; t < days.length; t++) {
      told.add(new Day(first.plusDays(t), days[t]));
    }
    return new Days(
        measure,
        first.plusDays(days.length),
        null,
        told,
        Arrays.stream(since).reduce(Sums.NONE, Sums::plus));
  }
}
