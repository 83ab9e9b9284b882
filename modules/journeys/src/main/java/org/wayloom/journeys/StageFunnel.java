package org.wayloom.journeys;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * How many persons come from step to step, and of those who have not come further whether they
 * still may.
 *
 * <h2>Meaning</h2>
 *
 * A <em>chain</em> to step k gives each of the steps 1 … k an event of its own that matches it,
 * such that
 *
 * <ul>
 *   <li>{@link Order#SEQUENTIAL}: the events' times do not decrease from step to step;
 *   <li>{@link Order#STRICT}: besides, no other counted event stands between its first and last.
 *       Events of one instant may be put in whichever order suits the chain;
 *   <li>{@link Order#ANY}: no order is asked for;
 *   <li>with a window: its last event comes at most that long after its first.
 * </ul>
 *
 * A person <em>reached</em> step k when a chain to k exists. Who reached k but not k + 1 is
 * <em>lost</em> when the window of every chain to k is over at the as-of instant and
 * <em>pending</em> otherwise; without a window nobody is lost.
 *
 * <h2>Why one look at each event is enough</h2>
 *
 * <p><b>Sequential.</b> {@code best[k]} is the latest start among all chains to step k so far. Of
 * two chains to k, whatever the one with the earlier start can be prolonged by, the other can too:
 * the window counts from the start only, and the order asks only that what follows is not earlier.
 * So nothing but the latest start needs to be remembered. An event that matches k prolongs {@code
 * best[k - 1]} if the window admits it; steps are tried from the last to the first, so that the
 * event never prolongs a chain that it is part of already. The same dominance argument carries the
 * timestamp-per-level window funnels of ClickHouse ({@code windowFunnel}), which remember the
 * latest start per level likewise.
 *
 * <p><b>Ties.</b> All events of an instant t form a group; a chain's part inside it is a run of
 * steps s … m with a distinct event each, in any order within the group. The chain comes into the
 * group with a start from before it ({@code best[s - 1]}) or begins in it (s = 1, start t). For
 * each s the longest run is found by augmenting paths (Kuhn 1955): a run can be matched only if
 * each shorter one can, so matching steps one by one finds the longest. If no event matches two
 * steps, distinctness is no constraint and one walk up the steps does the same.
 *
 * <p><b>Strict.</b> {@code end[k]} is the latest start among chains to k that end at the group just
 * passed, so that nothing stands after them. A chain may begin with any part of a group (the rest
 * is put before it) and end with any part (the rest is put after it), but must use up a group that
 * it crosses.
 *
 * <p><b>Any.</b> At an event, the steps 1 … k are within one window that ends here exactly if each
 * has a match in it; taking the latest match of each maximises the start. Where events match
 * several steps, the same is decided by matching the newest few events of each kind.
 *
 * <p>Cost: one table look-up an event that matches no step; a few operations per step otherwise.
 */
public final class StageFunnel implements Fold<StageFunnel.Tally, Funnel> {
  static final int MOST_STEPS = 62;

  /** Set in a signature's mask when its events count as standing between others. */
  static final long COUNTED = 1L << 63;

  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);
  private static final Set<Column> FEW_TIMES = Set.of(Column.SIGNATURE, Column.SOME_TIMES);

  private final long[] masks;
  private final long maskOfOthers;
  private final int steps;
  private final boolean disjoint;
  private final Order order;
  private final long windowMillis;
  private final long asOfMillis;

  private StageFunnel(
      long[] masks, long maskOfOthers, int steps, Order order, long windowMillis, long asOf) {
    if (steps < 1 || steps > MOST_STEPS) {
      throw new IllegalArgumentException("a funnel has 1 to " + MOST_STEPS + " steps: " + steps);
    }
    if (windowMillis < 0) {
      throw new IllegalArgumentException("window must not be negative: " + windowMillis);
    }
    this.masks = masks;
    this.maskOfOthers = maskOfOthers;
    this.steps = steps;
    this.order = order;
    this.windowMillis = windowMillis == 0 ? FunnelWalk.NO_WINDOW : windowMillis;
    this.asOfMillis = asOf;
    this.disjoint = Arrays.stream(masks).allMatch(mask -> Long.bitCount(mask & ~COUNTED) <= 1);
  }

  /** How the events of a chain must follow each other. */
  public enum Order {
    SEQUENTIAL,
    STRICT,
    ANY
  }

  /** Where in the funnel a person stands. */
  public enum Outcome {
    REACHED,
    CONVERTED,
    LOST,
    PENDING
  }

  /**
   * A funnel through the nodes 0, 1, 2 … of a coding. Strict order looks at coded events only.
   *
   * @param windowMillis from a chain's first event; 0 = none
   * @param asOfMillis the instant at which windows are open or over
   */
  public static StageFunnel through(Coding nodes, Order order, long windowMillis, long asOfMillis) {
    long[] masks = new long[nodes.signatures()];
    for (int signature = 0; signature < masks.length; signature++) {
      int node = nodes.node(signature);
      if (node >= MOST_STEPS) {
        throw new IllegalArgumentException("a funnel has 1 to " + MOST_STEPS + " steps: " + node);
      }
      masks[signature] = node == Coding.NONE ? 0 : COUNTED | 1L << node;
    }
    return new StageFunnel(masks, 0, nodes.count(), order, windowMillis, asOfMillis);
  }

  /**
   * A funnel whose steps are sets of signature codes; one signature may stand in several. Strict
   * order looks at every event.
   */
  public static StageFunnel of(
      List<BitSet> steps, Order order, long windowMillis, long asOfMillis) {
    int length = steps.stream().mapToInt(BitSet::length).max().orElse(0);
    long[] masks = new long[length];
    for (int signature = 0; signature < length; signature++) {
      masks[signature] = COUNTED;
      for (int step = 0; step < Math.min(steps.size(), MOST_STEPS); step++) {
        if (steps.get(step).get(signature)) {
          masks[signature] |= 1L << step;
        }
      }
    }
    return new StageFunnel(masks, COUNTED, steps.size(), order, windowMillis, asOfMillis);
  }

  int steps() {
    return steps;
  }

  boolean disjoint() {
    return disjoint;
  }

  long mask(int signature) {
    return signature < masks.length ? masks[signature] : maskOfOthers;
  }

  /**
   * Whether a chain that began at {@code start} may have an event at {@code time}; no time is
   * within any window of {@link FunnelWalk#NEVER}.
   */
  boolean admits(long start, long time) {
    return time - start <= windowMillis;
  }

  private FunnelWalk singles() {
    long[] stepMasks = Arrays.stream(masks).map(mask -> mask & ~COUNTED).toArray();
    return new SinglesWalk(steps, SinglesWalk.stepOf(stepMasks), windowMillis);
  }

  /** Whether {@link SinglesWalk} finds the answer. */
  private boolean isSimple() {
    return disjoint && order == Order.SEQUENTIAL;
  }

  private FunnelWalk walk() {
    return switch (order) {
      case SEQUENTIAL -> isSimple() ? singles() : new SequentialWalk(this);
      case STRICT -> new StrictWalk(this);
      case ANY -> disjoint ? new AnyOrderWalk(this) : new AnyOrderMatchingWalk(this);
    };
  }

  /** Persons counted by the furthest step that they reached. */
  public static final class Tally {
    private final FunnelWalk walk;
    private final long[] lost;
    private final long[] pending;

    private Tally(StageFunnel funnel) {
      walk = funnel.walk();
      lost = new long[funnel.steps + 1];
      pending = new long[funnel.steps + 1];
    }
  }

  @Override
  public Set<Column> columns() {
    return isSimple() ? FEW_TIMES : COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(this);
  }

  @Override
  public void add(Tally tally, Journey journey) {
    count(tally, tally.walk.furthest(journey));
  }

  @Override
  public void addAll(Tally tally, Block block) {
    if (tally.walk instanceof SinglesWalk singles) {
      singles.each(block, furthest -> count(tally, furthest));
    } else {
      Fold.super.addAll(tally, block);
    }
  }

  private void count(Tally tally, int furthest) {
    if (furthest > 0 && isPending(tally.walk, furthest)) {
      tally.pending[furthest]++;
    } else {
      tally.lost[furthest]++;
    }
  }

  private boolean isPending(FunnelWalk walk, int furthest) {
    return furthest == steps || admits(walk.latestStart(furthest), asOfMillis);
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int step = 0; step <= steps; step++) {
      left.lost[step] += right.lost[step];
      left.pending[step] += right.pending[step];
    }
    return left;
  }

  @Override
  public Funnel finish(Tally tally) {
    Funnel.Step[] results = new Funnel.Step[steps];
    long further = 0;
    for (int step = steps; step >= 1; step--) {
      boolean last = step == steps;
      long lost = last ? 0 : tally.lost[step];
      long pending = last ? 0 : tally.pending[step];
      long reached = further + tally.lost[step] + tally.pending[step];
      results[step - 1] = new Funnel.Step(reached, further, lost, pending);
      further = reached;
    }
    return new Funnel(List.of(results));
  }

  /**
   * The persons behind one number.
   *
   * @param step from 0
   */
  public PersonsWhere persons(int step, Outcome outcome) {
    if (step < 0 || step >= steps) {
      throw new IllegalArgumentException("step must be 0 to " + (steps - 1) + ": " + step);
    }
    int number = step + 1;
    return new PersonsWhere(
        COLUMNS,
        () -> {
          FunnelWalk walk = walk();
          return journey -> {
            int furthest = walk.furthest(journey);
            boolean stoppedHere = furthest == number && number < steps;
            return switch (outcome) {
              case REACHED -> furthest >= number;
              case CONVERTED -> furthest > number;
              case LOST -> stoppedHere && !isPending(walk, furthest);
              case PENDING -> stoppedHere && isPending(walk, furthest);
            };
          };
        });
  }
}
