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

  /** What an answer counts, by its question. */
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
   */
  public record Sums(
      long answers,
      long persons,
      double sum,
      double squares,
      double products,
      long answersSquared) {
    /** {@code Σ(s - mean·m)²}, how far persons are from the mean. */
    public double spread() {
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

    private Tally(int groups) {
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
    }

    /** A person's answers come one after another. */
    private void add(int group, int person, double value) {
      if (lastPerson[group] != person) {
        lastPerson[group] = person;
        ofPerson[group] = 0;
        answersOfPerson[group] = 0;
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
    }

    private Tally addAll(Tally other) {
      sums.addAll(other.sums);
      squares.addAll(other.squares);
      products.addAll(other.products);
      for (int group = 0; group < answers.length; group++) {
        answers[group] += other.answers[group];
        persons[group] += other.persons[group];
        answersSquared[group] += other.answersSquared[group];
      }
      return this;
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
    List<Sums> groups = new ArrayList<>();
    for (int group = 0; group < tally.answers.length; group++) {
      groups.add(
          new Sums(
              tally.answers[group],
              tally.persons[group],
              tally.sums.value(group),
              tally.squares.value(group),
              tally.products.value(group),
              tally.answersSquared[group]));
    }
    return new Result(groups);
  }
}
