package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Days.Day;

/**
 * Days of a mean from 0 to 1 that drifts, has weekdays and a time of the year, and hangs together
 * from day to day, with a change whose effect is known: so much more for those who get it from its
 * first day on. What is {@link Observed} of customers is drawn one by one, so each day has the
 * noise of counting.
 */
record SimulatedWorld(
    Observed observed,
    Observed.Single single,
    LocalDate first,
    int days,
    int startAt,
    double level,
    double trend,
    double weekday,
    double year,
    double lasting,
    double rho,
    double perDay,
    double effect) {
  static final LocalDate START = LocalDate.parse("2026-03-02");

  /** A world drawn from all that there may be. */
  static SimulatedWorld drawn(
      Observed observed, SplittableRandom random, int before, int after, double effect) {
    return new SimulatedWorld(
        observed,
        observed.single(random),
        START.minusDays(before),
        before + after,
        before,
        0.35 + 0.3 * random.nextDouble(),
        (random.nextDouble() - 0.5) * 0.2,
        0.06 * random.nextDouble(),
        0.03 * random.nextDouble(),
        0.04 * random.nextDouble(),
        0.8 * random.nextDouble(),
        observed.seen() * (40 + 160 * random.nextDouble()),
        effect);
  }

  /** Both groups see the same days; only the treated get the effect. */
  record Both(Days treated, Days others) {
    /** As if everybody had answered on one day alone. */
    Both apart() {
      return new Both(apart(treated), apart(others));
    }

    private static Days apart(Days days) {
      return new Days(days.measure(), days.completeTo(), days.scale(), days.days());
    }
  }

  Both both(SplittableRandom random, double ownMemory) {
    double[] common = memory(random, lasting);
    double[] ofTreated = memory(random, ownMemory);
    double[] ofOthers = memory(random, ownMemory);
    List<Day> treated = new ArrayList<>();
    List<Day> others = new ArrayList<>();
    for (int t = 0; t < days; t++) {
      double shared = level + seen(t) + common[t];
      treated.add(day(random, t, shared + ofTreated[t] + (t >= startAt ? effect : 0)));
      others.add(day(random, t, shared + ofOthers[t]));
    }
    return new Both(whole(treated), whole(others));
  }

  private Days whole(List<Day> list) {
    return new Days(observed.measure(), first.plusDays(days), null, list);
  }

  /** The same of customers who answer several times. */
  Both both(SplittableRandom random, double ownMemory, SimulatedHabit habit) {
    double[] common = memory(random, lasting);
    return new Both(
        answered(random, habit, means(common, memory(random, ownMemory), effect)),
        answered(random, habit, means(common, memory(random, ownMemory), 0)));
  }

  private double[] means(double[] common, double[] own, double effect) {
    double[] means = new double[days];
    Arrays.setAll(
        means, t -> near(level + seen(t) + common[t] + own[t] + (t >= startAt ? effect : 0)));
    return means;
  }

  private Days answered(SplittableRandom random, SimulatedHabit habit, double[] means) {
    SimulatedAnswers answers = new SimulatedAnswers(first, days, startAt);
    habit.answer(random, single, perDay, means, answers);
    return answers.of(observed.measure());
  }

  private static double near(double mean) {
    return Math.clamp(mean, 0.02, 0.98);
  }

  /** The trend runs over a year; the season is a wave of one. */
  private double seen(int t) {
    int dayOfWeek = first.plusDays(t).getDayOfWeek().getValue();
    return trend * (t - startAt) / 365.0
        + weekday * (dayOfWeek >= 6 ? -1 : 0.4)
        + year * Math.sin(2 * Math.PI * first.plusDays(t).getDayOfYear() / 365.25);
  }

  private double[] memory(SplittableRandom random, double size) {
    double[] memory = new double[days];
    double u = size * random.nextGaussian();
    for (int t = 0; t < days; t++) {
      u = rho * u + size * Math.sqrt(1 - rho * rho) * random.nextGaussian();
      memory[t] = u;
    }
    return memory;
  }

  private Day day(SplittableRandom random, int t, double mean) {
    double p = near(mean);
    long n = Math.max(1, Math.round(perDay * (0.7 + 0.6 * random.nextDouble())));
    double sum = 0;
    double squares = 0;
    for (long i = 0; i < n; i++) {
      double value = single.draw(random, p);
      sum += value;
      squares += value * value;
    }
    return new Day(first.plusDays(t), n, sum, squares);
  }
}
