package org.wayloom.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.wayloom.testing.DrawnPlan.Part;
import org.wayloom.testing.DrawnPlan.Step;

/**
 * Drawn journeys made of sequences, choices, loops and optional parts, one inside another; the
 * first part begins and the last ends all of them.
 */
public final class RandomPlans {
  private static final int DEEPEST = 2;

  private final RandomGenerator random;
  private final IntSupplier touchpoints;
  private final List<List<Step>> steps = new ArrayList<>();
  private final List<Boolean> optional = new ArrayList<>();
  private final List<Set<Integer>> next = new ArrayList<>();

  private RandomPlans(RandomGenerator random, IntSupplier touchpoints) {
    this.random = random;
    this.touchpoints = touchpoints;
  }

  /** A plan that has each touchpoint once. */
  public static DrawnPlan ofDistinct(RandomGenerator random) {
    int[] last = {0};
    return new RandomPlans(random, () -> last[0]++).nested();
  }

  /** A plan in which a few touchpoints stand in several places. */
  public static DrawnPlan ofRepeated(RandomGenerator random, int touchpoints) {
    return new RandomPlans(random, () -> random.nextInt(touchpoints)).nested();
  }

  /** Up to four parts with any ways between them, also such as never end. */
  public static DrawnPlan ofAnyWays(RandomGenerator random, int touchpoints) {
    RandomPlans plans = new RandomPlans(random, () -> random.nextInt(touchpoints));
    int parts = 1 + random.nextInt(4);
    for (int part = 0; part < parts; part++) {
      plans.part(random.nextInt(3));
      for (int ways = random.nextInt(3); ways > 0; ways--) {
        plans.next.get(part).add(random.nextInt(parts));
      }
    }
    return plans.drawn();
  }

  /**
   * Some parts with ways between them.
   *
   * @param first where one comes in
   * @param last where one leaves
   * @param mayBeLeftOut whether there is a way past all of them
   */
  private record Block(Set<Integer> first, Set<Integer> last, boolean mayBeLeftOut) {}

  private DrawnPlan nested() {
    Block all = plainPart();
    for (int blocks = 1 + random.nextInt(3); blocks > 0; blocks--) {
      all = sequence(all, block(DEEPEST));
    }
    sequence(all, plainPart());
    return drawn();
  }

  private DrawnPlan drawn() {
    List<Part> parts = new ArrayList<>();
    for (int part = 0; part < steps.size(); part++) {
      parts.add(new Part(steps.get(part), optional.get(part), List.copyOf(next.get(part))));
    }
    return new DrawnPlan(parts);
  }

  private Block block(int deep) {
    if (deep == 0) {
      return anyPart();
    }
    return switch (random.nextInt(6)) {
      case 0 -> sequence(block(deep - 1), block(deep - 1));
      case 1, 2 -> choice(block(deep - 1), block(deep - 1));
      case 3 -> loop(block(deep - 1));
      case 4 -> withAWayPast(block(deep - 1));
      default -> anyPart();
    };
  }

  private Block plainPart() {
    return only(part(1 + random.nextInt(2)), false);
  }

  private Block anyPart() {
    int part = part(random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3));
    return only(part, random.nextInt(6) == 0);
  }

  private Block only(int part, boolean mayBeLeftOut) {
    optional.set(part, mayBeLeftOut);
    return new Block(Set.of(part), Set.of(part), false);
  }

  private int part(int length) {
    List<Step> some = new ArrayList<>();
    for (int step = 0; step < length; step++) {
      some.add(new Step(touchpoints.getAsInt(), random.nextInt(5) == 0));
    }
    steps.add(some);
    optional.add(false);
    next.add(new TreeSet<>());
    return steps.size() - 1;
  }

  private Block sequence(Block a, Block b) {
    ways(a.last, b.first);
    return new Block(
        a.mayBeLeftOut ? union(a.first, b.first) : a.first,
        b.mayBeLeftOut ? union(a.last, b.last) : b.last,
        a.mayBeLeftOut && b.mayBeLeftOut);
  }

  private static Block choice(Block a, Block b) {
    return new Block(
        union(a.first, b.first), union(a.last, b.last), a.mayBeLeftOut || b.mayBeLeftOut);
  }

  private Block loop(Block block) {
    ways(block.last, block.first);
    return block;
  }

  private static Block withAWayPast(Block block) {
    return new Block(block.first, block.last, true);
  }

  private void ways(Set<Integer> from, Set<Integer> to) {
    from.forEach(part -> next.get(part).addAll(to));
  }

  private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
    Set<Integer> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }
}
