package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.analysis.SegmentProposal.Verdict;

class GroupsTest {
  /** Groups each of which is five deviations above the others in a column of its own. */
  private static double[][] planted(int[] of, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[of.length][columns];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < columns; c++) {
        rows[i][c] = (of[i] == c ? 5 : 0) + random.nextGaussian();
      }
    }
    return rows;
  }

  private static int[] labels(int groups, int persons) {
    return IntStream.range(0, persons).map(i -> i * i % 7 % groups).toArray();
  }

  private static int[] alone(int columns) {
    return IntStream.range(0, columns).toArray();
  }

  @ParameterizedTest
  @CsvSource({"2, 4", "3, 4", "5, 6"})
  void plantedGroupsAreFound(int groups, int columns) {
    int[] of = IntStream.range(0, 500).map(i -> i % groups).toArray();

    Groups found = Groups.of(planted(of, columns, 11), alone(columns), 1);

    assertThat(found.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(found.centres()).hasNumberOfRows(groups);
    assertThat(Partitions.adjustedRand(of, found.of())).isGreaterThanOrEqualTo(0.95);
    assertThat(found.stability()).isGreaterThan(0.9);
    assertThat(Arrays.stream(found.jaccard()).boxed()).allMatch(jaccard -> jaccard > 0.9);
  }

  /** One of twenty may be taken for groups; of these none is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aUniformCrowdHasNoClearGroups(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[400][3];
    for (double[] row : rows) {
      Arrays.setAll(row, c -> random.nextDouble());
    }

    Groups found = Groups.of(rows, alone(3), 1);

    assertThat(found.verdict()).isEqualTo(Verdict.NO_CLEAR_GROUPS);
    assertThat(found.of()).isEmpty();
  }

  /** Busy customers do more of everything: a long cloud, which k-means likes to cut in two. */
  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void columnsThatRiseTogetherMakeNoGroups(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[400][4];
    for (double[] row : rows) {
      double busy = 2 * random.nextGaussian();
      Arrays.setAll(row, c -> busy + random.nextGaussian());
    }

    assertThat(Groups.of(rows, alone(4), 1).verdict()).isEqualTo(Verdict.NO_CLEAR_GROUPS);
  }

  /** Skewed counts with many zeros, independent of each other. */
  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void rareThingsThatHaveNothingToDoWithEachOtherMakeNoGroups(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[400][5];
    for (double[] row : rows) {
      Arrays.setAll(row, c -> random.nextInt(10) < 2 ? 1 + random.nextInt(3) : 0);
    }

    assertThat(Groups.of(rows, alone(5), 1).verdict()).isEqualTo(Verdict.NO_CLEAR_GROUPS);
  }

  @Test
  void theOrderOfPersonsDoesNotMatter() {
    int[] of = labels(3, 300);
    double[][] rows = planted(of, 4, 12);
    int[] order = IntStream.range(0, rows.length).map(i -> i * 7 % rows.length).toArray();
    double[][] mixed = Arrays.stream(order).mapToObj(i -> rows[i]).toArray(double[][]::new);

    Groups found = Groups.of(rows, alone(4), 1);
    Groups again = Groups.of(mixed, alone(4), 1);

    assertThat(order).doesNotHaveDuplicates();
    assertThat(again.of()).isEqualTo(Arrays.stream(order).map(i -> found.of()[i]).toArray());
    assertThat(again.stability()).isEqualTo(found.stability());
    assertThat(again.centres()).isDeepEqualTo(found.centres());
  }

  @Test
  void theLargestGroupComesFirst() {
    int[] of = IntStream.range(0, 400).map(i -> i < 40 ? 0 : i < 140 ? 1 : 2).toArray();

    Groups found = Groups.of(planted(of, 4, 13), alone(4), 1);

    assertThat(found.of()[399]).isEqualTo(0);
    assertThat(found.of()[100]).isEqualTo(1);
    assertThat(found.of()[0]).isEqualTo(2);
  }

  @Test
  void fewPersonsAreTooFew() {
    assertThat(Groups.of(new double[99][2], alone(2), 1).verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void everybodyAlikeIsOneCrowd() {
    assertThat(Groups.of(new double[200][2], alone(2), 1).verdict())
        .isEqualTo(Verdict.NO_CLEAR_GROUPS);
  }

  /** The made data have each column's values, and its correlations but for chance. */
  @Test
  void oneCrowdIsLikeTheDataButForGroups() {
    SplittableRandom random = new SplittableRandom(14);
    double[][] rows = new double[600][3];
    for (double[] row : rows) {
      double busy = random.nextGaussian();
      Arrays.setAll(row, c -> Math.max(0, Math.rint(busy + random.nextGaussian())));
    }
    double[][] made = new OneCrowd(rows, alone(3), 1).next();

    for (int c = 0; c < 3; c++) {
      int column = c;
      assertThat(Arrays.stream(made).mapToDouble(row -> row[column]).sorted().toArray())
          .isEqualTo(Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray());
    }
    double[][] r = new Correlations(RelativeWeightsTest.table(rows)).once();
    double[][] like = new Correlations(RelativeWeightsTest.table(made)).once();
    assertThat(like[0][1]).isCloseTo(r[0][1], within(0.12));
    assertThat(like[1][2]).isCloseTo(r[1][2], within(0.12));
  }

  @Test
  void theValuesOfAPropertyStayTogetherInOneCrowd() {
    double[][] rows = new double[90][4];
    for (int i = 0; i < rows.length; i++) {
      rows[i][i % 3] = 1;
      rows[i][3] = i;
    }

    double[][] made = new OneCrowd(rows, new int[] {0, 0, 0, 3}, 1).next();

    assertThat(Arrays.stream(made)).allMatch(row -> row[0] + row[1] + row[2] == 1);
  }
}
