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
    private final Block single = new Block();

    private Found() {}
  }

  @Override
  public Set<Column> columns() {
    return Set.of(Column.SIGNATURE, Column.SOME_TIMES);
  }

  @Override
  public Found start() {
    return new Found();
  }

  @Override
  public void add(Found found, Journey journey) {
    addAll(found, found.single.of(journey));
  }

  /** Looks at the events of last visits alone, and at the one before each. */
  @Override
  public void addAll(Found found, Block block) {
    int[] signatures = block.journey.signatures;
    int first = block.from;
    for (int i = 0; i < block.count; i++) {
      int began = lastVisit(signatures, first, block.ends[i]);
      if (began >= first) {
        int node = nodes.node(signatures[began]);
        long entered = block.time(began);
        if (entered >= from[node] && entered < to[node]) {
          found.stays.add(new Stay(block.persons[i], node, entered));
        }
      }
      first = block.ends[i];
    }
  }

  /** Where the last visit of a journey begins, looked for from its end; -1 without any. */
  private int lastVisit(int[] signatures, int first, int end) {
    int last = Coding.NONE;
    int began = -1;
    for (int i = end - 1; i >= first; i--) {
      int node = nodes.node(signatures[i]);
      if (node == Coding.NONE) {
        continue;
      }
      if (last != Coding.NONE && node != last) {
        break;
      }
      last = node;
      began = i;
    }
    return began;
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
