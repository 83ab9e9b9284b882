package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Value;
import org.wayloom.analysis.Comparison.Verdict;

/**
 * The comparisons made so far, and the verdicts on all of them together. What is not tested for
 * want of persons does not count in the correction.
 */
final class ComparedList {
  /** With fewer persons on either side nothing is said. */
  static final int FEWEST = 20;

  private static final double LEVEL = 0.05;

  private final boolean sameJourneys;
  private final List<Compared> compared = new ArrayList<>();

  /**
   * @param sameJourneys whether both sides are the same journeys, so that no test makes sense
   */
  ComparedList(boolean sameJourneys) {
    this.sameJourneys = sameJourneys;
  }

  /** A place of the map; without either, the whole journey. */
  record Place(@Nullable String stage, @Nullable String touchpoint) {
    static final Place JOURNEY = new Place(null, null);
  }

  /** Makes a comparison where there are enough. */
  @FunctionalInterface
  interface Test {
    Tested run();
  }

  void add(Place place, Measure measure, Value a, Value b, Test test) {
    add(place, measure, false, a, b, test);
  }

  /** Of those whose window is over. */
  void addOver(Place place, Measure measure, Value a, Value b, Test test) {
    add(place, measure, true, a, b, test);
  }

  private void add(Place place, Measure measure, boolean windowOver, Value a, Value b, Test test) {
    boolean isTested = !sameJourneys && a.persons() >= FEWEST && b.persons() >= FEWEST;
    compared.add(
        new Compared(
            place.stage(),
            place.touchpoint(),
            measure,
            windowOver,
            a,
            b,
            isTested ? test.run() : null,
            null,
            sameJourneys ? Verdict.SAME_JOURNEYS : Verdict.TOO_FEW));
  }

  int tested() {
    return (int) compared.stream().filter(one -> one.effect() != null).count();
  }

  /** All of them, corrected by Benjamini and Hochberg. */
  List<Compared> judged() {
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
      judged.add(one.effect() == null ? one : judged(one, adjusted[next++]));
    }
    return judged;
  }

  private static Compared judged(Compared one, double adjusted) {
    return new Compared(
        one.stage(),
        one.touchpoint(),
        one.measure(),
        one.windowOver(),
        one.a(),
        one.b(),
        one.effect(),
        adjusted,
        adjusted <= LEVEL ? Verdict.DIFFERS : Verdict.NO_EVIDENCE);
  }
}
