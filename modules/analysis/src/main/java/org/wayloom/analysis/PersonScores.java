package org.wayloom.analysis;

import java.util.Arrays;
import java.util.Set;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;

/**
 * The scores that each person gave, as a table: per column the mean of a person's answers there,
 * each laid onto 0 to 100. Who gave no answer of the first column has no row.
 */
final class PersonScores implements Fold<PersonScores.Rows, ScoreTable> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.VALUE);

  private final Coding columns;
  private final double[] factor;
  private final double[] shift;

  /**
   * @param columns of the table by signature; the first is the one that everybody has
   * @param lowest of the scale, by signature
   * @param highest of the scale, by signature
   */
  PersonScores(Coding columns, double[] lowest, double[] highest) {
    this.columns = columns;
    factor = new double[lowest.length];
    shift = new double[lowest.length];
    for (int code = 0; code < lowest.length; code++) {
      factor[code] = 100 / (highest[code] - lowest[code]);
      shift[code] = -factor[code] * lowest[code];
    }
  }

  /** Rows so far, one after another. */
  static final class Rows {
    private final int width;
    private final double[] sums;
    private final int[] counts;
    private double[] cells = new double[64];
    private int used;

    private Rows(int width) {
      this.width = width;
      this.sums = new double[width];
      this.counts = new int[width];
    }

    private void reserve(int more) {
      if (used + more > cells.length) {
        cells = Arrays.copyOf(cells, Math.max(used + more, 2 * cells.length));
      }
    }

    private void close() {
      if (counts[0] > 0) {
        reserve(width);
        for (int column = 0; column < width; column++) {
          cells[used++] = counts[column] == 0 ? Double.NaN : sums[column] / counts[column];
        }
      }
      Arrays.fill(sums, 0);
      Arrays.fill(counts, 0);
    }
  }

  @Override
  public Scope scope() {
    return Scope.VALUED;
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Rows start() {
    return new Rows(columns.count());
  }

  @Override
  public void add(Rows rows, Journey journey) {
    for (int i = journey.from; i < journey.to; i++) {
      int code = journey.signatures[i];
      int column = columns.node(code);
      double value = journey.values[i];
      if (column != Coding.NONE && !Double.isNaN(value)) {
        rows.sums[column] += factor[code] * value + shift[code];
        rows.counts[column]++;
      }
    }
    rows.close();
  }

  @Override
  public Rows merge(Rows left, Rows right) {
    left.reserve(right.used);
    System.arraycopy(right.cells, 0, left.cells, left.used, right.used);
    left.used += right.used;
    return left;
  }

  @Override
  public ScoreTable finish(Rows rows) {
    int persons = rows.used / rows.width;
    double[][] table = new double[rows.width][persons];
    for (int person = 0; person < persons; person++) {
      for (int column = 0; column < rows.width; column++) {
        table[column][person] = rows.cells[person * rows.width + column];
      }
    }
    return new ScoreTable(table);
  }
}
