package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts activities in an order and cuts it into stages.
 *
 * <p>Order: by median position. Where two neighbours lie within {@value #NEAR} of a journey, the
 * direction in which most people walk from one to the other decides. Cuts: where the gap between
 * neighbours is wide and few steps cross it; the k-1 best places, k from 3 to 7 by the number of
 * activities. Ties fall to the earlier place, so that the same data gives the same stages.
 */
final class StageOrdering {
  static final double NEAR = 0.1;

  private static final int FEWEST = 3;
  private static final int MOST = 7;

  private final PathSketch sketch;

  StageOrdering(PathSketch sketch) {
    this.sketch = sketch;
  }

  /** The activities given, as stages in order with their activities in order. */
  List<List<Integer>> stages(List<Integer> activities) {
    List<Integer> order = order(activities);
    List<Integer> cuts = cuts(order);
    List<List<Integer>> stages = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      stages.add(List.copyOf(order.subList(from, cut)));
      from = cut;
    }
    if (from < order.size()) {
      stages.add(List.copyOf(order.subList(from, order.size())));
    }
    return stages;
  }

  private List<Integer> order(List<Integer> activities) {
    List<Integer> order = new ArrayList<>(activities);
    order.sort(
        Comparator.comparingDouble(sketch::position)
            .thenComparing(Comparator.comparingLong(sketch::persons).reversed())
            .thenComparing(Comparator.naturalOrder()));
    boolean changed = true;
    for (int round = 0; changed && round < order.size(); round++) {
      changed = false;
      for (int i = 0; i + 1 < order.size(); i++) {
        int a = order.get(i);
        int b = order.get(i + 1);
        boolean near = Math.abs(sketch.position(b) - sketch.position(a)) <= NEAR;
        if (near && sketch.follows(b, a) > sketch.follows(a, b)) {
          order.set(i, b);
          order.set(i + 1, a);
          changed = true;
        }
      }
    }
    return order;
  }

  /** Positions in the order before which a stage ends, ascending. */
  private List<Integer> cuts(List<Integer> order) {
    int wanted = Math.max(0, stageCount(order.size()) - 1);
    return IntStream.range(1, order.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(at -> -parting(order, at))
                .thenComparing(Comparator.naturalOrder()))
        .limit(wanted)
        .sorted()
        .toList();
  }

  static int stageCount(int activities) {
    int wanted = (int) Math.round(Math.sqrt(2.0 * activities));
    return Math.min(activities, Math.max(FEWEST, Math.min(MOST, wanted)));
  }

  /** How well a stage could end before this place: wide gap, weak link. */
  private double parting(List<Integer> order, int at) {
    int a = order.get(at - 1);
    int b = order.get(at);
    double gap = Math.max(0, sketch.position(b) - sketch.position(a));
    long between = sketch.follows(a, b) + sketch.follows(b, a);
    long around = 0;
    for (int other : order) {
      around += sketch.follows(a, other) + sketch.follows(other, b);
    }
    double link = around == 0 ? 0 : Math.min(1, 2.0 * between / around);
    return (gap + 0.01) * (1.01 - link);
  }
}
