package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.analysis.GroupDifferences.Mean;

/**
 * Two and more groups, on data that books print, to nine digits against the definitions followed in
 * fractions and areas. What the books print of the same data stands in the tests of each method.
 */
class PublishedComparisonsTest {
  private static final double Z = 1.959963984540054;
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /**
   * A bound of Wilson's interval: the share at which the one seen is just 1.96 standard errors
   * away, (2x + z² ± z√(z² + 4x(n - x)/n)) / (2(n + z²)).
   */
  private static double wilson(long hits, long n, int side) {
    BigDecimal z = BigDecimal.valueOf(Z);
    BigDecimal x = BigDecimal.valueOf(hits);
    BigDecimal of = BigDecimal.valueOf(n);
    BigDecimal inside = z.pow(2).add(BigDecimal.valueOf(4 * hits * (n - hits)).divide(of, DIGITS));
    BigDecimal half = z.multiply(inside.sqrt(DIGITS)).multiply(BigDecimal.valueOf(side));
    BigDecimal over = x.multiply(BigDecimal.TWO).add(z.pow(2)).add(half);
    return over.divide(of.add(z.pow(2)).multiply(BigDecimal.TWO), DIGITS).doubleValue();
  }

  /** The shares of Newcombe, Statistics in Medicine 17 (1998) 857-872, table I. */
  @ParameterizedTest
  @CsvSource({"81, 263", "15, 148", "0, 20", "1, 29"})
  void sharesHaveTheIntervalThatWilsonSolvedFor(long hits, long n) {
    Proportion share = Objects.requireNonNull(Proportion.of(hits, n));

    assertThat(share.low()).isCloseTo(wilson(hits, n, -1), within(1e-9));
    assertThat(share.high()).isCloseTo(wilson(hits, n, 1), within(1e-9));
    if (hits > 0) {
      double away = Math.sqrt(share.low() * (1 - share.low()) / n);
      assertThat((share.value() - share.low()) / away).isCloseTo(Z, within(1e-9));
    }
  }

  /** The shares of Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80",
    "9, 10, 3, 10",
    "6, 7, 2, 7",
    "5, 56, 0, 29",
    "0, 10, 0, 20",
    "0, 10, 0, 10",
    "10, 10, 0, 20",
    "10, 10, 0, 10"
  })
  void differencesOfSharesAreMadeOfWilsonsBounds(long hitsA, long nA, long hitsB, long nB) {
    Tested tested = GroupDifferences.shares(hitsA, nA, hitsB, nB);
    double a = Fraction.of(hitsA, nA).value();
    double b = Fraction.of(hitsB, nB).value();
    Fraction difference = Fraction.of(hitsA, nA).minus(Fraction.of(hitsB, nB));
    double down =
        Math.sqrt(Math.pow(a - wilson(hitsA, nA, -1), 2) + Math.pow(wilson(hitsB, nB, 1) - b, 2));
    double up =
        Math.sqrt(Math.pow(wilson(hitsA, nA, 1) - a, 2) + Math.pow(b - wilson(hitsB, nB, -1), 2));

    assertThat(tested.effect()).isCloseTo(difference.value(), within(1e-9));
    assertThat(tested.low()).isCloseTo(difference.value() - down, within(1e-9));
    assertThat(tested.high()).isCloseTo(difference.value() + up, within(1e-9));
    Fraction all = Fraction.of(hitsA + hitsB, nA + nB);
    Fraction variance =
        all.times(Fraction.ONE.minus(all)).times(Fraction.of(1, nA).plus(Fraction.of(1, nB)));
    double p =
        variance.equals(Fraction.ZERO) ? 1 : Areas.normal(difference.squared().by(variance).root());
    assertThat(tested.p()).isCloseTo(p, within(1e-9));
  }

  /**
   * Benjamini and Hochberg (1995), §3.1: what stays at a level q are the k smallest, k being the
   * largest for which p(k) is at most k·q/15. An adjusted p is at most q exactly for these.
   */
  @Test
  void anAdjustedPIsTheLevelAtWhichTheProcedureKeepsTheDiscovery() {
    List<String> written =
        List.of(
            "0.0001", "0.0004", "0.0019", "0.0095", "0.0201", "0.0278", "0.0298", "0.0344",
            "0.0459", "0.3240", "0.4262", "0.5719", "0.6528", "0.7590", "1.0000");
    List<Fraction> p = written.stream().map(Fraction::of).toList();
    double[] adjusted = FalseDiscovery.adjusted(p.stream().mapToDouble(Fraction::value).toArray());

    for (int level = 1; level <= 10_000; level++) {
      Fraction q = Fraction.of(level, 10_000);
      int kept =
          IntStream.rangeClosed(1, 15)
              .filter(k -> q.times(Fraction.of(k, 15)).minus(p.get(k - 1)).value() >= 0)
              .max()
              .orElse(0);
      double at = q.value();
      assertThat(Arrays.stream(adjusted).filter(each -> each <= at + 1e-12).count())
          .as("kept at %s", at)
          .isEqualTo(kept);
    }
    for (int i = 0; i < 15; i++) {
      int from = i;
      double least =
          IntStream.rangeClosed(from + 1, 15)
              .mapToDouble(k -> p.get(k - 1).times(Fraction.of(15, k)).value())
              .min()
              .orElseThrow();
      assertThat(adjusted[i]).isCloseTo(least, within(1e-9));
    }
  }

  private static Fraction mean(List<Fraction> values) {
    return values.stream().reduce(Fraction.ZERO, Fraction::plus).by(Fraction.of(values.size()));
  }

  private static Fraction varianceOfMean(List<Fraction> values) {
    Fraction mean = mean(values);
    long n = values.size();
    return values.stream()
        .map(value -> value.minus(mean).squared())
        .reduce(Fraction.ZERO, Fraction::plus)
        .by(Fraction.of(n * (n - 1)));
  }

  private static List<Fraction> written(String values) {
    return Arrays.stream(values.split(" ")).map(Fraction::of).toList();
  }

  private static double[] values(List<Fraction> written) {
    return written.stream().mapToDouble(Fraction::value).toArray();
  }

  /**
   * Student's sleep data, Biometrika 6 (1908); R's {@code sleep}. R prints t = -1.8608, df 17.776.
   */
  @Test
  void meansAreComparedAsWelchDefinedIt() {
    List<Fraction> a = written("0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0");
    List<Fraction> b = written("1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4");
    Fraction difference = mean(a).minus(mean(b));
    Fraction ofA = varianceOfMean(a);
    Fraction ofB = varianceOfMean(b);
    Fraction variance = ofA.plus(ofB);
    double freedom =
        variance.squared().by(ofA.squared().plus(ofB.squared()).times(Fraction.of(1, 9))).value();
    double t = difference.value() / variance.root();

    Tested tested = GroupDifferences.means(Mean.of(values(a)), Mean.of(values(b)));

    assertThat(t).isCloseTo(-1.8608, within(0.00005));
    assertThat(freedom).isCloseTo(17.776, within(0.0005));
    assertThat(tested.effect()).isCloseTo(difference.value(), within(1e-9));
    assertThat(tested.p()).isCloseTo(Areas.student(t, freedom), within(1e-9));
    double half = (Objects.requireNonNull(tested.high()) - tested.effect()) / variance.root();
    assertThat(Areas.student(half, freedom)).isCloseTo(0.05, within(1e-9));
    assertThat(Objects.requireNonNull(tested.low()) + tested.high())
        .isCloseTo(2 * tested.effect(), within(1e-9));
  }

  private static double[] differences(double[] a, double[] b) {
    return Arrays.stream(a).flatMap(x -> Arrays.stream(b).map(y -> x - y)).sorted().toArray();
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** How many pairs have the larger value in a, one half for each that is equal; twice that. */
  private static long twiceU(double[] a, double[] b) {
    return Arrays.stream(differences(a, b)).mapToLong(d -> d > 0 ? 2 : d < 0 ? 0 : 1).sum();
  }

  /**
   * Hollander and Wolfe (1973), 69f., permeability of the human chorioamnion: of all 3,003 ways to
   * call ten of the fifteen values the first group.
   */
  @Test
  void exactRanksAreCountedOverAllWaysToSplitTheValues() {
    double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
    double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};
    long[] ways = new long[51];
    for (int split = 0; split < 1 << 15; split++) {
      if (Integer.bitCount(split) == 10) {
        int chosen = split;
        // Of ranks 1 … 15, how often a chosen one is above one that is not.
        long u =
            IntStream.range(0, 15)
                .filter(i -> (chosen >> i & 1) == 1)
                .mapToLong(i -> i - Integer.bitCount(chosen & (1 << i) - 1))
                .sum();
        ways[(int) u]++;
      }
    }
    long u = twiceU(x, y) / 2;
    long asFar = LongStream.rangeClosed(u, 50).map(each -> ways[(int) each]).sum();
    int cut = 0;
    while (1_000 * LongStream.rangeClosed(0, cut).map(each -> ways[(int) each]).sum()
        <= 25 * 3_003) {
      cut++;
    }
    double[] differences = differences(x, y);

    Tested tested = Ranks.mannWhitney(x, y);

    assertThat(LongStream.of(ways).sum()).isEqualTo(3_003);
    assertThat(u).isEqualTo(35);
    assertThat(tested.p()).isCloseTo(Fraction.of(2 * asFar, 3_003).value(), within(1e-9));
    assertThat(tested.effect()).isCloseTo(median(differences), within(1e-9));
    assertThat(tested.low()).isCloseTo(differences[cut - 1], within(1e-9));
    assertThat(tested.high()).isCloseTo(differences[50 - cut], within(1e-9));
  }

  /** Ozone in New York, 1973, from May to September; R's {@code airquality}. */
  private static final double[][] OZONE = {
    {
      41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45,
      115, 37
    },
    {29, 71, 39, 23, 21, 37, 20, 12, 13},
    {
      135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82,
      50, 64, 59
    },
    {
      39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76,
      118, 84, 85
    },
    {
      96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7,
      14, 30, 14, 18, 20
    }
  };

  private static double[] together(double[]... groups) {
    return Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
  }

  /** The sum of t³ - t over the values that t observations share. */
  private static long ties(double[] all) {
    return DoubleStream.of(all)
        .distinct()
        .mapToLong(
            value -> {
              long t = DoubleStream.of(all).filter(other -> other == value).count();
              return t * t * t - t;
            })
        .sum();
  }

  /** R's help of wilcox.test, May and August: W = 127.5, p = 0.0001208. */
  @Test
  void ranksWithTiesAreTheNormalOnesWithBothCorrections() {
    double[] may = OZONE[0];
    double[] august = OZONE[3];
    Fraction u = Fraction.of(twiceU(may, august), 2);
    long n = together(may, august).length;
    Fraction correction =
        Fraction.of(n + 1).minus(Fraction.of(ties(together(may, august)), n * (n - 1)));
    Fraction variance = Fraction.of((long) may.length * august.length, 12).times(correction);
    Fraction distance =
        Fraction.of((long) may.length * august.length, 2).minus(u).minus(Fraction.of(1, 2));

    Tested tested = Ranks.mannWhitney(may, august);

    assertThat(u.value()).isEqualTo(127.5);
    assertThat(tested.p())
        .isCloseTo(Areas.normal(distance.squared().by(variance).root()), within(1e-9));
    double[] differences = differences(may, august);
    assertThat(tested.effect()).isEqualTo(median(differences));
    int cut = (int) Math.round(differences.length / 2.0 - Z * variance.root());
    assertThat(tested.low()).isEqualTo(differences[cut - 1]);
    assertThat(tested.high()).isEqualTo(differences[differences.length - cut]);
  }

  /** H of Kruskal and Wallis (1952), from the mean ranks of each group. */
  private static Fraction kruskalWallis(double[][] groups) {
    double[] all = together(groups);
    long n = all.length;
    Fraction h = Fraction.ZERO;
    for (double[] group : groups) {
      Fraction ranks = Fraction.ZERO;
      for (double value : group) {
        long below = DoubleStream.of(all).filter(other -> other < value).count();
        long equal = DoubleStream.of(all).filter(other -> other == value).count();
        ranks = ranks.plus(Fraction.of(2 * below + equal + 1, 2));
      }
      Fraction away = ranks.by(Fraction.of(group.length)).minus(Fraction.of(n + 1, 2));
      h = h.plus(away.squared().times(Fraction.of(group.length)));
    }
    Fraction tied = Fraction.ONE.minus(Fraction.of(ties(all), n * n * n - n));
    return h.times(Fraction.of(12, n * (n + 1))).by(tied);
  }

  /**
   * R's help of kruskal.test: Hollander and Wolfe (1973), 116, has 0.77143, df 2, p 0.68; ozone by
   * month, with many ties, 29.267, df 4, p = 6.901e-06.
   */
  @Test
  void severalGroupsAreComparedByTheirMeanRanks() {
    double[][] lungs = {{2.9, 3.0, 2.5, 2.6, 3.2}, {3.8, 2.7, 4.0, 2.4}, {2.8, 3.4, 3.7, 2.2, 2.0}};
    double ofLungs = kruskalWallis(lungs).value();
    double ofOzone = kruskalWallis(OZONE).value();

    assertThat(ofLungs).isCloseTo(0.77143, within(0.000005));
    assertThat(ofOzone).isCloseTo(29.267, within(0.0005));
    assertThat(Ranks.kruskalWallis(lungs).effect()).isCloseTo(ofLungs / 13, within(1e-9));
    assertThat(Ranks.kruskalWallis(lungs).p()).isCloseTo(Areas.chiSquare(ofLungs, 2), within(1e-9));
    assertThat(Ranks.kruskalWallis(OZONE).effect()).isCloseTo(ofOzone / 115, within(1e-9));
    assertThat(Ranks.kruskalWallis(OZONE).p()).isCloseTo(Areas.chiSquare(ofOzone, 4), within(1e-9));
    assertThat(Ranks.kruskalWallis(OZONE).p()).isCloseTo(6.901e-06, within(5e-10));
  }

  /** Agresti (2007), An Introduction to Categorical Data Analysis, p. 39: X² 30.1, G² 30.0. */
  @Test
  void mixesAreComparedByTheirExpectedCounts() {
    long[][] parties = {{762, 327, 468}, {484, 239, 477}};
    long n = Arrays.stream(parties).flatMapToLong(Arrays::stream).sum();
    Fraction chi = Fraction.ZERO;
    double g = 0;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        long ofRow = Arrays.stream(parties[row]).sum();
        long ofColumn = parties[0][column] + parties[1][column];
        Fraction due = Fraction.of(ofRow * ofColumn, n);
        Fraction seen = Fraction.of(parties[row][column]);
        chi = chi.plus(seen.minus(due).squared().by(due));
        g += 2 * parties[row][column] * Math.log(seen.by(due).value());
      }
    }

    assertThat(chi.value()).isCloseTo(30.07, within(0.005));
    assertThat(g).isCloseTo(30.0, within(0.05));
    Tested byChi = Tables.chiSquare(parties);
    Tested byG = Tables.likelihoodRatio(parties);
    assertThat(byChi.effect()).isCloseTo(chi.by(Fraction.of(n)).root(), within(1e-9));
    assertThat(byChi.p()).isCloseTo(Areas.chiSquare(chi.value(), 2), within(1e-9));
    assertThat(byG.effect()).isCloseTo(Math.sqrt(g / n), within(1e-9));
    assertThat(byG.p()).isCloseTo(Areas.chiSquare(g, 2), within(1e-9));
  }

  /** The variance of the mean of tickets that say 1, 0 or -1. */
  private static Fraction varianceOfTickets(long promoters, long detractors, long n) {
    Fraction mean = Fraction.of(promoters - detractors, n);
    return Fraction.ONE
        .minus(mean)
        .squared()
        .times(Fraction.of(promoters, n))
        .plus(mean.squared().times(Fraction.of(n - promoters - detractors, n)))
        .plus(Fraction.ONE.plus(mean).squared().times(Fraction.of(detractors, n)))
        .by(Fraction.of(n));
  }

  /**
   * Half promoters, a third passives, a sixth detractors: 1/3 with a variance of 5/9 per answer (W.
   * Huber, "How can I calculate margin of error in a NPS result?", Cross Validated, 2011). The
   * variance is that of Rocks (2016), The American Statistician 70:365-372.
   */
  @Test
  void netPromoterScoresVaryAsTicketsDo() {
    Fraction variance = varianceOfTickets(162, 54, 324);
    Statistics.Estimate score =
        Statistics.netPromoter(GroupDifferencesTest.promoters(162, 54, 324));

    assertThat(variance).isEqualTo(Fraction.of(5, 9 * 324));
    assertThat(score.value()).isCloseTo(100 / 3.0, within(1e-9));
    assertThat(score.low()).isCloseTo(100 / 3.0 - 100 * Z * variance.root(), within(1e-9));
    assertThat(score.high()).isCloseTo(100 / 3.0 + 100 * Z * variance.root(), within(1e-9));

    Tested tested =
        GroupDifferences.netPromoters(
            GroupDifferencesTest.promoters(162, 54, 324),
            GroupDifferencesTest.promoters(90, 70, 250));
    Fraction both = variance.plus(varianceOfTickets(90, 70, 250));
    Fraction difference = Fraction.of(1, 3).minus(Fraction.of(20, 250));
    assertThat(tested.effect()).isCloseTo(100 * difference.value(), within(1e-9));
    assertThat(tested.high()).isCloseTo(100 * (difference.value() + Z * both.root()), within(1e-9));
    assertThat(tested.low()).isCloseTo(100 * (difference.value() - Z * both.root()), within(1e-9));
    assertThat(tested.p())
        .isCloseTo(Areas.normal(difference.squared().by(both).root()), within(1e-9));
  }

  /** Student's quantile is where 5 % of the area is left outside; 1,000 is of the expansion. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 9, 30, 999, 1_000, 5_000})
  void studentsQuantileLeavesFivePercentOutside(long freedom) {
    assertThat(Areas.student(Statistics.t975(freedom), freedom)).isCloseTo(0.05, within(1e-9));
  }
}
