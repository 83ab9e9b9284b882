package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Drivers.Fit;
import org.wayloom.analysis.Drivers.Missing;

/**
 * What moves an outcome, told from a table whose first column is the outcome and whose others may
 * move it. Pure: the same table gives the same answer.
 *
 * <p>Only what can be told takes part: a column needs answers from {@value #FEWEST} persons who
 * answered the outcome too, {@value #FEWEST_TOGETHER} who answered both for each other column, and
 * answers that differ; and all together need ten persons for each column. Where columns were rarely
 * answered together, the one with more answers stays.
 *
 * <p>Intervals are those of the bootstrap: whole persons are drawn again and again with
 * replacement, and the middle 95 % of what comes out is the interval. Since weights are never
 * negative, an interval of one never contains 0; whether a column has to do with the outcome at all
 * is tested by its correlation (Fisher 1921, Metron 1:3-32), corrected for the number of columns
 * (Benjamini and Hochberg 1995).
 */
final class DriverModel {
  static final int FEWEST = 50;
  static final int FEWEST_TOGETHER = 30;

  /** Persons for each column that takes part. */
  static final int PER_COLUMN = 10;

  static final int DRAWS = 500;

  /** Of more persons so many are drawn once, so that an answer takes a second at most. */
  static final int MOST = 10_000;

  private static final long SEED = 20_000_101L;
  private static final double LEVEL = 0.05;

  private DriverModel() {}

  /**
   * What was found.
   *
   * @param columns of the table without its first, in order
   * @param fit null where it cannot be told
   * @param persons whose answers told it; 0 where it cannot be told
   */
  record Result(List<Column> columns, @Nullable Fit fit, int persons) {
    Result {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of the table.
   *
   * @param n persons who answered it and the outcome
   * @param missing why it takes no part; null when it does
   * @param weight its part of R²; null when it takes no part
   * @param shapley the same by averaging over all orders of entry; null where it takes no part, or
   *     more columns do than can be averaged over
   * @param correlation with the outcome; null when it takes no part
   */
  record Column(
      int n,
      @Nullable Missing missing,
      @Nullable Weight weight,
      @Nullable Weight shapley,
      @Nullable Tested correlation,
      boolean moves) {}

  /**
   * A part of R².
   *
   * @param share of all parts, 0 to 1
   */
  record Weight(double value, double low, double high, double share) {}

  static Result of(ScoreTable table) {
    return of(table, DRAWS);
  }

  /** With another number of samples. */
  static Result of(ScoreTable table, int draws) {
    @Nullable Missing[] missing = new @Nullable Missing[table.columns()];
    int[] taking = taking(table, missing);
    if (taking.length < 2) {
      return told(table, missing, taking, null, 0);
    }
    ScoreTable used = table.of(taking).some(MOST, SEED);
    if (used.persons() < PER_COLUMN * (taking.length - 1)) {
      IntStream.of(taking).skip(1).forEach(column -> missing[column] = Missing.FEW_FOR_SO_MANY);
      return told(table, missing, new int[] {0}, null, 0);
    }
    Drawn drawn = Drawn.of(new Correlations(used), used.persons(), draws);
    return told(table, missing, taking, drawn, used.persons());
  }

  /** The outcome and the columns that take part, in the table's order. */
  private static int[] taking(ScoreTable table, @Nullable Missing[] missing) {
    int[] n = IntStream.range(0, table.columns()).map(c -> table.both(0, c)).toArray();
    List<Integer> byAnswers =
        IntStream.range(1, table.columns())
            .boxed()
            .sorted(Comparator.comparingInt((Integer column) -> -n[column]))
            .toList();
    List<Integer> taking = new ArrayList<>();
    for (int column : byAnswers) {
      if (n[column] < FEWEST) {
        missing[column] = Missing.FEW_ANSWERS;
      } else if (table.isFlat(column) || table.isFlat(0)) {
        missing[column] = Missing.NO_SPREAD;
      } else if (taking.stream().anyMatch(other -> table.both(other, column) < FEWEST_TOGETHER)) {
        missing[column] = Missing.FEW_TOGETHER;
      } else {
        taking.add(column);
      }
    }
    return IntStream.concat(IntStream.of(0), taking.stream().mapToInt(Integer::intValue).sorted())
        .toArray();
  }

  private static Result told(
      ScoreTable table,
      @Nullable Missing[] missing,
      int[] taking,
      @Nullable Drawn drawn,
      int persons) {
    int tested = taking.length - 1;
    List<Tested> correlations = new ArrayList<>();
    for (int i = 1; i <= tested; i++) {
      int n = table.both(0, taking[i]);
      double r = new Correlations(table.of(new int[] {0, taking[i]})).once()[0][1];
      correlations.add(correlation(n, r));
    }
    double[] adjusted =
        FalseDiscovery.adjusted(correlations.stream().mapToDouble(Tested::p).toArray());
    List<Column> columns = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      int at = drawn == null ? -1 : Arrays.binarySearch(taking, column);
      columns.add(
          new Column(
              table.both(0, column),
              missing[column],
              drawn == null || at < 1 ? null : drawn.weights().of(at - 1),
              drawn == null || at < 1 || drawn.shapley() == null
                  ? null
                  : drawn.shapley().of(at - 1),
              at < 1 ? null : correlations.get(at - 1),
              at >= 1 && adjusted[at - 1] <= LEVEL));
    }
    return new Result(columns, drawn == null ? null : drawn.fit(), persons);
  }

  /** Fisher's z: the interval and the test of a correlation. */
  static Tested correlation(int n, double r) {
    double bounded = Math.max(-1 + 1e-12, Math.min(1 - 1e-12, r));
    double z = 0.5 * Math.log((1 + bounded) / (1 - bounded));
    double error = 1 / Math.sqrt(n - 3.0);
    return new Tested(
        "fisher-z/1",
        List.of((long) n),
        r,
        Math.tanh(z - Statistics.Z * error),
        Math.tanh(z + Statistics.Z * error),
        GroupDifferences.normalP(z / error));
  }

  /** Both methods on the persons there are and on each sample drawn from them. */
  private record Drawn(Samples weights, @Nullable Samples shapley) {
    static Drawn of(Correlations correlations, int persons, int draws) {
      double[][] once = correlations.once();
      Samples weights = new Samples(RelativeWeights.of(once), draws);
      Samples shapley =
          once.length - 1 > ShapleyRegression.MOST
              ? null
              : new Samples(ShapleyRegression.of(once), draws);
      SplittableRandom random = new SplittableRandom(SEED);
      for (int draw = 0; draw < draws; draw++) {
        int[] times = new int[persons];
        for (int i = 0; i < persons; i++) {
          times[random.nextInt(persons)]++;
        }
        double[][] drawn = correlations.of(times);
        weights.put(draw, RelativeWeights.of(drawn));
        if (shapley != null) {
          shapley.put(draw, ShapleyRegression.of(drawn));
        }
      }
      return new Drawn(weights.sorted(), shapley == null ? null : shapley.sorted());
    }

    Fit fit() {
      return weights.fit();
    }
  }

  /** The parts of all columns, once and of each sample. */
  private record Samples(double[] once, double[][] drawn, double[] sums) {
    Samples(double[] once, int draws) {
      this(once, new double[once.length][draws], new double[draws]);
    }

    void put(int draw, double[] parts) {
      for (int column = 0; column < parts.length; column++) {
        drawn[column][draw] = parts[column];
      }
      sums[draw] = RelativeWeights.sum(parts);
    }

    Samples sorted() {
      Arrays.stream(drawn).forEach(Arrays::sort);
      Arrays.sort(sums);
      return this;
    }

    Weight of(int column) {
      double sum = RelativeWeights.sum(once);
      double value = once[column];
      return new Weight(
          value,
          Math.min(value, low(drawn[column])),
          Math.max(value, high(drawn[column])),
          sum == 0 ? 0 : value / sum);
    }

    Fit fit() {
      double sum = RelativeWeights.sum(once);
      return new Fit(sum, Math.min(sum, low(sums)), Math.max(sum, high(sums)));
    }

    private static double low(double[] ascending) {
      return ascending[(int) Math.ceil(0.025 * ascending.length) - 1];
    }

    private static double high(double[] ascending) {
      return ascending[(int) Math.ceil(0.975 * ascending.length) - 1];
    }
  }
}
