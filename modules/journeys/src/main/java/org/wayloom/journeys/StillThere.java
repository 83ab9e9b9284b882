package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Journeys whose last visit began within a stretch of time of its node, see {@link TimeToNext} for
 * what a visit is.
 */
public final class StillThere implements Fold<StillThere.Found, List<StillThere.Stay>> {
  private final Coding nodes;
  private final long[] from;
  private final long[] to;

  /**
   * @param from by node, in milliseconds; the visit began then or later
   * @param to by node; the visit began before. Not later than {@code from} = nobody is asked for
   */
  public StillThere(Coding nodes, long[] from, long[] to) {
    if (from.length != nodes.count() || to.length != nodes.count()) {
      throw new IllegalArgumentException("each node needs a stretch of time: " + nodes.count());
    }
    this.nodes = nodes;
    this.from = from.clone();
    this.to = to.clone();
  }

  /** A last visit. */
  public record Stay(int person, int node, long enteredMillis) {}

  /** The visits found so far. */
  public static final class Found {
    private final List<Stay> stays = new ArrayList<>();

    private Found() {}
  }

  @Override
  public Set<Column> columns() {
    return Set.of(Column.SIGNATURE, Column.TIME);
  }

  @Override
  public Found start() {
    return new Found();
  }

  @Override
  public void add(Found found, Journey journey) {
    int last = Coding.NONE;
    long entered = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node != Coding.NONE && node != last) {
        last = node;
        entered = journey.times[i];
      }
    }
    if (last != Coding.NONE && entered >= from[last] && entered < to[last]) {
      found.stays.add(new Stay(journey.person, last, entered));
    }
  }

  @Override
  public Found merge(Found left, Found right) {
    left.stays.addAll(right.stays);
    return left;
  }

  @Override
  public List<Stay> finish(Found found) {
    found.stays.sort(Comparator.comparingInt(Stay::person));
    return List.copyOf(found.stays);
  }
}
