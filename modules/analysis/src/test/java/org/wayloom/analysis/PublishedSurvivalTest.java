package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.analysis.Survival.Watched;

/**
 * Times until something happens, against published figures and, to nine digits, against the
 * definitions followed in fractions.
 *
 * <ul>
 *   <li>6-MP: weeks in remission of 42 children with leukaemia. Freireich and others (1963), Blood
 *       21:699-716; Gehan (1965), Biometrika 52:203-223; {@code gehan} in R's package MASS
 *   <li>aml: Embury and others (1977), Western Journal of Medicine 126:267-272; {@code aml} in R's
 *       package survival
 *   <li>ALL: days until relapse or death of 38 patients after a bone marrow transplant. Klein and
 *       Moeschberger, Survival Analysis (2003), §1.3; SAS/STAT, PROC LIFETEST, example of competing
 *       risks
 * </ul>
 */
class PublishedSurvivalTest {
  private static final String SIX_MP =
      "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
  private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";
  private static final String MAINTAINED = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+";
  private static final String NOT_MAINTAINED = "5 5 8 8 12 16+ 23 27 30 33 43 45";

  /** r relapsed, d died in remission, + neither. */
  private static final String ALL =
      "2081+ 1602+ 1496+ 1462+ 1433+ 1377+ 1330+ 996+ 226+ 1199+ 1111+ 530+ 1182+ 1167+ 418d 383r"
          + " 276d 104r 609r 172d 487d 662r 194d 230r 526d 122d 129r 74r 122r 86d 466d 192r 109r"
          + " 55r 1d 107d 110r 332d";

  /** One person; end is {@code -1} where none came. */
  private record Seen(long time, int end) {
    static List<Seen> of(String text) {
      return Arrays.stream(text.split(" ")).map(Seen::one).toList();
    }

    private static Seen one(String word) {
      char last = word.charAt(word.length() - 1);
      long time = Long.parseLong(word.replaceAll("[^0-9]", ""));
      return new Seen(time, last == '+' ? -1 : last == 'd' ? 1 : 0);
    }
  }

  private static List<Watched> watched(String text) {
    return Seen.of(text).stream().map(one -> new Watched(one.time(), one.end() >= 0)).toList();
  }

  private static long atRisk(List<Seen> all, long time) {
    return all.stream().filter(one -> one.time() >= time).count();
  }

  private static long came(List<Seen> all, long time) {
    return all.stream().filter(one -> one.time() == time && one.end() >= 0).count();
  }

  private static long came(List<Seen> all, long time, int end) {
    return all.stream().filter(one -> one.time() == time && one.end() == end).count();
  }

  private static List<Long> times(List<Seen> all) {
    TreeSet<Long> times = new TreeSet<>();
    all.stream().filter(one -> one.end() >= 0).forEach(one -> times.add(one.time()));
    return List.copyOf(times);
  }

  /** The product of (n - d)/n over the times up to one. */
  private static Fraction surviving(List<Seen> all, long until) {
    return times(all).stream()
        .filter(time -> time <= until)
        .map(time -> Fraction.of(atRisk(all, time) - came(all, time), atRisk(all, time)))
        .reduce(Fraction.ONE, Fraction::times);
  }

  /** The sum of d/(n(n - d)) over the times up to one. */
  private static Fraction greenwood(List<Seen> all, long until) {
    return times(all).stream()
        .filter(time -> time <= until)
        .map(
            time -> {
              long n = atRisk(all, time);
              long d = came(all, time);
              return Fraction.of(d, n * (n - d));
            })
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** R's {@code summary(survfit(Surv(time, cens) ~ treat, data = gehan))}, 6-MP. */
  @Test
  void remissionUnderSixMpIsThatOfKaplanMeierAndGreenwood() {
    assertThat(Survival.curve(watched(SIX_MP)))
        .extracting(
            s ->
                "%.0f %d %d %.3f %.4f"
                    .formatted(s.time(), s.atRisk(), s.happened(), s.surviving(), s.error()))
        .containsExactly(
            "6 21 3 0.857 0.0764",
            "7 17 1 0.807 0.0869",
            "10 15 1 0.753 0.0963",
            "13 12 1 0.690 0.1068",
            "16 11 1 0.627 0.1141",
            "22 7 1 0.538 0.1282",
            "23 6 1 0.448 0.1346");
  }

  /** Half of the children under placebo relapsed by week 8, all by week 23. */
  @Test
  void remissionUnderPlaceboEndsForAll() {
    List<Survival.Step> curve = Survival.curve(watched(PLACEBO));

    assertThat(curve.get(5))
        .extracting(Survival.Step::time, Survival.Step::atRisk, Survival.Step::happened)
        .containsExactly(8.0, 12L, 4L);
    assertThat("%.3f %.4f".formatted(curve.get(5).surviving(), curve.get(5).error()))
        .isEqualTo("0.381 0.1060");
    assertThat(curve.getLast()).isEqualTo(new Survival.Step(23, 1, 1, 0, 0, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {SIX_MP, PLACEBO, MAINTAINED, NOT_MAINTAINED})
  void theCurveIsTheProductOfFractions(String data) {
    List<Seen> seen = Seen.of(data);
    List<Survival.Step> curve = Survival.curve(watched(data));

    assertThat(curve).extracting(s -> (long) s.time()).isEqualTo(times(seen));
    for (Survival.Step step : curve) {
      long time = (long) step.time();
      Fraction share = surviving(seen, time);
      assertThat(step.surviving()).isCloseTo(share.value(), within(1e-9));
      if (share.equals(Fraction.ZERO)) {
        assertThat(step.low()).isNull();
        continue;
      }
      Fraction sum = greenwood(seen, time);
      assertThat(step.error()).isCloseTo(share.squared().times(sum).root(), within(1e-9));
      // log(-log S) ± 1.96·√sum/|log S|.
      double centre = Math.log(-Math.log(share.value()));
      double half = 1.959963984540054 * sum.root() / Math.abs(Math.log(share.value()));
      assertThat(step.low()).isCloseTo(Math.exp(-Math.exp(centre + half)), within(1e-9));
      assertThat(step.high()).isCloseTo(Math.exp(-Math.exp(centre - half)), within(1e-9));
    }
  }

  /** What happened in the first group less what was to be expected, and its variance. */
  private record LogRank(Fraction difference, Fraction variance) {
    static LogRank of(List<Seen> a, List<Seen> b) {
      List<Seen> both = Stream.concat(a.stream(), b.stream()).toList();
      Fraction difference = Fraction.ZERO;
      Fraction variance = Fraction.ZERO;
      for (long time : times(both)) {
        long n = atRisk(both, time);
        long d = came(both, time);
        long nA = atRisk(a, time);
        difference = difference.plus(Fraction.of(came(a, time))).minus(Fraction.of(d * nA, n));
        // The variance of a hypergeometric distribution.
        variance =
            n == 1
                ? variance
                : variance.plus(Fraction.of(nA * (n - nA) * d * (n - d), n * n * (n - 1)));
      }
      return new LogRank(difference, variance);
    }
  }

  private static List<List<String>> pairs() {
    return List.of(List.of(PLACEBO, SIX_MP), List.of(MAINTAINED, NOT_MAINTAINED));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theLogRankTestIsThatOfFractions(List<String> groups) {
    LogRank exact = LogRank.of(Seen.of(groups.get(0)), Seen.of(groups.get(1)));
    Tested tested = Survival.logRank(watched(groups.get(0)), watched(groups.get(1)));
    double log = exact.difference().by(exact.variance()).value();
    double half = 1.959963984540054 / exact.variance().root();

    assertThat(tested.effect()).isCloseTo(Math.exp(log), within(1e-9));
    assertThat(tested.low()).isCloseTo(Math.exp(log - half), within(1e-9));
    assertThat(tested.high()).isCloseTo(Math.exp(log + half), within(1e-9));
    double chiSquare = exact.difference().squared().by(exact.variance()).value();
    assertThat(tested.p()).isCloseTo(Areas.normal(Math.sqrt(chiSquare)), within(1e-9));
  }

  /**
   * R's {@code survdiff(Surv(time, cens) ~ treat, data = gehan)}: 21 relapses under placebo where
   * 10.7 were to be expected, chi-square 16.8, p = 4e-05; SAS: 16.7929.
   */
  @Test
  void sixMpKeepsChildrenInRemissionAsFreireichFound() {
    LogRank exact = LogRank.of(Seen.of(PLACEBO), Seen.of(SIX_MP));
    Tested tested = Survival.logRank(watched(PLACEBO), watched(SIX_MP));

    assertThat(21 - exact.difference().value()).isCloseTo(10.7, within(0.05));
    assertThat(exact.difference().squared().by(exact.variance()).value())
        .isCloseTo(16.7929, within(0.00005));
    assertThat(tested.p()).isCloseTo(4e-05, within(5e-06));
    assertThat(tested.n()).containsExactly(21L, 21L);
  }

  private static List<CumulativeIncidence.Step> incidence(List<Seen> seen, int ends) {
    return CumulativeIncidence.of(
        seen.stream().mapToLong(Seen::time).toArray(),
        seen.stream().mapToInt(Seen::end).toArray(),
        ends);
  }

  /**
   * Six persons, ends at 2 and 3 of one sort, at 4 and 5 of another: the variances that SAS's PROC
   * LIFETEST gives, with which the Python library lifelines is tested.
   */
  @Test
  void theVarianceOfCompetingEndsIsThatOfSas() {
    List<Seen> seen =
        List.of(
            new Seen(1, -1),
            new Seen(2, 0),
            new Seen(3, 0),
            new Seen(4, 1),
            new Seen(5, 1),
            new Seen(6, -1));

    List<CumulativeIncidence.Step> steps = incidence(seen, 2);

    assertThat(steps)
        .extracting(
            step -> "%d %.3f".formatted(step.millis(), Math.pow(step.ends().get(1).error(), 2)))
        .containsExactly("2 0.000", "3 0.000", "4 0.032", "5 0.048");
    assertThat(steps.get(3).ends().get(1).value()).isCloseTo(0.4, within(1e-9));
    assertThat(Math.pow(steps.get(3).ends().get(1).error(), 2)).isCloseTo(0.048, within(1e-9));
  }

  /** The share still under way just before a time, times who came then of who were watched. */
  private static Fraction incidence(List<Seen> all, long until, int end) {
    return times(all).stream()
        .filter(time -> time <= until)
        .map(
            time ->
                surviving(all, time - 1)
                    .times(Fraction.of(came(all, time, end), atRisk(all, time))))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Marubini and Valsecchi (1995), 10.2, term by term. */
  private static Fraction variance(List<Seen> all, long until, int end) {
    Fraction now = incidence(all, until, end);
    Fraction sum = Fraction.ZERO;
    for (long time : times(all).stream().filter(time -> time <= until).toList()) {
      long n = atRisk(all, time);
      long d = came(all, time);
      long mine = came(all, time, end);
      Fraction left = now.minus(incidence(all, time, end));
      Fraction before = surviving(all, time - 1);
      sum =
          sum.plus(left.squared().times(Fraction.of(d, n * (n - d))))
              .plus(before.squared().times(Fraction.of((n - mine) * mine, n * n * n)))
              .minus(left.times(before).times(Fraction.of(2 * mine, n * n)));
    }
    return sum;
  }

  /** Of 38 patients 12 relapsed and 12 died in remission. */
  @Test
  void relapseAndDeathInRemissionAreThoseOfAalenAndJohansen() {
    List<Seen> seen = Seen.of(ALL);
    List<CumulativeIncidence.Step> steps = incidence(seen, 2);

    assertThat(steps).extracting(CumulativeIncidence.Step::millis).isEqualTo(times(seen));
    assertThat(seen.stream().filter(one -> one.end() == 0)).hasSize(12);
    assertThat(seen.stream().filter(one -> one.end() == 1)).hasSize(12);
    for (CumulativeIncidence.Step step : steps) {
      assertThat(step.atRisk()).isEqualTo(atRisk(seen, step.millis()));
      assertThat(step.underWay()).isCloseTo(surviving(seen, step.millis()).value(), within(1e-9));
      for (int end = 0; end < 2; end++) {
        CumulativeIncidence.Share share = step.ends().get(end);
        Fraction exact = incidence(seen, step.millis(), end);
        double error = variance(seen, step.millis(), end).root();
        assertThat(share.value()).isCloseTo(exact.value(), within(1e-9));
        assertThat(share.error()).isCloseTo(error, within(1e-9));
        if (!exact.equals(Fraction.ZERO)) {
          double rest = 1 - exact.value();
          double half = 1.959963984540054 * error / (rest * -Math.log(rest));
          double centre = Math.log(-Math.log(rest));
          assertThat(Objects.requireNonNull(share.low()))
              .isCloseTo(1 - Math.exp(-Math.exp(centre - half)), within(1e-9));
          assertThat(Objects.requireNonNull(share.high()))
              .isCloseTo(1 - Math.exp(-Math.exp(centre + half)), within(1e-9));
        }
      }
    }
  }
}
