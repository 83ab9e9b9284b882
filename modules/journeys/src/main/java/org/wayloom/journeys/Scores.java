package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The values that came with the events of some signatures (the answers to a question): how many,
 * from how many persons, their sums, and how often each of the whole values 0 to 10 was given.
 * Events without a value do not count.
 */
public final class Scores implements Fold<Scores.Tally, Scores.Result> {
  /** The largest whole value that is counted by itself; scales go to 10. */
  public static final int HIGHEST = 10;

  private static final int WHOLES = HIGHEST + 1;

  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.VALUE);

  private final Coding groups;

  /**
   * @param groups which answers belong together: by signature, touchpoint, channel; an answer whose
   *     signature is not coded is left out
   */
  public Scores(Coding groups) {
    this.groups = groups;
  }

  /** One group per wanted signature: the group is the signature's code. */
  public static Scores bySignature(BitSet wanted, int signatures) {
    int[] nodes = new int[signatures];
    Arrays.setAll(nodes, code -> wanted.get(code) ? code : Coding.NONE);
    return new Scores(Coding.of(nodes, signatures));
  }

  /** The scores of each group, by its number. */
  public record Result(List<Score> groups) {
    public Result {
      groups = List.copyOf(groups);
    }
  }

  /**
   * @param n answers with a value
   * @param persons who gave them
   * @param counts how often each whole value 0 … {@link #HIGHEST} was given; what is left of n is
   *     other values
   */
  public record Score(long n, long persons, double sum, double sumOfSquares, long[] counts) {
    public Score {
      counts = counts.clone();
    }

    /** The answers of both; persons who are in both count twice. */
    public Score plus(Score other) {
      long[] both = counts.clone();
      for (int i = 0; i < both.length; i++) {
        both[i] += other.counts[i];
      }
      return new Score(
          n + other.n,
          persons + other.persons,
          sum + other.sum,
          sumOfSquares + other.sumOfSquares,
          both);
    }
  }

  /** Sums per group so far. */
  public static final class Tally {
    private final long[] n;
    private final long[] persons;
    private final int[] lastPerson;
    private final ExactSums sums;
    private final ExactSums squares;

    /** Per group {@link #WHOLES} numbers. */
    private final long[] counts;

    Tally(int groups) {
      n = new long[groups];
      persons = new long[groups];
      lastPerson = new int[groups];
      Arrays.fill(lastPerson, -1);
      sums = new ExactSums(groups);
      squares = new ExactSums(groups);
      counts = new long[groups * WHOLES];
    }

    /** Counts an answer; none without a value. A person's answers come one after another. */
    void add(int group, int person, double value) {
      if (Double.isNaN(value)) {
        return;
      }
      n[group]++;
      if (lastPerson[group] != person) {
        lastPerson[group] = person;
        persons[group]++;
      }
      sums.add(group, value);
      squares.add(group, value * value);
      int whole = (int) value;
      if (whole == value && whole >= 0 && whole <= HIGHEST) {
        counts[group * WHOLES + whole]++;
      }
    }

    Tally addAll(Tally other) {
      sums.addAll(other.sums);
      squares.addAll(other.squares);
      for (int group = 0; group < n.length; group++) {
        n[group] += other.n[group];
        persons[group] += other.persons[group];
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] += other.counts[i];
      }
      return this;
    }

    List<Score> scores() {
      List<Score> scores = new ArrayList<>();
      for (int group = 0; group < n.length; group++) {
        scores.add(
            new Score(
                n[group],
                persons[group],
                sums.value(group),
                squares.value(group),
                Arrays.copyOfRange(counts, group * WHOLES, (group + 1) * WHOLES)));
      }
      return scores;
    }
  }

  @Override
  public Scope scope() {
    return Scope.VALUED;
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(groups.count());
  }

  @Override
  public void add(Tally tally, Journey journey) {
    int[] signatures = journey.signatures;
    for (int i = journey.from; i < journey.to; i++) {
      int group = groups.node(signatures[i]);
      if (group != Coding.NONE) {
        tally.add(group, journey.person, journey.values[i]);
      }
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    return left.addAll(right);
  }

  @Override
  public Result finish(Tally tally) {
    return new Result(tally.scores());
  }

  /** The persons who gave an answer of a group. */
  public PersonsWhere persons(int group) {
    return new PersonsWhere(
        COLUMNS,
        () ->
            journey -> {
              for (int i = journey.from; i < journey.to; i++) {
                if (groups.node(journey.signatures[i]) == group
                    && !Float.isNaN(journey.values[i])) {
                  return true;
                }
              }
              return false;
            });
  }
}
