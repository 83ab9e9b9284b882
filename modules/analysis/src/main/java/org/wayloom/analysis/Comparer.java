package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Comparison.Verdict;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.analysis.GroupDifferences.Promoters;
import org.wayloom.journeys.Beginnings;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.Variants;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * Compares two groups of journeys at every stage. A person belongs to a side by where the journey
 * began, so nobody is on both, and the values are independent. What is not compared for want of
 * persons does not count in the correction.
 */
final class Comparer {
  /** With fewer on either side nothing is said. */
  static final int FEWEST = 20;

  private static final long DAY = 86_400_000L;
  private static final int WAYS = 10;
  private static final double LEVEL = 0.05;

  private final Reading reading;
  private final MapQuestions questions;
  private final Engine engine;
  private final List<Compared> compared = new ArrayList<>();

  Comparer(Reading reading, MapQuestions questions, Engine engine) {
    this.reading = reading;
    this.questions = questions;
    this.engine = engine;
  }

  /** Who belongs to a side; a persona is asked for by the reading that knows it. */
  RoaringBitmap persons(Side side, Optional<RoaringBitmap> persona, long beforeMillis) {
    RoaringBitmap began =
        engine.run(
            reading.source(),
            Beginnings.within(
                questions.coding().stepsByStage(),
                SideNumbers.through(reading, side.channel()),
                millis(side.from(), Long.MIN_VALUE),
                Math.min(millis(side.to(), Long.MAX_VALUE), beforeMillis)));
    return persona.map(some -> RoaringBitmap.and(began, some)).orElse(began);
  }

  private static long millis(@Nullable LocalDate day, long otherwise) {
    return day == null ? otherwise : day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** The numbers of a side. */
  SideNumbers numbers(Side side, Optional<RoaringBitmap> persona) {
    long asOf = questions.asOfMillis();
    boolean hasWindow = questions.windowDays() > 0 && asOf != Long.MIN_VALUE;
    RoaringBitmap everybody = persons(side, persona, Long.MAX_VALUE);
    RoaringBitmap windowOver =
        hasWindow ? persons(side, persona, asOf - questions.windowDays() * DAY) : everybody;
    return SideNumbers.of(reading, questions, everybody, windowOver, engine);
  }

  /** Refuses sides that share journeys: their difference would mean nothing. */
  void requireApart(
      Side a, Optional<RoaringBitmap> personaA, Side b, Optional<RoaringBitmap> personaB) {
    int shared =
        RoaringBitmap.andCardinality(
            persons(a, personaA, Long.MAX_VALUE), persons(b, personaB, Long.MAX_VALUE));
    if (shared > 0) {
      String sentence =
          "%d journeys are on both sides. Choose periods, channels or personas that do not overlap"
              .formatted(shared);
      throw new Problem(
              ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place("b", sentence)))
          .toException();
    }
  }

  Comparison compare(Side sideA, SideNumbers a, Side sideB, SideNumbers b) {
    for (int stage = 0; stage < questions.map().stages().size(); stage++) {
      String id = questions.map().stages().get(stage).id();
      conversion(id, stage, a, b);
      times(id, stage, a, b);
      scores(id, stage, a, b);
    }
    variants(a, b);
    List<Compared> judged = judged();
    long newest = reading.source().newestMillis();
    return new Comparison(
        questions.map().version(),
        reading.library().version(),
        newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest),
        questions.windowDays(),
        new Comparison.Group(sideA, a.persons(), a.windowOver()),
        new Comparison.Group(sideB, b.persons(), b.windowOver()),
        (int) judged.stream().filter(one -> one.effect() != null).count(),
        judged);
  }

  private void conversion(String id, int stage, SideNumbers a, SideNumbers b) {
    int step = questions.coding().funnelStep(stage);
    if (step < 1) {
      return;
    }
    Funnel.Step ofA = a.funnel().get(step - 1);
    Funnel.Step ofB = b.funnel().get(step - 1);
    add(
        id,
        Measure.CONVERSION,
        ratio(ofA.converted(), ofA.reached()),
        ratio(ofB.converted(), ofB.reached()),
        ofA.reached(),
        ofB.reached(),
        () ->
            GroupDifferences.shares(
                ofB.converted(), ofB.reached(), ofA.converted(), ofA.reached()));
  }

  private void times(String id, int stage, SideNumbers a, SideNumbers b) {
    double[] ofA = a.stays().get(stage).ended();
    double[] ofB = b.stays().get(stage).ended();
    if (ofA.length > 0 || ofB.length > 0) {
      add(
          id,
          Measure.TIME_TO_NEXT,
          median(ofA),
          median(ofB),
          ofA.length,
          ofB.length,
          () -> Ranks.mannWhitney(ofB, ofA));
      var watchedA = SideNumbers.watched(a.stays().get(stage));
      var watchedB = SideNumbers.watched(b.stays().get(stage));
      add(
          id,
          Measure.GOES_ON,
          ratio(ofA.length, watchedA.size()),
          ratio(ofB.length, watchedB.size()),
          watchedA.size(),
          watchedB.size(),
          () -> Survival.logRank(watchedB, watchedA));
    }
  }

  private void scores(String id, int stage, SideNumbers a, SideNumbers b) {
    Score ofA = a.scores().get(stage).orElse(null);
    Score ofB = b.scores().get(stage).orElse(null);
    if (ofA == null || ofB == null || !ofA.scale().equals(ofB.scale())) {
      return;
    }
    add(
        id,
        Measure.SCORE,
        ofA.mean(),
        ofB.mean(),
        ofA.n(),
        ofB.n(),
        () -> GroupDifferences.means(Mean.of(ofB), Mean.of(ofA)));
    Scores.Score rawA = a.answers().get(stage);
    Scores.Score rawB = b.answers().get(stage);
    if (ofA.nps() != null && ofB.nps() != null && rawA != null && rawB != null) {
      add(
          id,
          Measure.NPS,
          ofA.nps().value(),
          ofB.nps().value(),
          ofA.n(),
          ofB.n(),
          () -> GroupDifferences.netPromoters(promoters(rawB), promoters(rawA)));
    }
  }

  private static Promoters promoters(Scores.Score score) {
    long[] counts = score.counts();
    return new Promoters(counts[9] + counts[10], Arrays.stream(counts, 0, 7).sum(), score.n());
  }

  private void variants(SideNumbers a, SideNumbers b) {
    Set<List<Integer>> ways = new HashSet<>();
    a.variants().top().stream().limit(WAYS).map(Variants.Variant::nodes).forEach(ways::add);
    b.variants().top().stream().limit(WAYS).map(Variants.Variant::nodes).forEach(ways::add);
    List<List<Integer>> listed = List.copyOf(ways);
    long nA = a.variants().persons();
    long nB = b.variants().persons();
    if (nA + nB > 0) {
      long[][] counts = enough(a.counts(listed), b.counts(listed));
      add(null, Measure.VARIANTS, null, null, nA, nB, () -> Tables.likelihoodRatio(counts));
    }
  }

  /** Ways of which fewer than five are to be expected on a side go to the last place. */
  private static long[][] enough(long[] a, long[] b) {
    double n = Arrays.stream(a).sum() + Arrays.stream(b).sum();
    double smaller = Math.min(Arrays.stream(a).sum(), Arrays.stream(b).sum()) / n;
    int last = a.length - 1;
    for (int i = 0; i < last; i++) {
      if ((a[i] + b[i]) * smaller < 5) {
        a[last] += a[i];
        b[last] += b[i];
        a[i] = 0;
        b[i] = 0;
      }
    }
    return new long[][] {a, b};
  }

  /** Makes a comparison where there are enough. */
  @FunctionalInterface
  private interface Test {
    Tested run();
  }

  private void add(
      @Nullable String stage,
      Measure measure,
      @Nullable Double a,
      @Nullable Double b,
      long nA,
      long nB,
      Test test) {
    Tested effect = nA < FEWEST || nB < FEWEST ? null : test.run();
    compared.add(new Compared(stage, measure, a, b, nA, nB, effect, null, Verdict.TOO_FEW));
  }

  private List<Compared> judged() {
    double[] p =
        compared.stream()
            .map(Compared::effect)
            .filter(Objects::nonNull)
            .mapToDouble(Tested::p)
            .toArray();
    double[] adjusted = FalseDiscovery.adjusted(p);
    List<Compared> judged = new ArrayList<>();
    int next = 0;
    for (Compared one : compared) {
      if (one.effect() == null) {
        judged.add(one);
        continue;
      }
      double q = adjusted[next++];
      judged.add(
          new Compared(
              one.stage(),
              one.measure(),
              one.a(),
              one.b(),
              one.nA(),
              one.nB(),
              one.effect(),
              q,
              q <= LEVEL ? Verdict.DIFFERS : Verdict.NO_EVIDENCE));
    }
    return judged;
  }

  private static @Nullable Double ratio(long part, long whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }

  private static @Nullable Double median(double[] values) {
    if (values.length == 0) {
      return null;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length + 1) / 2 - 1];
  }
}
