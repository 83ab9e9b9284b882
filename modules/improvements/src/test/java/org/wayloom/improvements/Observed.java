package org.wayloom.improvements;

import java.util.SplittableRandom;
import org.wayloom.analysis.Days.Measure;

/**
 * What is seen of customers in a simulated world, where the world says a mean from 0 to 1. Each
 * draw has exactly that mean in its unit, so that an effect on the world is known in the unit, too.
 */
enum Observed {
  /** Each customer goes on or does not. */
  SHARE(Measure.GOES_ON, "stage:pay:converted", 1) {
    @Override
    Single single(SplittableRandom world) {
      return (random, mean) -> random.nextDouble() < mean ? 1 : 0;
    }
  },
  /**
   * Answers from 0 to 10. Customers differ: ten points are won or lost by a chance that is beta
   * distributed among them, from nearly all alike to nearly all 0 or 10.
   */
  MEAN(Measure.SCORE, "stage:pay:score", 10) {
    @Override
    Single single(SplittableRandom world) {
      double alike = 0.5 + 5.5 * world.nextDouble();
      return (random, mean) -> {
        double chance = beta(random, alike * mean, alike * (1 - mean));
        int points = 0;
        for (int i = 0; i < 10; i++) {
          points += random.nextDouble() < chance ? 1 : 0;
        }
        return points;
      };
    }
  },
  /** Promoters, passives and detractors; from 0 to 1 is from -100 to 100. */
  NPS(Measure.NPS, "stage:pay:nps", 200) {
    @Override
    Single single(SplittableRandom world) {
      double passive = 0.1 + 0.2 * world.nextDouble();
      return (random, mean) -> {
        double at = random.nextDouble();
        return at < passive ? 0 : at < passive / 2 + mean ? 100 : -100;
      };
    }
  },
  /**
   * Hours until the next step, from 0 to a day on average. Customers differ by a logarithmic normal
   * distribution: with the widest, one in ten needs three times as long as the mean.
   */
  HOURS(Measure.HOURS_TO_NEXT, "stage:pay:timeToNext", 24) {
    @Override
    Single single(SplittableRandom world) {
      double spread = 0.4 + 0.8 * world.nextDouble();
      return (random, mean) ->
          24 * mean * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
    }
  };

  private final Measure measure;
  private final String number;
  private final double unit;

  Observed(Measure measure, String number, double unit) {
    this.measure = measure;
    this.number = number;
    this.unit = unit;
  }

  Measure measure() {
    return measure;
  }

  String number() {
    return number;
  }

  /** What 1 is in the world. */
  double unit() {
    return unit;
  }

  /** How many are seen for each who comes: fewer answer than do something. */
  double seen() {
    return measure.isOfAnswers() ? 0.4 : 1;
  }

  /** How a customer of one world is drawn. */
  @FunctionalInterface
  interface Single {
    /**
     * @param mean of all, from 0 to 1
     */
    double draw(SplittableRandom random, double mean);
  }

  abstract Single single(SplittableRandom world);

  private static double beta(SplittableRandom random, double a, double b) {
    double x = gamma(random, a);
    return x / (x + gamma(random, b));
  }

  /** Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26:363-372. */
  private static double gamma(SplittableRandom random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
