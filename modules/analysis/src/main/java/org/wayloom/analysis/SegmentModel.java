package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How persons are sorted into segments that were told from data: what is looked at of each person,
 * how it is scaled, and the middle of each segment. A person belongs to the segment whose middle is
 * nearest. It holds nothing of any person, and sorts persons who came later too.
 *
 * @param centres by segment, then by column
 */
record SegmentModel(List<Column> columns, List<List<Double>> centres) {
  /** How far from the middle a scaled number may lie: one very busy person makes no segment. */
  private static final double FARTHEST = 3;

  SegmentModel {
    columns = List.copyOf(columns);
    centres = centres.stream().map(List::copyOf).toList();
    for (List<Double> centre : centres) {
      if (centre.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a centre has a number for each column: %d, %d"
                .formatted(columns.size(), centre.size()));
      }
    }
  }

  /**
   * Something looked at.
   *
   * @param key the touchpoint's id, the channel or the property; empty for the others
   * @param value of the property; null for the others
   * @param middle is taken from the number, or from its logarithm
   * @param unit by which what is left is divided
   */
  record Column(
      SegmentFeature kind, String key, @Nullable String value, double middle, double unit) {
    Column {
      if (!(unit > 0)) {
        throw new IllegalArgumentException("a unit must be above 0: " + unit);
      }
    }

    /** Numbers by their logarithm, since twice as often means as much at 2 as at 20. */
    double scaled(double raw) {
      if (kind == SegmentFeature.TRAITS) {
        return (raw - middle) / unit;
      }
      double scaled = (Math.log1p(raw) - middle) / unit;
      return Math.max(-FARTHEST, Math.min(FARTHEST, scaled));
    }
  }

  double[] scaled(double[] raw) {
    double[] scaled = new double[raw.length];
    for (int c = 0; c < raw.length; c++) {
      scaled[c] = columns.get(c).scaled(raw[c]);
    }
    return scaled;
  }

  double[][] points() {
    return centres.stream()
        .map(centre -> centre.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
