package org.wayloom.analysis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wayloom.analysis.ComparedList.Place;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Value;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.Variants;

/** Compares what belongs to no place of the map: the mix of ways, how well they follow the plan. */
final class WholeJourneyComparer {
  private static final int WAYS = 10;

  private final SideNumbers a;
  private final SideNumbers b;
  private final ComparedList list;

  WholeJourneyComparer(SideNumbers a, SideNumbers b, ComparedList list) {
    this.a = a;
    this.b = b;
    this.list = list;
  }

  void compare() {
    variants();
    fitness();
  }

  /** Ways are told apart by the positions of stages, so both maps must have the same. */
  private void variants() {
    if (!Comparer.ids(a.questions()).equals(Comparer.ids(b.questions()))) {
      return;
    }
    Set<List<Integer>> ways = new HashSet<>();
    a.variants().top().stream().limit(WAYS).map(Variants.Variant::nodes).forEach(ways::add);
    b.variants().top().stream().limit(WAYS).map(Variants.Variant::nodes).forEach(ways::add);
    List<List<Integer>> listed = List.copyOf(ways);
    long nA = a.variants().persons();
    long nB = b.variants().persons();
    if (nA + nB > 0) {
      long[][] counts = enough(a.counts(listed), b.counts(listed));
      list.add(
          Place.JOURNEY,
          Measure.VARIANTS,
          Value.of(null, nA, null),
          Value.of(null, nB, null),
          () -> Tables.likelihoodRatio(counts));
    }
  }

  /** Each side against the journey that its own map draws. */
  private void fitness() {
    Conformance.Result ofA = a.conformance();
    Conformance.Result ofB = b.conformance();
    if (ofA.persons() > 0 || ofB.persons() > 0) {
      list.addOver(
          Place.JOURNEY,
          Measure.FITNESS,
          fitness(ofA),
          fitness(ofB),
          () -> GroupDifferences.means(mean(ofB), mean(ofA)));
    }
  }

  private static Value fitness(Conformance.Result result) {
    return Value.of(
        result.persons() == 0 ? null : Double.valueOf(result.fitness()),
        result.persons(),
        new NumberRef.TotalPersons().text());
  }

  private static Mean mean(Conformance.Result result) {
    double error = result.fitnessDeviation() / Math.sqrt(result.persons());
    return new Mean(result.persons(), result.fitness(), error * error);
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
}
