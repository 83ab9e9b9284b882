package org.wayloom.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed throws the same. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Dice of its own for the n-th thing, so that one thing's life does not move another's. */
  static Dice of(long seed, int n) {
    return new Dice(seed * 0x9E37_79B9_7F4A_7C15L + n * 0xD1B5_4A32_D192_ED03L);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number, both ends included. */
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  double uniform() {
    return random.nextDouble();
  }

  double gaussian() {
    return random.nextGaussian();
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The index of one of the weights, each as likely as it is large. */
  int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = random.nextDouble() * total;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /**
   * A waiting time as people have them: log-normal, many short and a few very long.
   *
   * @param spread the standard deviation of the logarithm; 0.5 means that two of three lie within a
   *     factor of 1.65 of the median
   */
  Duration wait(Duration median, double spread) {
    double factor = Math.exp(spread * random.nextGaussian());
    return Duration.ofSeconds(Math.max(1, Math.round(median.toSeconds() * factor)));
  }

  /** A rating around a mean, rounded and kept on its scale. */
  double rating(double mean, double deviation, double min, double max) {
    return Math.clamp(Math.rint(mean + deviation * random.nextGaussian()), min, max);
  }
}
