package org.wayloom.improvements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A linear model of a daily series whose days hang together:
 *
 * <pre>{@code
 * y(t) = x(t)·β + u(t) + e(t)      u(t) = ρ·u(t-1) + …      var e(t) ~ 1 / n(t)
 * }</pre>
 *
 * <p>u is what lasts from day to day (first-order autoregressive), e the chance of counting few.
 * With u alone this is the model of Prais and Winsten (1954); counting adds noise to it, and
 * forgetting that noise makes ρ too small and intervals too short. Given ρ and the share h of u in
 * the variance, generalised least squares is exact: a Kalman filter takes out of y and of every
 * column what the days before foretell (Harvey 1989, §3.4), days without observations cost nothing,
 * and what is left is independent.
 *
 * <p>ρ and h are not known either, and to put in their best values would again make intervals too
 * short. So the restricted likelihood (Harville 1974) weighs a grid of them, and the interval is
 * that of the mixture of the Student distributions which each point of the grid gives for the
 * coefficient. Before any day is seen, the spread of u in units of that of e is half-Cauchy (Gelman
 * 2006; Polson and Scott 2012): nothing may last, or nearly all, without the series having to say
 * so against a belief in a middling share. Of {@link Kind} depends what is believed of ρ. How noisy
 * counting is at the least is known from the counts: {@link FlooredScale}. Cost: grid × days ×
 * columns².
 */
final class MemoryModel {
  private static final double[] RHO = {
    0.03, 0.1, 0.17, 0.24, 0.31, 0.38, 0.45, 0.52, 0.59, 0.66, 0.73, 0.79, 0.85, 0.9, 0.94, 0.975
  };
  private static final int SHARES = 14;

  private static final double LEAST_WEIGHT = 1e-4;
  private static final int FEWEST_SPARE = 5;
  private static final int TO_PLAN = 12;

  private final double unit;
  private final TDistribution student;
  private final List<Point> points;
  private final List<Point> likeliest;

  private MemoryModel(double unit, TDistribution student, List<Point> points) {
    this.unit = unit;
    this.student = student;
    this.points = points;
    this.likeliest =
        points.stream()
            .sorted(Comparator.comparingDouble(Point::weight).reversed())
            .limit(TO_PLAN)
            .toList();
  }

  /** What is believed of the memory of a series before any day is seen. */
  enum Kind {
    /** Every ρ is as likely, and half of the series have more that lasts than counting adds. */
    SINGLE(1, 0),
    /**
     * What both series have in common has gone, and with it most of what lasts, and lasts long: ρ
     * is Beta(1, 1.5), the second parameter being that of Kim, Shephard and Chib (1998, Review of
     * Economic Studies 65:361-393), which keeps away from a walk that never comes back.
     */
    DIFFERENCE(0.2, 0.5);

    private final double spread;
    private final double power;

    Kind(double spread, double power) {
      this.spread = spread;
      this.power = power;
    }

    double likely(double rho) {
      return Math.pow(1 - rho, power);
    }

    /** All are as likely: the tangent of an angle that may be any is half-Cauchy. */
    double share(int j) {
      double ratio = spread * Math.tan((j + 0.5) / SHARES * Math.PI / 2);
      return ratio * ratio / (1 + ratio * ratio);
    }
  }

  /** One ρ and h with what they make of the series. */
  private record Point(double rho, double share, double weight, Solved solved) {}

  /**
   * The coefficients and their covariance up to the scale.
   *
   * @param variance the scale of what is left
   */
  record Solved(
      double[] beta,
      double[][] inverse,
      FlooredScale scale,
      double variance,
      double logLikelihood) {
    double error(int column) {
      return Math.sqrt(variance * inverse[column][column]);
    }
  }

  /**
   * @param columns each as long as the series
   * @param values NaN where there is no observation
   * @param noise what counting adds to the variance of each value, at the least
   * @return empty where there are too few observations, or columns that say the same
   */
  static Optional<MemoryModel> fit(double[][] columns, double[] values, double[] noise, Kind kind) {
    int n = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    int freedom = n - columns.length;
    if (freedom < FEWEST_SPARE) {
      return Optional.empty();
    }
    double unit = unit(values, noise);
    List<Point> raw = new ArrayList<>();
    for (int i = 0; i < RHO.length; i++) {
      for (int j = 0; j < SHARES; j++) {
        double share = kind.share(j);
        Optional<Solved> solved = solve(columns, values, noise, unit, RHO[i], share);
        if (solved.isEmpty()) {
          return Optional.empty();
        }
        double likely = width(RHO, i) * kind.likely(RHO[i]);
        raw.add(new Point(RHO[i], share, likely, solved.get()));
      }
    }
    return Optional.of(new MemoryModel(unit, new TDistribution(freedom), weighed(raw)));
  }

  /** How much of 0 to 1 a point of a grid stands for. */
  private static double width(double[] grid, int i) {
    double low = i == 0 ? 0 : (grid[i - 1] + grid[i]) / 2;
    double high = i == grid.length - 1 ? 1 : (grid[i] + grid[i + 1]) / 2;
    return high - low;
  }

  private static double unit(double[] values, double[] noise) {
    double sum = 0;
    int n = 0;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        sum += noise[t];
        n++;
      }
    }
    return sum > 0 ? sum / n : 1;
  }

  private static List<Point> weighed(List<Point> raw) {
    double best = raw.stream().mapToDouble(p -> p.solved.logLikelihood).max().orElseThrow();
    double total =
        raw.stream().mapToDouble(p -> p.weight * Math.exp(p.solved.logLikelihood - best)).sum();
    List<Point> weighed = new ArrayList<>();
    double kept = 0;
    for (Point p : raw) {
      double weight = p.weight * Math.exp(p.solved.logLikelihood - best) / total;
      if (weight >= LEAST_WEIGHT) {
        weighed.add(new Point(p.rho, p.share, weight, p.solved));
        kept += weight;
      }
    }
    double all = kept;
    return weighed.stream().map(p -> new Point(p.rho, p.share, p.weight / all, p.solved)).toList();
  }

  /** Generalised least squares for one ρ and h; empty where a column is made of the others. */
  static Optional<Solved> solve(
      double[][] columns, double[] values, double[] noise, double unit, double rho, double share) {
    int k = columns.length;
    Filter filter = new Filter(rho, share / (1 - share), k + 1);
    double[][] a = new double[k][k];
    double[] b = new double[k];
    double squares = 0;
    int n = 0;
    double[] row = new double[k + 1];
    for (int t = 0; t < values.length; t++) {
      if (Double.isNaN(values[t])) {
        filter.skip();
        continue;
      }
      for (int j = 0; j < k; j++) {
        row[j] = columns[j][t];
      }
      row[k] = values[t];
      filter.take(row, noise[t] / unit);
      for (int i = 0; i < k; i++) {
        for (int j = 0; j <= i; j++) {
          a[i][j] += row[i] * row[j];
        }
        b[i] += row[i] * row[k];
      }
      squares += row[k] * row[k];
      n++;
    }
    double[][] inverse = new double[k][k];
    double logDeterminant = Symmetric.invert(a, inverse);
    if (Double.isNaN(logDeterminant)) {
      return Optional.empty();
    }
    double[] beta = Symmetric.times(inverse, b);
    double left = squares;
    for (int i = 0; i < k; i++) {
      left -= beta[i] * b[i];
    }
    left = Math.max(left, 1e-12 * Math.max(squares, 1e-300));
    FlooredScale scale = new FlooredScale(left, n - k, unit);
    double likelihood =
        -0.5 * (filter.logDeterminant() + logDeterminant + (n - k) * Math.log(left))
            + scale.logChance();
    return Optional.of(new Solved(beta, inverse, scale, scale.variance(), likelihood));
  }

  /** The coefficient, the mean over the grid. */
  double value(int column) {
    return points.stream().mapToDouble(p -> p.weight * p.solved.beta[column]).sum();
  }

  /** Where the coefficient lies in 95 of 100 samples. */
  double[] interval(int column) {
    return new double[] {quantile(column, 0.025), quantile(column, 0.975)};
  }

  /** How often a coefficient of this size is seen where it is none, both ways. */
  double p(int column) {
    double below = below(column, 0);
    return Math.min(1, 2 * Math.min(below, 1 - below));
  }

  private double below(int column, double x) {
    double sum = 0;
    for (Point p : points) {
      double error = p.solved.error(column);
      sum += p.weight * student.cumulativeProbability((x - p.solved.beta[column]) / error);
    }
    return sum;
  }

  private double quantile(int column, double q) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double t = student.inverseCumulativeProbability(q);
    for (Point p : points) {
      double at = p.solved.beta[column] + t * p.solved.error(column);
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    // The mixture's quantile lies between those of its parts.
    double exact = 1e-5 * (high - low);
    while (high - low > exact) {
      double middle = (low + high) / 2;
      if (below(column, middle) < q) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * The standard error that a coefficient would have in another design with days like these: what
   * it takes to say about how many more are needed, by the likeliest memories alone. Empty where
   * its columns say the same.
   */
  Optional<Double> errorIn(double[][] columns, double[] noise, int column) {
    double[] nothing = new double[noise.length];
    double variance = 0;
    double weights = 0;
    for (Point p : likeliest) {
      Optional<Solved> solved = solve(columns, nothing, noise, unit, p.rho, p.share);
      if (solved.isEmpty()) {
        return Optional.empty();
      }
      variance += p.weight * p.solved.variance * solved.get().inverse[column][column];
      weights += p.weight;
    }
    return Optional.of(Math.sqrt(variance / weights));
  }

  /** How much of a day's deviation, chance included, the next one shares. */
  double memory() {
    return points.stream().mapToDouble(p -> p.weight * p.rho * p.share).sum();
  }
}
