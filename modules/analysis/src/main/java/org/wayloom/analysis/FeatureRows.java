package org.wayloom.analysis;

import java.util.Arrays;
import java.util.Set;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;

/**
 * What is looked at of some persons, a row each, in the order of their codes. Which persons, their
 * codes decide, evenly and each time the same.
 */
final class FeatureRows implements Fold<FeatureRows.Rows, FeatureRows.Table> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final PersonFeatures features;
  private final double share;

  /**
   * @param share of the persons who get a row, 1 for all
   */
  FeatureRows(PersonFeatures features, double share) {
    this.features = features;
    this.share = share;
  }

  /** A row for each of these persons. */
  record Table(int[] persons, double[][] rows) {}

  /** Rows so far. */
  static final class Rows {
    private final double[] row;
    private int[] persons = new int[64];
    private double[][] rows = new double[64][];
    private int used;

    private Rows(int width) {
      row = new double[width];
    }

    private void reserve(int more) {
      if (used + more > persons.length) {
        int room = Math.max(used + more, 2 * persons.length);
        persons = Arrays.copyOf(persons, room);
        rows = Arrays.copyOf(rows, room);
      }
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Rows start() {
    return new Rows(features.size());
  }

  @Override
  public void add(Rows rows, Journey journey) {
    if (isWanted(journey.person) && journey.length() > 0) {
      features.read(journey, rows.row);
      rows.reserve(1);
      rows.persons[rows.used] = journey.person;
      rows.rows[rows.used++] = rows.row.clone();
    }
  }

  private boolean isWanted(int person) {
    long mixed = (person + 1) * GOLDEN;
    mixed = (mixed ^ (mixed >>> 32)) * GOLDEN;
    return (mixed >>> 11) * 0x1.0p-53 < share;
  }

  @Override
  public Rows merge(Rows left, Rows right) {
    left.reserve(right.used);
    System.arraycopy(right.persons, 0, left.persons, left.used, right.used);
    System.arraycopy(right.rows, 0, left.rows, left.used, right.used);
    left.used += right.used;
    return left;
  }

  @Override
  public Table finish(Rows rows) {
    return new Table(Arrays.copyOf(rows.persons, rows.used), Arrays.copyOf(rows.rows, rows.used));
  }
}
