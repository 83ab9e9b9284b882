package org.wayloom.analysis;

import java.util.Arrays;

/**
 * How much of what explains an outcome is due to each of several things that go together: the
 * Shapley values of R², which are R² shared out by averaging over all orders of entry (Lindeman,
 * Merenda and Gold 1980, p. 119ff, hence "lmg").
 *
 * <p>R² of all subsets is found in one walk: whatever a column explains is taken out of what is
 * left of the others (a step of Gaussian elimination), once for all subsets that go on from there.
 * A column that has nothing left, being a sum of others, adds nothing.
 */
final class ShapleyRegression {
  /** With more columns there are more subsets than an answer should wait for. */
  static final int MOST = 15;

  /** Variances below are taken for zero. */
  private static final double NOTHING = 1e-9;

  private final int size;
  private final double[] explained;

  /** What is left when a column was taken last: one place for each, since one walk is at a time. */
  private final double[][][] lefts;

  private final double[][] outcomes;

  private ShapleyRegression(int size) {
    this.size = size;
    this.explained = new double[1 << size];
    this.lefts = new double[size][size][size];
    this.outcomes = new double[size][size];
  }

  /**
   * The part of each column; they are never negative and add up to R².
   *
   * @param r correlations; the outcome is the first row and column
   */
  static double[] of(double[][] r) {
    int size = r.length - 1;
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " columns can be told apart: " + size);
    }
    ShapleyRegression regression = new ShapleyRegression(size);
    double[][] left = new double[size][];
    double[] outcome = new double[size];
    for (int column = 0; column < size; column++) {
      left[column] = Arrays.copyOfRange(r[column + 1], 1, size + 1);
      outcome[column] = r[0][column + 1];
    }
    regression.walk(0, 0, 0, left, outcome);
    return regression.parts();
  }

  /**
   * Decides for each column from one on whether the subset has it.
   *
   * @param left what the subset leaves of the columns' variances and covariances
   * @param outcome what it leaves of their covariances with the outcome
   */
  private void walk(int column, int subset, double r2, double[][] left, double[] outcome) {
    if (column == size) {
      explained[subset] = r2;
      return;
    }
    walk(column + 1, subset, r2, left, outcome);
    double variance = left[column][column];
    if (variance < NOTHING) {
      walk(column + 1, subset | 1 << column, r2, left, outcome);
      return;
    }
    double[][] less = lefts[column];
    double[] lessOutcome = outcomes[column];
    for (int a = column + 1; a < size; a++) {
      double factor = left[a][column] / variance;
      for (int b = column + 1; b < size; b++) {
        less[a][b] = left[a][b] - factor * left[column][b];
      }
      lessOutcome[a] = outcome[a] - factor * outcome[column];
    }
    double more = outcome[column] * outcome[column] / variance;
    walk(column + 1, subset | 1 << column, r2 + more, less, lessOutcome);
  }

  private double[] parts() {
    double[] weights = weights();
    double[] parts = new double[size];
    for (int subset = 0; subset < explained.length; subset++) {
      double weight = weights[Integer.bitCount(subset)];
      for (int column = 0; column < size; column++) {
        if ((subset >>> column & 1) == 0) {
          parts[column] += weight * (explained[subset | 1 << column] - explained[subset]);
        }
      }
    }
    return parts;
  }

  /** By how many columns came before: in what share of all orders just those did. */
  private double[] weights() {
    double[] weights = new double[size + 1];
    double choose = 1;
    for (int before = 0; before < size; before++) {
      weights[before] = 1 / (size * choose);
      choose = choose * (size - 1 - before) / (before + 1);
    }
    return weights;
  }
}
