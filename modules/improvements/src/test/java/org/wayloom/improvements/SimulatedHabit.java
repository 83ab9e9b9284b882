package org.wayloom.improvements;

import java.util.SplittableRandom;

/**
 * How often customers of a simulated world answer, once to {@value #MOST} times: one more each time
 * with a chance of 0.6, and mostly the same.
 */
enum SimulatedHabit {
  /** All that somebody says is said on one day: a survey asks at each touchpoint. */
  SAME_DAY(0, "on one day"),
  /** A few days lie between. */
  SAME_WEEK(3, "three days apart"),
  /** Some weeks lie between, so that who answered before the change answers with it, too. */
  MONTHS(30, "thirty days apart");

  static final int MOST = 6;

  private static final double AGAIN = 0.6;

  /** Days before the first one of which somebody who comes may still answer in it. */
  private static final int EARLIER = 120;

  private final double daysBetween;
  private final String told;

  SimulatedHabit(double daysBetween, String told) {
    this.daysBetween = daysBetween;
    this.told = told;
  }

  String told() {
    return told;
  }

  /**
   * Lets customers come and answer.
   *
   * @param perDay answers
   * @param means of the answers of each day, from 0 to 1
   */
  void answer(
      SplittableRandom random,
      Observed.Single single,
      double perDay,
      double[] means,
      SimulatedAnswers answers) {
    double usual = (1 - Math.pow(AGAIN, MOST)) / (1 - AGAIN);
    double alike = 0.5 + 0.5 * random.nextDouble();
    for (int came = -EARLIER; came < means.length; came++) {
      long persons = Math.round(perDay / usual * (0.7 + 0.6 * random.nextDouble()));
      for (long person = 0; person < persons; person++) {
        one(random, single, came, alike, means, answers);
      }
    }
  }

  private void one(
      SplittableRandom random,
      Observed.Single single,
      int came,
      double alike,
      double[] means,
      SimulatedAnswers answers) {
    long nature = random.nextLong();
    double at = came + random.nextDouble();
    for (int answer = 0; answer < MOST && (answer == 0 || random.nextDouble() < AGAIN); answer++) {
      at += answer == 0 ? 0 : -daysBetween * Math.log(1 - random.nextDouble());
      int day = (int) Math.floor(at);
      if (day >= 0 && day < means.length) {
        // Who draws from their own nature answers as they do each time.
        SplittableRandom drawn =
            random.nextDouble() < alike ? new SplittableRandom(nature) : random;
        answers.add(day, single.draw(drawn, means[day]));
      }
    }
    answers.close();
  }
}
