package org.wayloom.journeys;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.wayloom.journeys.StageFunnel.Outcome;

/**
 * A funnel with more to say than {@link StageFunnel}: how long each step may take, what must not
 * happen in between, which steps may be left out, and what counts as an entry.
 *
 * <h2>Meaning</h2>
 *
 * A <em>chain</em> takes some of the steps, at least all that are not optional up to the last that
 * it takes, each with an event of its own, such that
 *
 * <ul>
 *   <li>the events' times do not decrease from step to step (events of one instant come in the
 *       order of the steps), unless steps may come in any order;
 *   <li>each event comes at most as long after the one before it as its step allows;
 *   <li>no event that its step excludes has a time between those two, both ends not included;
 *   <li>in strict order, no other counted event has a time between the first and the last;
 *   <li>the last event comes at most the window after the first.
 * </ul>
 *
 * In any order no event is "the one before", so steps have neither times nor exclusions; in strict
 * order whatever is counted is excluded.
 *
 * <p>An entry is a person or, with {@link Entries#EACH}, an attempt. It <em>reached</em> a step
 * when a chain takes it, and <em>converted</em> when a chain takes it and reaches the next step
 * that is not optional. Else it is <em>pending</em> while one of the chains that came as far could
 * still take a further step at the as-of instant, and <em>lost</em> otherwise.
 *
 * <p>So the numbers of an optional step are those of the funnel in which it is asked for.
 *
 * <h2>Why one look at each event is enough</h2>
 *
 * Of a chain to step k only its start and the time of its last event matter for what may follow,
 * and later is better for both. A new chain to k has the newest last event, so it makes every chain
 * to k needless that did not start later: the others lie in a queue in which last events grow and
 * starts fall. The first of them that a step's time and exclusions still admit has the latest
 * start, and is the one to prolong.
 */
public final class StepFunnel implements Fold<StepFunnel.Tally, Funnel> {
  static final long NO_LIMIT = FunnelWalk.NO_WINDOW;

  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);
  private static final Set<Column> FEW_TIMES = Set.of(Column.SIGNATURE, Column.SOME_TIMES);

  final StageFunnel.Order order;
  final Entries entries;
  final long windowMillis;
  final long asOfMillis;
  private final List<Step> steps;

  /** Per signature the step that it is, as a bit. */
  private final long[] met;

  /** Per signature the steps before which it must not come, as bits. */
  private final long[] excluded;

  private final long[] within;

  private final BitSet counted;

  /** Steps in their order, whatever else comes in between. */
  public StepFunnel(
      Coding nodes, List<Step> steps, Entries entries, long windowMillis, long asOfMillis) {
    this(
        nodes,
        steps,
        StageFunnel.Order.SEQUENTIAL,
        new BitSet(),
        entries,
        windowMillis,
        asOfMillis);
  }

  /**
   * @param nodes which step each signature belongs to
   * @param counted signatures that must not come in between, for strict order; those of steps are
   *     counted anyway
   * @param windowMillis from a chain's first event to its last; 0 = none
   * @param asOfMillis the instant at which windows are open or over
   */
  public StepFunnel(
      Coding nodes,
      List<Step> steps,
      StageFunnel.Order order,
      BitSet counted,
      Entries entries,
      long windowMillis,
      long asOfMillis) {
    if (steps.isEmpty() || steps.size() > StageFunnel.MOST_STEPS || steps.size() != nodes.count()) {
      throw new IllegalArgumentException(
          "a funnel has 1 to %d steps, one for each node: %d steps, %d nodes"
              .formatted(StageFunnel.MOST_STEPS, steps.size(), nodes.count()));
    }
    if (steps.get(0).optional() || steps.get(steps.size() - 1).optional()) {
      throw new IllegalArgumentException("the first and the last step cannot be optional");
    }
    if (windowMillis < 0) {
      throw new IllegalArgumentException("window must not be negative: " + windowMillis);
    }
    steps.forEach(step -> step.checkIn(order));
    this.steps = List.copyOf(steps);
    this.order = order;
    this.counted = (BitSet) counted.clone();
    this.entries = entries;
    this.windowMillis = windowMillis == 0 ? NO_LIMIT : windowMillis;
    this.asOfMillis = asOfMillis;
    this.excluded = excluded(steps, nodes.signatures());
    this.met = new long[excluded.length];
    for (int code = 0; code < met.length; code++) {
      int step = nodes.node(code);
      met[code] = step == Coding.NONE ? 0 : 1L << step;
    }
    this.within =
        steps.stream()
            .mapToLong(step -> step.withinMillis == 0 ? NO_LIMIT : step.withinMillis)
            .toArray();
  }

  private static long[] excluded(List<Step> steps, int signatures) {
    int length = steps.stream().mapToInt(step -> step.notBefore.length()).max().orElse(0);
    long[] excluded = new long[Math.max(length, signatures)];
    for (int step = 0; step < steps.size(); step++) {
      BitSet codes = steps.get(step).notBefore;
      for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
        excluded[code] |= 1L << step;
      }
    }
    return excluded;
  }

  /**
   * What is asked of a step.
   *
   * @param optional whether a chain may leave it out
   * @param withinMillis at most so long after the step taken before; 0 = whenever
   * @param notBefore signature codes that must not come between the step taken before and this one
   */
  public record Step(boolean optional, long withinMillis, BitSet notBefore) {
    /** A step that must be taken, whenever and whatever comes before it. */
    public static final Step PLAIN = new Step(false, 0, new BitSet());

    public Step {
      if (withinMillis < 0) {
        throw new IllegalArgumentException("a step's time must not be negative: " + withinMillis);
      }
      notBefore = (BitSet) notBefore.clone();
    }

    @Override
    public BitSet notBefore() {
      return (BitSet) notBefore.clone();
    }

    private void checkIn(StageFunnel.Order order) {
      if (order == StageFunnel.Order.ANY && withinMillis > 0) {
        throw new IllegalArgumentException("in any order no step comes after another in time");
      }
      if (order != StageFunnel.Order.SEQUENTIAL && !notBefore.isEmpty()) {
        throw new IllegalArgumentException("only steps that come in sequence exclude others");
      }
    }
  }

  /** What is counted. */
  public enum Entries {
    /** Persons, by the chain that comes furthest, whichever entry it begins with. */
    ANY,
    /**
     * Persons, by chains that begin with their first entry: the first event of the first step. In
     * any order it is the first event of any step that must be taken, and the window counts from
     * there.
     */
    FIRST,
    /**
     * Attempts. The first entry begins one; it ends when it has taken the last step. An entry after
     * that, or when the attempt before can take no further step, begins the next.
     *
     * <p>In strict order each later entry begins the next, since it stands in between. In any order
     * an attempt ends when all that must be taken is, or its window over; one that never came to
     * the first step counts nowhere.
     */
    EACH
  }

  int size() {
    return steps.size();
  }

  /** Whether strict order looks at a signature's events. */
  boolean isCounted(int signature) {
    return met(signature) != 0 || counted.get(signature);
  }

  boolean isOptional(int step) {
    return steps.get(step).optional();
  }

  /** How long a step may take; {@link #NO_LIMIT} when it does not matter. */
  long within(int step) {
    return within[step];
  }

  /** The step that a signature is, as a bit; 0 for none. */
  long met(int signature) {
    return Integer.compareUnsigned(signature, met.length) < 0 ? met[signature] : 0;
  }

  /** The steps before which a signature must not come, as bits. */
  long excluded(int signature) {
    return Integer.compareUnsigned(signature, excluded.length) < 0 ? excluded[signature] : 0;
  }

  /** Whether any step excludes any event. */
  boolean excludes() {
    return Arrays.stream(excluded).anyMatch(steps -> steps != 0);
  }

  /**
   * Counts so far, by step and outcome: of a step that may be left out whoever took it, of another
   * only entries that came no further.
   */
  public static final class Tally {
    private final StepEntries entries;
    private final PickedBlock picked;
    private final long[][] counts;

    private Tally(StepFunnel funnel) {
      entries = new StepEntries(funnel);
      picked = new PickedBlock(funnel.met.length, funnel::isLookedAt);
      counts = new long[funnel.size()][Outcome.values().length];
    }
  }

  /** In the order of steps only their events matter, and those that must not come before one. */
  private boolean isSequential() {
    return order == StageFunnel.Order.SEQUENTIAL;
  }

  private boolean isLookedAt(int signature) {
    return (met[signature] | excluded[signature]) != 0;
  }

  @Override
  public Set<Column> columns() {
    return isSequential() ? FEW_TIMES : COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(this);
  }

  @Override
  public void add(Tally tally, Journey journey) {
    StepEntries entries = tally.entries;
    entries.begin(journey);
    while (entries.next()) {
      entries.countIn(tally.counts);
    }
  }

  @Override
  public void addAll(Tally tally, Block block) {
    Block looked = isSequential() ? tally.picked.of(block) : block;
    for (int i = 0; i < looked.count; i++) {
      add(tally, looked.at(i));
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int step = 0; step < left.counts.length; step++) {
      for (int outcome = 0; outcome < left.counts[step].length; outcome++) {
        left.counts[step][outcome] += right.counts[step][outcome];
      }
    }
    return left;
  }

  @Override
  public Funnel finish(Tally tally) {
    Funnel.Step[] results = new Funnel.Step[size()];
    long further = 0;
    for (int step = size() - 1; step >= 0; step--) {
      long[] counts = tally.counts[step];
      long converted = isOptional(step) ? counts[Outcome.CONVERTED.ordinal()] : further;
      long stopped = Arrays.stream(counts).sum() - counts[Outcome.CONVERTED.ordinal()];
      results[step] =
          new Funnel.Step(
              converted + stopped,
              converted,
              counts[Outcome.LOST.ordinal()],
              counts[Outcome.PENDING.ordinal()]);
      further += isOptional(step) ? 0 : stopped;
    }
    return new Funnel(List.of(results));
  }

  /**
   * The persons behind one number; of attempts, those who made at least one such.
   *
   * @param step from 0
   */
  public PersonsWhere persons(int step, Outcome wanted) {
    if (step < 0 || step >= size()) {
      throw new IllegalArgumentException("step must be 0 to " + (size() - 1) + ": " + step);
    }
    return new PersonsWhere(
        COLUMNS,
        () -> {
          StepEntries entries = new StepEntries(this);
          return journey -> {
            entries.begin(journey);
            while (entries.next()) {
              Outcome outcome = entries.outcome(step);
              if (outcome != null && (wanted == Outcome.REACHED || outcome == wanted)) {
                return true;
              }
            }
            return false;
          };
        });
  }
}
