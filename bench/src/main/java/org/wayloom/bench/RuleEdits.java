package org.wayloom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Proposal;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapSummary;

/**
 * From a rule edit to the new numbers of a whole map: a map proposed from the log itself, a rule
 * saved as the page saves it, and the measures asked for. Every edit leads to an assignment that
 * was never there before, so that no answer is remembered.
 */
final class RuleEdits {
  /** The rules that are switched on and off like the digits of a binary counter. */
  private static final int DIGITS = 5;

  private final Product product;
  private final MapSummary map;
  private final List<Library.Rule> rules;

  RuleEdits(Product product) {
    this.product = product;
    Proposal proposal = product.analysis().propose(product.workspace(), "Loans", "en");
    map = product.analysis().accept(product.workspace(), proposal, Actor.LOCAL);
    rules = product.maps().library(product.workspace()).rules().subList(0, DIGITS);
  }

  /** How long saving the rules takes, and how long the numbers. */
  record Times(Stopwatch saving, Stopwatch numbers, Measures measures) {}

  Times run() {
    int states = 1 << DIGITS;
    int warmUp = states / 3;
    Times times = null;
    Stopwatch saving = new Stopwatch();
    Stopwatch numbers = new Stopwatch();
    for (int state = 1; state < states; state++) {
      if (state == warmUp) {
        saving = new Stopwatch();
        numbers = new Stopwatch();
      }
      int digits = state;
      saving.time(() -> save(digits));
      Measures measures =
          numbers.time(
              () ->
                  product
                      .analysis()
                      .measures(product.workspace(), map.id(), MeasureOptions.OF_MAP));
      times = new Times(saving, numbers, measures);
    }
    return java.util.Objects.requireNonNull(times);
  }

  /** Switches a rule off, where its digit is set, by a condition that nothing fulfils. */
  private long save(int digits) {
    List<Operation> batch = new ArrayList<>();
    for (int digit = 0; digit < DIGITS; digit++) {
      Library.Rule rule = rules.get(digit);
      Stream<Library.Condition> conditions = rule.conditions().stream();
      if ((digits >> digit & 1) != 0) {
        conditions =
            Stream.concat(
                conditions,
                Stream.of(new Library.Condition("type", Library.Match.EQUALS, "nothing")));
      }
      List<String> when =
          conditions
              .flatMap(
                  condition ->
                      Stream.of(
                          condition.field(),
                          condition.match().name().toLowerCase(Locale.ROOT),
                          condition.value()))
              .toList();
      batch.add(new Operation.Set(rule.id(), Map.of("when", FieldValue.texts(when))));
    }
    return product
        .collaboration()
        .documents()
        .write(
            product.workspace(),
            new DocumentId(product.workspace() + ".library"),
            batch,
            Actor.LOCAL);
  }
}
