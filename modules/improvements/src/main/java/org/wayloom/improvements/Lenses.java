package org.wayloom.improvements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.improvements.Judgement.Kano;
import org.wayloom.improvements.Judgement.Need;
import org.wayloom.improvements.Scored.Lens;

/**
 * The lenses, as formulas. One for which something was not judged says nothing.
 *
 * <ul>
 *   <li>value: satisfaction × goal, each 1 to 5
 *   <li>RICE (Intercom): reach in a quarter × impact × confidence / effort; a reach of a week or a
 *       month is counted up to a quarter, so that opportunities are compared over the same time
 *   <li>ICE: impact × confidence × ease, each 1 to 10
 *   <li>impact / effort: (customer value + business value) / 2, beside effort 0 to 5
 *   <li>Kano: better = (A + O) / (A + O + M + I), worse = -(O + M) / (A + O + M + I) (Berger et al.
 *       1993); reverse and doubtful answers stay out
 *   <li>opportunity (Ulwick 2005): I + max(I - S, 0), where I and S are 10 × the share who answer 4
 *       or 5; of each segment by itself, since pooled segments hide each other
 * </ul>
 */
final class Lenses {
  private Lenses() {}

  static List<Scored> of(OpportunityFacts facts) {
    List<Scored> all = new ArrayList<>();
    Judgement j = facts.judgement();
    product(all, Lens.VALUE, j.satisfaction(), j.goal());
    OpportunityFacts.Reach reach = facts.reach();
    if (reach != null) {
      rice(all, reach, j);
    }
    product(all, Lens.ICE, j.iceImpact(), j.iceConfidence(), j.iceEase());
    impactEffort(all, j);
    kano(all, j.kano());
    j.needs().forEach(need -> all.add(need(need)));
    return all;
  }

  private static void product(List<Scored> all, Lens lens, @Nullable Double... factors) {
    double product = 1;
    for (Double factor : factors) {
      if (factor == null) {
        return;
      }
      product *= factor;
    }
    String written = Arrays.stream(factors).map(Lenses::plain).collect(Collectors.joining(" × "));
    all.add(new Scored(lens, "value", product, written + " = " + Words.plain(product)));
  }

  private static String plain(@Nullable Double value) {
    return value == null ? "" : Words.plain(value);
  }

  private static void rice(List<Scored> all, OpportunityFacts.Reach reach, Judgement j) {
    Double impact = j.impact();
    Double confidence = j.confidence();
    Double effort = j.effort();
    if (impact == null || confidence == null || effort == null) {
      return;
    }
    int periods = reach.period().inAQuarter();
    double value = reach.persons() * periods * impact * confidence / effort;
    String persons =
        periods == 1
            ? Long.toString(reach.persons())
            : "(%d × %d)".formatted(reach.persons(), periods);
    all.add(
        new Scored(
            Lens.RICE,
            "value",
            value,
            "%s × %s × %s / %s = %s"
                .formatted(
                    persons, plain(impact), plain(confidence), plain(effort), Words.plain(value))));
  }

  private static void impactEffort(List<Scored> all, Judgement j) {
    Double customer = j.customerValue();
    Double business = j.businessValue();
    Double effort = j.effortLevel();
    if (customer == null || business == null || effort == null) {
      return;
    }
    double value = (customer + business) / 2;
    all.add(
        new Scored(
            Lens.IMPACT_EFFORT,
            "value",
            value,
            "(%s + %s) / 2 = %s".formatted(plain(customer), plain(business), Words.plain(value))));
  }

  private static void kano(List<Scored> all, @Nullable Kano kano) {
    if (kano == null) {
      return;
    }
    long a = kano.attractive();
    long o = kano.performance();
    long m = kano.mustBe();
    long whole = a + o + m + kano.indifferent();
    if (whole == 0) {
      return;
    }
    double better = (double) (a + o) / whole;
    double worse = o + m == 0 ? 0 : -(double) (o + m) / whole;
    all.add(
        new Scored(
            Lens.KANO,
            "better",
            better,
            "(%d + %d) / %d = %s".formatted(a, o, whole, Words.plain(better))));
    all.add(
        new Scored(
            Lens.KANO,
            "worse",
            worse,
            "−(%d + %d) / %d = %s".formatted(o, m, whole, Words.plain(worse))));
  }

  private static Scored need(Need need) {
    double important = 10.0 * need.important() / need.importanceAnswers();
    double satisfied = 10.0 * need.satisfied() / need.satisfactionAnswers();
    double value = important + Math.max(important - satisfied, 0);
    String i = Words.plain(important);
    return new Scored(
        Lens.OPPORTUNITY,
        need.segment(),
        value,
        "%s + max(%s − %s, 0) = %s".formatted(i, i, Words.plain(satisfied), Words.plain(value)));
  }
}
