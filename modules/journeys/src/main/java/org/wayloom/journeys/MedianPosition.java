package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Set;

/**
 * Where in a journey the events of a node usually stand: the median of {@code i / (n - 1)} over all
 * its events, being the i-th (from 0) of a journey's n coded events; in thousandths. An only event
 * stands in the middle. Orders the stages of a map that is proposed from data.
 */
public final class MedianPosition implements Fold<long[][], double[]> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE);
  private static final int PARTS = 1000;
  private static final long[] UNSEEN = new long[0];

  private final Coding nodes;

  public MedianPosition(Coding nodes) {
    this.nodes = nodes;
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public long[][] start() {
    long[][] counts = new long[nodes.count()][];
    Arrays.fill(counts, UNSEEN);
    return counts;
  }

  @Override
  public void add(long[][] counts, Journey journey) {
    int length = 0;
    for (int i = journey.from; i < journey.to; i++) {
      length += nodes.node(journey.signatures[i]) == Coding.NONE ? 0 : 1;
    }
    // In the middle when alone; else from 0 to PARTS in equal steps, rounded half up.
    double step = length > 1 ? (double) PARTS / (length - 1) : 0;
    double first = length > 1 ? 0.5 : PARTS / 2.0;
    int position = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node != Coding.NONE) {
        if (counts[node].length == 0) {
          counts[node] = new long[PARTS + 1];
        }
        counts[node][(int) (position++ * step + first)]++;
      }
    }
  }

  @Override
  public long[][] merge(long[][] left, long[][] right) {
    for (int node = 0; node < left.length; node++) {
      if (left[node].length == 0) {
        left[node] = right[node];
      } else {
        for (int part = 0; part < right[node].length; part++) {
          left[node][part] += right[node][part];
        }
      }
    }
    return left;
  }

  /** Per node 0 (always first) to 1 (always last); NaN for one without events. */
  @Override
  public double[] finish(long[][] counts) {
    double[] medians = new double[counts.length];
    for (int node = 0; node < counts.length; node++) {
      long total = Arrays.stream(counts[node]).sum();
      medians[node] = total == 0 ? Double.NaN : (double) median(counts[node], total) / PARTS;
    }
    return medians;
  }

  private static int median(long[] counts, long total) {
    long left = (total + 1) / 2;
    int part = 0;
    while (left > counts[part]) {
      left -= counts[part++];
    }
    return part;
  }
}
