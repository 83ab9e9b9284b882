package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The distinct sequences of coded events and how many persons have each, exactly. Persons without a
 * coded event have no variant.
 */
public final class Variants implements Fold<Variants.Tally, Variants.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE);

  private final Coding nodes;
  private final int top;

  /**
   * @param top how many of the most frequent variants are listed
   */
  public Variants(Coding nodes, int top) {
    this.nodes = nodes;
    this.top = top;
  }

  /**
   * @param persons who have a variant
   * @param distinct how many different variants there are
   * @param top the most frequent, most persons first, then by their sequence
   */
  public record Result(long persons, int distinct, List<Variant> top) {
    public Result {
      top = List.copyOf(top);
    }

    /** The share of persons whose variant is not in {@link #top}; 0 without persons. */
    public double shareNotListed() {
      long listed = top.stream().mapToLong(Variant::persons).sum();
      return persons == 0 ? 0 : (double) (persons - listed) / persons;
    }
  }

  /** A sequence of nodes and the persons who have it. */
  public record Variant(List<Integer> nodes, long persons) {
    public Variant {
      nodes = List.copyOf(nodes);
    }
  }

  /** The sequences so far. */
  public static final class Tally {
    private final SequenceCounts counts = new SequenceCounts();
    private final Block single = new Block();
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally();
  }

  @Override
  public void add(Tally tally, Journey journey) {
    addAll(tally, tally.single.of(journey));
  }

  @Override
  public void addAll(Tally tally, Block block) {
    tally.counts.addAll(nodes, block);
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    left.counts.addAll(right.counts);
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    SequenceCounts counts = tally.counts;
    List<Integer> order = counts.mostFrequent(top);
    List<Variant> variants =
        order.stream()
            .map(
                i ->
                    new Variant(
                        Arrays.stream(counts.sequence(i)).boxed().toList(), counts.count(i)))
            .toList();
    return new Result(counts.total(), counts.size(), variants);
  }

  /** The persons who have exactly this sequence. */
  public PersonsWhere persons(List<Integer> sequence) {
    int[] wanted = sequence.stream().mapToInt(Integer::intValue).toArray();
    return new PersonsWhere(COLUMNS, () -> journey -> matches(journey, wanted));
  }

  /** The persons who have a variant, but none of these. */
  public PersonsWhere personsBeside(List<Variant> listed) {
    Set<List<Integer>> known =
        listed.stream().map(Variant::nodes).collect(Collectors.toUnmodifiableSet());
    return new PersonsWhere(
        COLUMNS,
        () ->
            journey -> {
              List<Integer> sequence = sequence(journey);
              return !sequence.isEmpty() && !known.contains(sequence);
            });
  }

  private List<Integer> sequence(Journey journey) {
    List<Integer> sequence = new ArrayList<>();
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node != Coding.NONE) {
        sequence.add(node);
      }
    }
    return sequence;
  }

  private boolean matches(Journey journey, int[] wanted) {
    int length = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node != Coding.NONE) {
        if (length == wanted.length || wanted[length] != node) {
          return false;
        }
        length++;
      }
    }
    return length == wanted.length;
  }
}
