package org.wayloom.analysis;

import java.util.function.DoubleUnaryOperator;

/**
 * Tails of distributions as areas under their densities, by Simpson's rule: what a table of a
 * distribution is in a book, made without the library that the product takes it from.
 */
final class Areas {
  private static final int PIECES = 200_000;

  private Areas() {}

  private static double under(DoubleUnaryOperator curve, double to) {
    double step = to / PIECES;
    double sum = curve.applyAsDouble(0) + curve.applyAsDouble(to);
    for (int i = 1; i < PIECES; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * curve.applyAsDouble(i * step);
    }
    return sum * step / 3;
  }

  /** Two-sided p of a standard normal deviate. */
  static double normal(double z) {
    return 1 - 2 / Math.sqrt(2 * Math.PI) * under(x -> Math.exp(-x * x / 2), Math.abs(z));
  }

  /** Two-sided p of Student's t: with t = √ν·tan θ its density is cos^(ν-1) θ. */
  static double student(double t, double freedom) {
    DoubleUnaryOperator density = angle -> Math.pow(Math.max(0, Math.cos(angle)), freedom - 1);
    double angle = Math.atan(Math.abs(t) / Math.sqrt(freedom));
    return 1 - under(density, angle) / under(density, Math.PI / 2);
  }

  /** p of chi-square with an even number of degrees of freedom, a finite sum. */
  static double chiSquare(double x, int freedom) {
    double term = 1;
    double sum = 1;
    for (int i = 1; i < freedom / 2; i++) {
      term *= x / 2 / i;
      sum += term;
    }
    return Math.exp(-x / 2) * sum;
  }
}
