package org.wayloom.analysis;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether the rows of a table of counts have the same mix: Pearson's (1900) chi-square and the
 * likelihood ratio G (Wilks 1938). The effect is Cramér's V, 0 the same mix to 1 nothing in common.
 * Rows and columns without any count are left out.
 */
final class Tables {
  private Tables() {}

  static Tested chiSquare(long[][] counts) {
    return test("chi-square/1", counts, (seen, due) -> (seen - due) * (seen - due) / due);
  }

  static Tested likelihoodRatio(long[][] counts) {
    return test("g/1", counts, (seen, due) -> seen == 0 ? 0 : 2 * seen * Math.log(seen / due));
  }

  /** What a cell adds to the statistic. */
  @FunctionalInterface
  private interface Cell {
    double of(double seen, double due);
  }

  private static Tested test(String method, long[][] table, Cell cell) {
    long[][] counts =
        Arrays.stream(table).filter(row -> Arrays.stream(row).sum() > 0).toArray(long[][]::new);
    if (counts.length == 0) {
      throw new IllegalArgumentException("the table has no counts");
    }
    int width = counts[0].length;
    long[] rows = new long[counts.length];
    long[] columns = new long[width];
    long n = 0;
    for (int r = 0; r < counts.length; r++) {
      if (counts[r].length != width) {
        throw new IllegalArgumentException("all rows must have " + width + " counts");
      }
      for (int c = 0; c < width; c++) {
        if (counts[r][c] < 0) {
          throw new IllegalArgumentException("a count must not be negative: " + counts[r][c]);
        }
        rows[r] += counts[r][c];
        columns[c] += counts[r][c];
        n += counts[r][c];
      }
    }
    double statistic = 0;
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < width; c++) {
        if (columns[c] > 0) {
          statistic += cell.of(counts[r][c], (double) rows[r] * columns[c] / n);
        }
      }
    }
    List<Long> sizes = Arrays.stream(rows).boxed().toList();
    long used = Arrays.stream(columns).filter(column -> column > 0).count();
    long least = Math.min(rows.length, used) - 1;
    if (least == 0) {
      return new Tested(method, sizes, 0, null, null, 1);
    }
    double freedom = (rows.length - 1.0) * (used - 1.0);
    double positive = Math.max(0, statistic);
    double p = 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(positive);
    return new Tested(
        method, sizes, Math.min(1, Math.sqrt(positive / (n * (double) least))), null, null, p);
  }
}
