package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Set;

/**
 * Where in a journey the events of a node usually stand: the median of {@code i / (n - 1)} over all
 * its events, being the i-th (from 0) of a journey's n coded events; in thousandths. An only event
 * stands in the middle. Orders the stages of a map that is proposed from data.
 */
public final class MedianPosition implements Fold<MedianPosition.Tally, double[]> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE);
  private static final int PARTS = 1000;
  private static final long[] UNSEEN = new long[0];

  private final Coding nodes;

  public MedianPosition(Coding nodes) {
    this.nodes = nodes;
  }

  /** How often each place in a journey was met, by node. */
  public static final class Tally {
    private final long[][] counts;

    /** The nodes of the journey at hand. */
    private int[] coded = new int[64];

    private Tally(int nodes) {
      counts = new long[nodes][];
      Arrays.fill(counts, UNSEEN);
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(nodes.count());
  }

  @Override
  public void add(Tally tally, Journey journey) {
    if (tally.coded.length <= journey.length()) {
      tally.coded = new int[2 * journey.length()];
    }
    int[] signatures = journey.signatures;
    int[] coded = tally.coded;
    int length = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(signatures[i]);
      coded[length] = node;
      length += ~node >>> 31;
    }
    // In the middle when alone; else from 0 to PARTS in equal steps, rounded half up.
    double step = length > 1 ? (double) PARTS / (length - 1) : 0;
    double first = length > 1 ? 0.5 : PARTS / 2.0;
    long[][] counts = tally.counts;
    for (int position = 0; position < length; position++) {
      long[] ofNode = counts[coded[position]];
      if (ofNode.length == 0) {
        ofNode = new long[PARTS + 1];
        counts[coded[position]] = ofNode;
      }
      ofNode[(int) (position * step + first)]++;
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int node = 0; node < left.counts.length; node++) {
      if (left.counts[node].length == 0) {
        left.counts[node] = right.counts[node];
      } else {
        for (int part = 0; part < right.counts[node].length; part++) {
          left.counts[node][part] += right.counts[node][part];
        }
      }
    }
    return left;
  }

  /** Per node 0 (always first) to 1 (always last); NaN for one without events. */
  @Override
  public double[] finish(Tally tally) {
    long[][] counts = tally.counts;
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
