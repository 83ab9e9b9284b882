package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a mean of answers and its error are made of, where one person may answer several times. Such
 * answers hang together, so that what varies is not the answer but the person: with {@code m(i)}
 * answers of person i that add up to {@code s(i)}, the mean is {@code Σs / Σm}, and its error is
 * told by how far {@code s(i) - mean·m(i)} is spread. For that it is enough to know {@code Σs²},
 * {@code Σsm} and {@code Σm²}.
 */
public final class SumsByPerson implements Fold<SumsByPerson.Tally, SumsByPerson.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.VALUE);

  private final Coding groups;
  private final Meaning meaning;

  /**
   * @param groups which answers belong together; an answer whose signature is not coded is left out
   * @param meaning what is added up
   */
  public SumsByPerson(Coding groups, Meaning meaning) {
    this.groups = groups;
    this.meaning = meaning;
  }

  /** What an answer counts, by its question; NaN for one that does not belong. */
  @FunctionalInterface
  public interface Meaning {
    double of(int signature, float value);
  }

  /** The sums of each group, by its number. */
  public record Result(List<Sums> groups) {
    public Result {
      groups = List.copyOf(groups);
    }
  }

  /**
   * @param answers {@code Σm}
   * @param persons who gave them
   * @param sum {@code Σs}
   * @param squares {@code Σs²}
   * @param products {@code Σsm}
   * @param answersSquared {@code Σm²}
   * @param above persons who gave an answer that counts more than nothing
   * @param notAbove persons who gave one that does not; who gave both is in both
   */
  public record Sums(
      long answers,
      long persons,
      double sum,
      double squares,
      double products,
      long answersSquared,
      long above,
      long notAbove) {
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0);

    /** Of so many persons, each of whom counts once. */
    public static Sums eachOnce(long persons, double sum, double squares) {
      return new Sums(persons, persons, sum, squares, sum, persons, 0, 0);
    }

    /** So many persons, each of whom gave these answers. */
    public static Sums of(long persons, double... answers) {
      double sum = Arrays.stream(answers).sum();
      long m = answers.length;
      return new Sums(
          persons * m,
          persons,
          persons * sum,
          persons * sum * sum,
          persons * sum * m,
          persons * m * m,
          Arrays.stream(answers).anyMatch(value -> value > 0) ? persons : 0,
          Arrays.stream(answers).anyMatch(value -> value <= 0) ? persons : 0);
    }

    /** With other persons. */
    public Sums plus(Sums others) {
      return new Sums(
          answers + others.answers,
          persons + others.persons,
          sum + others.sum,
          squares + others.squares,
          products + others.products,
          answersSquared + others.answersSquared,
          above + others.above,
          notAbove + others.notAbove);
    }

    /** {@code Σ(s - mean·m)²}, how far persons are from the mean; 0 of nobody. */
    public double spread() {
      if (answers == 0) {
        return 0;
      }
      double mean = sum / answers;
      return Math.max(0, squares - 2 * mean * products + mean * mean * answersSquared);
    }
  }

  /** Sums per group so far, and of the person at hand. */
  public static final class Tally {
    private final int[] lastPerson;
    private final double[] ofPerson;
    private final long[] answersOfPerson;
    private final long[] answers;
    private final long[] persons;
    private final ExactSums sums;
    private final ExactSums squares;
    private final ExactSums products;
    private final long[] answersSquared;
    private final boolean[] isAbove;
    private final boolean[] isNotAbove;
    private final long[] above;
    private final long[] notAbove;

    Tally(int groups) {
      lastPerson = new int[groups];
      Arrays.fill(lastPerson, -1);
      ofPerson = new double[groups];
      answersOfPerson = new long[groups];
      answers = new long[groups];
      persons = new long[groups];
      sums = new ExactSums(groups);
      squares = new ExactSums(groups);
      products = new ExactSums(groups);
      answersSquared = new long[groups];
      isAbove = new boolean[groups];
      isNotAbove = new boolean[groups];
      above = new long[groups];
      notAbove = new long[groups];
    }

    /** A person's answers come one after another. */
    void add(int group, int person, double value) {
      if (Double.isNaN(value)) {
        return;
      }
      if (lastPerson[group] != person) {
        lastPerson[group] = person;
        ofPerson[group] = 0;
        answersOfPerson[group] = 0;
        isAbove[group] = false;
        isNotAbove[group] = false;
        persons[group]++;
      }
      double before = ofPerson[group];
      long answersBefore = answersOfPerson[group];
      sums.add(group, value);
      squares.add(group, value * (2 * before + value));
      products.add(group, before + value * (answersBefore + 1));
      answersSquared[group] += 2 * answersBefore + 1;
      answers[group]++;
      ofPerson[group] = before + value;
      answersOfPerson[group] = answersBefore + 1;
      if (value > 0 && !isAbove[group]) {
        isAbove[group] = true;
        above[group]++;
      } else if (value <= 0 && !isNotAbove[group]) {
        isNotAbove[group] = true;
        notAbove[group]++;
      }
    }

    Tally addAll(Tally other) {
      sums.addAll(other.sums);
      squares.addAll(other.squares);
      products.addAll(other.products);
      for (int group = 0; group < answers.length; group++) {
        answers[group] += other.answers[group];
        persons[group] += other.persons[group];
        answersSquared[group] += other.answersSquared[group];
        above[group] += other.above[group];
        notAbove[group] += other.notAbove[group];
      }
      return this;
    }

    List<Sums> sums() {
      List<Sums> all = new ArrayList<>();
      for (int group = 0; group < answers.length; group++) {
        all.add(
            new Sums(
                answers[group],
                persons[group],
                sums.value(group),
                squares.value(group),
                products.value(group),
                answersSquared[group],
                above[group],
                notAbove[group]));
      }
      return all;
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
    for (int i = journey.from; i < journey.to; i++) {
      int signature = journey.signatures[i];
      int group = groups.node(signature);
      float value = journey.values[i];
      if (group != Coding.NONE && !Float.isNaN(value)) {
        tally.add(group, journey.person, meaning.of(signature, value));
      }
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    return left.addAll(right);
  }

  @Override
  public Result finish(Tally tally) {
    return new Result(tally.sums());
  }
}
