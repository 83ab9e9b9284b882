package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses what of the things looked at tells persons apart, and brings it onto one scale: numbers
 * by their logarithm less its median, divided by its interquartile range as that of a normal
 * distribution with deviation 1 (or by the deviation itself, where most persons have the same);
 * traits so that all values of a property together vary as much as one number. A number that says
 * nearly the same as one before it is left out: what happens at one touchpoint through one channel
 * only would count twice.
 *
 * @param at which of the things stay, by their place
 */
record FeatureScaling(List<SegmentModel.Column> columns, int[] at) {
  /** What fewer persons have, or all but fewer, tells little. */
  private static final double LEAST_SHARE = 0.05;

  private static final int MOST_NUMBERS = 24;
  private static final double THE_SAME = 0.95;
  private static final double NORMAL_RANGE = 1.349;

  FeatureScaling {
    columns = List.copyOf(columns);
  }

  static FeatureScaling of(List<SegmentModel.Column> wanted, double[][] rows) {
    List<SegmentModel.Column> columns = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    List<double[]> numbers = new ArrayList<>();
    Map<String, Double> variances = new HashMap<>();
    for (int c = 0; c < wanted.size(); c++) {
      if (wanted.get(c).kind() == SegmentFeature.TRAITS && isTold(wanted.get(c), rows, c)) {
        double share = share(rows, c);
        variances.merge(wanted.get(c).key(), share * (1 - share), Double::sum);
      }
    }
    for (int c = 0; c < wanted.size(); c++) {
      SegmentModel.Column column = wanted.get(c);
      if (!isTold(column, rows, c)) {
        continue;
      }
      if (column.kind() == SegmentFeature.TRAITS) {
        double variance = variances.getOrDefault(column.key(), 1.0);
        columns.add(scaled(column, share(rows, c), Math.sqrt(variance)));
        at.add(c);
      } else if (numbers.size() < MOST_NUMBERS && isNew(logs(rows, c), numbers)) {
        numbers.add(logs(rows, c));
        columns.add(number(column, rows, c));
        at.add(c);
      }
    }
    return new FeatureScaling(columns, at.stream().mapToInt(Integer::intValue).toArray());
  }

  private static boolean isNew(double[] number, List<double[]> before) {
    return before.stream()
        .map(other -> new Correlations(new ScoreTable(new double[][] {number, other})).once())
        .allMatch(r -> r[0][1] < THE_SAME);
  }

  private static boolean isTold(SegmentModel.Column column, double[][] rows, int c) {
    double share = share(rows, c);
    boolean isTrait = column.kind() == SegmentFeature.TRAITS;
    return share >= LEAST_SHARE
        && (isTrait ? share <= 1 - LEAST_SHARE : deviation(logs(rows, c)) > 0);
  }

  /** The share of persons who have it at all. */
  private static double share(double[][] rows, int c) {
    return Arrays.stream(rows).filter(row -> row[c] > 0).count() / Math.max(1.0, rows.length);
  }

  private static SegmentModel.Column number(SegmentModel.Column column, double[][] rows, int c) {
    double[] logs = logs(rows, c);
    Arrays.sort(logs);
    double range = quantile(logs, 0.75) - quantile(logs, 0.25);
    double unit = range > 0 ? range / NORMAL_RANGE : deviation(logs);
    return scaled(column, quantile(logs, 0.5), unit);
  }

  private static double quantile(double[] ascending, double q) {
    return ascending[(int) Math.ceil(q * ascending.length) - 1];
  }

  private static double[] logs(double[][] rows, int c) {
    return Arrays.stream(rows).mapToDouble(row -> Math.log1p(row[c])).toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  }

  private static SegmentModel.Column scaled(
      SegmentModel.Column column, double middle, double unit) {
    return new SegmentModel.Column(column.kind(), column.key(), column.value(), middle, unit);
  }

  /** The rows with what stays. */
  double[][] kept(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(at).mapToDouble(c -> row[c]).toArray())
        .toArray(double[][]::new);
  }

  /** The values of one property belong together. */
  int[] blocks() {
    Map<String, Integer> properties = new HashMap<>();
    int[] blocks = new int[columns.size()];
    for (int c = 0; c < blocks.length; c++) {
      SegmentModel.Column column = columns.get(c);
      int own = c;
      blocks[c] =
          column.kind() == SegmentFeature.TRAITS
              ? properties.computeIfAbsent(column.key(), property -> own)
              : c;
    }
    return blocks;
  }
}
