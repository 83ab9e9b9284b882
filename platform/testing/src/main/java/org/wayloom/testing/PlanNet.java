package org.wayloom.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.wayloom.testing.DrawnPlan.Part;
import org.wayloom.testing.DrawnPlan.Place;

/**
 * A {@link DrawnPlan} as a net of points and arcs, taken literally: a point where a part is
 * entered, before and after each step, and where a part is left. An arc over a step needs its
 * touchpoint; all others need nothing. Where ways only lead round and round, the journey may end
 * after any step.
 */
final class PlanNet {
  static final int START = 0;
  static final int END = 1;

  private final DrawnPlan plan;
  private final List<List<Arc>> arcs = new ArrayList<>();

  /** The point where each part is entered. */
  private final int[] entered;

  private final BitSet afterAStep = new BitSet();
  private final BitSet leadsToEnd;

  /**
   * @param over the step that it leads over; null where it leads over nothing
   * @param enters whether it leads into the steps of a part, as a stay there begins
   */
  record Arc(int to, @Nullable Place over, boolean enters) {}

  PlanNet(DrawnPlan plan) {
    this.plan = plan;
    this.entered = new int[plan.parts().size()];
    point();
    point();
    for (int part = 0; part < entered.length; part++) {
      entered[part] = point();
    }
    for (int part = 0; part < entered.length; part++) {
      draw(part);
    }
    arc(START, entered.length == 0 ? END : entered[0]);
    afterAStep.set(START);
    endWhereNothingEnds();
    leadsToEnd = pointsBeforeAnEnd();
  }

  private void draw(int number) {
    Part part = plan.parts().get(number);
    int left = point();
    int at = entered[number];
    for (int step = 0; step < part.steps().size(); step++) {
      int before = point();
      int after = point();
      arcs.get(at).add(new Arc(before, null, step == 0));
      arcs.get(before).add(new Arc(after, new Place(number, step), false));
      afterAStep.set(after);
      at = after;
    }
    arc(at, left);
    if (part.optional()) {
      arc(entered[number], left);
    }
    part.next().forEach(next -> arc(left, entered[next]));
    if (part.next().isEmpty() || number == entered.length - 1) {
      arc(left, END);
    }
  }

  private void endWhereNothingEnds() {
    BitSet ends = pointsBeforeAnEnd();
    afterAStep.stream().filter(from -> !ends.get(from)).forEach(from -> arc(from, END));
  }

  private BitSet pointsBeforeAnEnd() {
    BitSet ends = new BitSet();
    ends.set(END);
    int known = 0;
    while (known < ends.cardinality()) {
      known = ends.cardinality();
      for (int from = 0; from < arcs.size(); from++) {
        if (arcs.get(from).stream().anyMatch(arc -> ends.get(arc.to))) {
          ends.set(from);
        }
      }
    }
    return ends;
  }

  private int point() {
    arcs.add(new ArrayList<>());
    return arcs.size() - 1;
  }

  private void arc(int from, int to) {
    arcs.get(from).add(new Arc(to, null, false));
  }

  List<Arc> from(int point) {
    return arcs.get(point);
  }

  /** Some way through the plan from its beginning to an end. */
  List<Place> walk(RandomGenerator random) {
    List<Place> walked = new ArrayList<>();
    int at = START;
    while (at != END) {
      List<Arc> ways = arcs.get(at).stream().filter(arc -> leadsToEnd.get(arc.to)).toList();
      Arc arc = ways.get(random.nextInt(ways.size()));
      if (arc.over != null && !(plan.step(arc.over).optional() && random.nextBoolean())) {
        walked.add(arc.over);
      }
      at = arc.to;
    }
    return walked;
  }
}
