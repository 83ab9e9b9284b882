package org.wayloom.improvements;

/**
 * A Kalman filter for days of which part of the deviation lasts: takes out of several series at
 * once what the days before foretell. The gains depend on the variances alone, so that the same
 * filter goes over the values and over the columns of a model.
 */
final class Filter {
  private final double rho;
  private final double lasting;
  private final double[] foretold;
  private double variance;
  private double logDeterminant;

  /**
   * @param lasting the variance of what lasts, in units of the mean noise
   */
  Filter(double rho, double lasting, int series) {
    this.rho = rho;
    this.lasting = lasting;
    this.foretold = new double[series];
    this.variance = lasting;
  }

  /** A day: replaces each value by its innovation, scaled to variance 1. */
  void take(double[] row, double noise) {
    double whole = variance + noise;
    double root = Math.sqrt(whole);
    double gain = variance / whole;
    for (int i = 0; i < row.length; i++) {
      double innovation = row[i] - foretold[i];
      foretold[i] = rho * (foretold[i] + gain * innovation);
      row[i] = innovation / root;
    }
    variance = rho * rho * variance * (1 - gain) + lasting * (1 - rho * rho);
    logDeterminant += Math.log(whole);
  }

  /** A day without an observation. */
  void skip() {
    for (int i = 0; i < foretold.length; i++) {
      foretold[i] *= rho;
    }
    variance = rho * rho * variance + lasting * (1 - rho * rho);
  }

  /** Of the covariance of all days taken. */
  double logDeterminant() {
    return logDeterminant;
  }
}
