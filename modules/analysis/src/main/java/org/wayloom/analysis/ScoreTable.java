package org.wayloom.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What persons answered, side by side: a column per thing asked about, a row per person, NaN where
 * somebody gave no answer. Columns are kept apart, since correlations walk along two of them.
 */
final class ScoreTable {
  private final double[][] columns;
  private final int persons;

  /** Columns of equal length; they are the table's from now on. */
  ScoreTable(double[][] columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("a table has a column");
    }
    this.columns = columns;
    this.persons = columns[0].length;
    for (double[] column : columns) {
      if (column.length != persons) {
        throw new IllegalArgumentException(
            "every column has a place for every person: %d, %d".formatted(persons, column.length));
      }
    }
  }

  int persons() {
    return persons;
  }

  int columns() {
    return columns.length;
  }

  double[] column(int column) {
    return columns[column];
  }

  /** How many persons have both. */
  int both(int one, int other) {
    double[] a = columns[one];
    double[] b = columns[other];
    int both = 0;
    for (int i = 0; i < persons; i++) {
      both += Double.isNaN(a[i]) || Double.isNaN(b[i]) ? 0 : 1;
    }
    return both;
  }

  /** Whether those who answered all said the same. */
  boolean isFlat(int column) {
    double[] given = Arrays.stream(columns[column]).filter(v -> !Double.isNaN(v)).toArray();
    return Arrays.stream(given).distinct().limit(2).count() < 2;
  }

  /** Some of the columns, and of the persons those who answered the first and another of them. */
  ScoreTable of(int[] wanted) {
    int[] rows =
        IntStream.range(0, persons)
            .filter(i -> !Double.isNaN(columns[wanted[0]][i]))
            .filter(i -> IntStream.of(wanted).skip(1).anyMatch(c -> !Double.isNaN(columns[c][i])))
            .toArray();
    return new ScoreTable(
        IntStream.of(wanted).mapToObj(c -> taken(columns[c], rows)).toArray(double[][]::new));
  }

  /** At most so many persons, drawn by chance; the same seed draws the same ones. */
  ScoreTable some(int most, long seed) {
    if (persons <= most) {
      return this;
    }
    int[] order = IntStream.range(0, persons).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < most; i++) {
      int other = i + random.nextInt(persons - i);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    int[] rows = IntStream.range(0, most).map(i -> order[i]).sorted().toArray();
    return new ScoreTable(
        Arrays.stream(columns).map(column -> taken(column, rows)).toArray(double[][]::new));
  }

  private static double[] taken(double[] column, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
  }
}
