package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the journeys that people make deviate from the planned one.
 *
 * <h2>Meaning</h2>
 *
 * A person's <em>visits</em> are the maximal runs of coded events at one touchpoint. They are laid
 * along the plan by an optimal {@link Alignment}. Of what does not fit, per touchpoint (the four
 * types of Halvorsrud and others 2016, Improving service quality through customer journey
 * analysis):
 *
 * <ul>
 *   <li>{@link Deviation#OUT_OF_ORDER}: it is missing at one place and too much at another; as many
 *       as can be paired
 *   <li>{@link Deviation#MISSING}: planned, and not there. What the plan has after the last thing
 *       that fits, once it has left the stage of that, is <em>not reached</em> instead, unless
 *       something of that stage is there out of order: who left in the middle did not miss the
 *       rest, nor the next round of a loop
 *   <li>{@link Deviation#AD_HOC}: there, and not planned: of a touchpoint that the plan does not
 *       have, or once more than planned
 *   <li>{@link Deviation#FAILED}: a visit with an event that says so
 * </ul>
 *
 * <em>Fitness</em> of a journey is 1 - cost / worst cost; of all together it is the mean over
 * persons. A person who never came to any touchpoint of the plan has no journey along it, whatever
 * else they did: that would be a matter of another plan.
 *
 * <h2>Cost</h2>
 *
 * One look at each event; then one alignment for each distinct sequence of visits.
 */
public final class Conformance implements Fold<Conformance.Tally, Conformance.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE);
  private static final Deviation[] DEVIATIONS = Deviation.values();

  private final Coding touchpoints;

  /** Per signature twice its touchpoint, and one more where it fails; {@link Coding#NONE}. */
  private final int[] marks;

  /** Whether any event can fail, so that sequences may differ in nothing else. */
  private final boolean canFail;

  private final PlannedPath plan;
  private final Alignment alignment;
  private final boolean[] planned;

  /**
   * @param touchpoints those of the plan, and others whose visits are never planned
   * @param fails which signatures say that the touchpoint failed
   */
  public Conformance(Coding touchpoints, boolean[] fails, PlannedPath plan) {
    planned = new boolean[touchpoints.count()];
    for (int place = 0; place < plan.places(); place++) {
      if (plan.touchpoint(place) < 0 || plan.touchpoint(place) >= touchpoints.count()) {
        throw new IllegalArgumentException("no events are coded as " + plan.touchpoint(place));
      }
      planned[plan.touchpoint(place)] = true;
    }
    if (fails.length != touchpoints.signatures()) {
      throw new IllegalArgumentException(
          "every signature either fails or not: %d of %d are told"
              .formatted(fails.length, touchpoints.signatures()));
    }
    this.touchpoints = touchpoints;
    this.marks = new int[fails.length];
    boolean canFail = false;
    for (int code = 0; code < fails.length; code++) {
      int node = touchpoints.node(code);
      marks[code] = node == Coding.NONE ? Coding.NONE : node * 2 + (fails[code] ? 1 : 0);
      canFail |= node != Coding.NONE && fails[code];
    }
    this.canFail = canFail;
    this.plan = plan;
    this.alignment = new Alignment(plan);
  }

  /** How a touchpoint of a journey deviates from the plan. */
  public enum Deviation {
    MISSING,
    AD_HOC,
    FAILED,
    OUT_OF_ORDER
  }

  /**
   * @param persons who have a journey along the plan
   * @param fitting whose journey is as planned: nothing missing, ad hoc or out of order
   * @param fitness mean over persons; 1 without persons
   * @param fitnessDeviation standard deviation over persons; 0 with fewer than two
   * @param variants distinct sequences of visits
   * @param touchpoints by their node
   */
  public record Result(
      long persons,
      long fitting,
      double fitness,
      double fitnessDeviation,
      int variants,
      List<Counts> touchpoints) {
    public Result {
      touchpoints = List.copyOf(touchpoints);
    }
  }

  /**
   * The deviations of one touchpoint.
   *
   * @param visited persons with a visit, of those who have a journey along the plan
   * @param expected persons for whom the plan had it, up to where they came
   * @param persons by {@link Deviation}
   * @param occurrences by {@link Deviation}
   */
  public record Counts(long visited, long expected, long[] persons, long[] occurrences) {
    public Counts {
      persons = persons.clone();
      occurrences = occurrences.clone();
    }

    public long persons(Deviation deviation) {
      return persons[deviation.ordinal()];
    }

    public long occurrences(Deviation deviation) {
      return occurrences[deviation.ordinal()];
    }
  }

  /**
   * The sequences of visits so far; each visit is twice its touchpoint, and one more if it failed.
   */
  public static final class Tally {
    private final PackedCounts variants;
    private int[] visits = new int[64];

    private Tally(PackedCounts variants) {
      this.variants = variants;
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(PackedCounts.of(2 * touchpoints.count()));
  }

  @Override
  public void add(Tally tally, Journey journey) {
    if (tally.visits.length < journey.length()) {
      tally.visits = new int[journey.length() * 2];
    }
    int length = visits(journey, tally.visits);
    if (length > 0) {
      tally.variants.add(tally.visits, length);
    }
  }

  /** How many visits there are; none if none is at a touchpoint of the plan. */
  private int visits(Journey journey, int[] into) {
    int[] signatures = journey.signatures;
    int length = 0;
    int current = Coding.NONE;
    boolean cameToPlan = false;
    for (int i = journey.from; i < journey.to; i++) {
      int mark = signatures[i] < marks.length ? marks[signatures[i]] : Coding.NONE;
      if (mark == Coding.NONE) {
        continue;
      }
      if (mark >> 1 == current) {
        into[length - 1] |= mark;
      } else {
        into[length++] = mark;
        current = mark >> 1;
        cameToPlan |= planned[current];
      }
    }
    return cameToPlan ? length : 0;
  }

  /** Packs the visits of each journey into one word while it looks; the few long ones are added. */
  @Override
  public void addAll(Tally tally, Block block) {
    PackedCounts variants = tally.variants;
    int[] signatures = block.journey.signatures;
    int[] marks = this.marks;
    int bits = variants.bits();
    int from = block.from;
    for (int i = 0; i < block.count; i++) {
      int to = block.ends[i];
      long packed = 0;
      int length = -1;
      int visit = Coding.NONE;
      boolean cameToPlan = false;
      for (int event = from; event < to; event++) {
        int signature = signatures[event];
        if (Integer.compareUnsigned(signature, marks.length) >= 0) {
          continue;
        }
        int mark = marks[signature];
        if (mark == Coding.NONE) {
          continue;
        }
        if (visit >> 1 == mark >> 1) {
          visit |= mark;
        } else {
          packed = packed << bits | (visit + 1);
          length++;
          visit = mark;
          cameToPlan |= planned[mark >> 1];
        }
      }
      if (cameToPlan) {
        length++;
        if (length <= variants.room()) {
          variants.add(PackedCounts.word(packed << bits | (visit + 1), length, bits));
        } else {
          add(tally, block.at(i));
        }
      }
      from = to;
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    left.variants.addAll(right.variants);
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    int nodes = touchpoints.count();
    long[] visited = new long[nodes];
    long[] expected = new long[nodes];
    int[] failed = new int[nodes];
    long[][] persons = new long[nodes][DEVIATIONS.length];
    long[][] occurrences = new long[nodes][DEVIATIONS.length];
    long fitting = 0;
    double fitness = 0;
    double squares = 0;
    SequenceCounts variants = tally.variants.all();
    Map<Visited, Deviations> known = new HashMap<>();
    for (int variant = 0; variant < variants.size(); variant++) {
      int[] visits = variants.sequence(variant);
      long times = variants.count(variant);
      Deviations found = canFail ? found(visits, known) : new Deviations(nodes(visits));
      fitting += found.laid.cost() == 0 ? times : 0;
      fitness += times * found.laid.fitness();
      squares += times * found.laid.fitness() * found.laid.fitness();
      Arrays.fill(failed, 0);
      for (int visit : visits) {
        failed[visit >> 1] += visit & 1;
      }
      for (int node = 0; node < nodes; node++) {
        visited[node] += found.visits[node] > 0 ? times : 0;
        expected[node] += found.expected[node] ? times : 0;
        int[] counts = found.counts[node];
        for (Deviation deviation : DEVIATIONS) {
          int d = deviation.ordinal();
          int count = deviation == Deviation.FAILED ? failed[node] : counts[d];
          persons[node][d] += count > 0 ? times : 0;
          occurrences[node][d] += count * times;
        }
      }
    }
    List<Counts> counts = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      counts.add(new Counts(visited[node], expected[node], persons[node], occurrences[node]));
    }
    long all = variants.total();
    double variance = all < 2 ? 0 : (squares - fitness * fitness / all) / (all - 1);
    return new Result(
        all,
        fitting,
        all == 0 ? 1 : fitness / all,
        Math.sqrt(Math.max(0, variance)),
        variants.size(),
        counts);
  }

  private Deviations found(int[] visits, Map<Visited, Deviations> known) {
    return known.computeIfAbsent(
        new Visited(nodes(visits)), visited -> new Deviations(visited.nodes));
  }

  /** The touchpoints of a sequence of visits; equal where they are. */
  private record Visited(int[] nodes) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Visited that && Arrays.equals(nodes, that.nodes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(nodes);
    }
  }

  private static int[] nodes(int[] visits) {
    int[] nodes = visits.clone();
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] >>= 1;
    }
    return nodes;
  }

  /** What does not fit of one sequence of visits. */
  private final class Deviations {
    private final Alignment.Laid laid;
    private final int[] visits = new int[touchpoints.count()];
    private final boolean[] expected = new boolean[touchpoints.count()];

    /** By touchpoint and deviation, failures apart. */
    private final int[][] counts = new int[touchpoints.count()][DEVIATIONS.length];

    private Deviations(int[] nodes) {
      laid = alignment.lay(nodes);
      int[] tooMuch = new int[touchpoints.count()];
      int[] missing = new int[touchpoints.count()];
      int[] notReached = new int[touchpoints.count()];
      for (int node : nodes) {
        visits[node]++;
      }
      for (int visit : laid.journeyOnly()) {
        tooMuch[nodes[visit]]++;
      }
      for (int place : laid.both()) {
        expected[plan.touchpoint(place)] = true;
      }
      Set<Integer> outOfOrder = new HashSet<>();
      for (Alignment.Missed missed : laid.planOnly()) {
        if (tooMuch[plan.touchpoint(missed.place())] > 0) {
          outOfOrder.add(missed.stay());
        }
      }
      for (Alignment.Missed missed : laid.planOnly()) {
        boolean cameTo = missed.stay() <= laid.lastStay() || outOfOrder.contains(missed.stay());
        (cameTo ? missing : notReached)[plan.touchpoint(missed.place())]++;
      }
      for (int node = 0; node < tooMuch.length; node++) {
        int moved = Math.min(tooMuch[node], missing[node] + notReached[node]);
        counts[node][Deviation.OUT_OF_ORDER.ordinal()] = moved;
        counts[node][Deviation.AD_HOC.ordinal()] = tooMuch[node] - moved;
        // A visit out of its place makes up for what was missing, wherever that was.
        counts[node][Deviation.MISSING.ordinal()] = Math.max(0, missing[node] - moved);
        expected[node] |= missing[node] + moved > 0;
      }
    }
  }

  /** The persons whose journey deviates so at a touchpoint. */
  public PersonsWhere persons(int touchpoint, Deviation deviation) {
    return new PersonsWhere(COLUMNS, () -> new Deviates(touchpoint, deviation));
  }

  /** Whether a journey deviates; with the space and the memory of one thread. */
  private final class Deviates implements PersonsWhere.JourneyTest {
    private final int touchpoint;
    private final Deviation deviation;
    private final Map<Visited, Deviations> known = new HashMap<>();
    private int[] space = new int[64];

    private Deviates(int touchpoint, Deviation deviation) {
      this.touchpoint = touchpoint;
      this.deviation = deviation;
    }

    @Override
    public boolean passes(Journey journey) {
      if (space.length < journey.length()) {
        space = new int[journey.length() * 2];
      }
      int length = visits(journey, space);
      int[] visits = Arrays.copyOf(space, length);
      if (deviation == Deviation.FAILED) {
        return Arrays.stream(visits).anyMatch(visit -> visit == touchpoint * 2 + 1);
      }
      return visits.length > 0 && found(visits, known).counts[touchpoint][deviation.ordinal()] > 0;
    }
  }
}
