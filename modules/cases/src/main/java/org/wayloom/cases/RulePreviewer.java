package org.wayloom.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.wayloom.cases.CaseReading.Sources;
import org.wayloom.cases.CaseRules.Example;
import org.wayloom.cases.CaseRules.Preview;
import org.wayloom.evidence.Arrivals;
import org.wayloom.evidence.Signature;
import org.wayloom.kernel.WorkspaceId;

/** Tries a rule alone on the last days of the evidence; opens nothing. */
final class RulePreviewer {
  static final int DAYS = 90;
  private static final int EXAMPLES = 5;

  private final Sources sources;
  private final Stillness stillness;

  RulePreviewer(Sources sources, Stillness stillness) {
    this.sources = sources;
    this.stillness = stillness;
  }

  Preview preview(WorkspaceId workspace, CaseRule rule, CaseSettings settings, Instant now) {
    Optional<Instant> newest = sources.arrivals().newest(workspace);
    if (newest.isEmpty()) {
      return new Preview(DAYS, 0, 0, List.of());
    }
    Instant until = newest.get().isBefore(now) ? newest.get() : now;
    Instant since = until.minus(Duration.ofDays(DAYS));
    return rule.trigger() instanceof CaseTrigger.Silence silence
        ? still(workspace, silence, since)
        : matching(workspace, always(rule), settings, since);
  }

  /** The rule as if it had been on since ever. */
  private static StoredRule always(CaseRule rule) {
    CaseRule on =
        new CaseRule(
            rule.name(), true, rule.trigger(), rule.priority(), rule.routing(), rule.deadline());
    return new StoredRule("preview", 1, on, Instant.MIN, Instant.EPOCH, Instant.EPOCH, "");
  }

  private Preview still(WorkspaceId workspace, CaseTrigger.Silence silence, Instant since) {
    List<Stillness.Still> all = stillness.of(workspace, silence, since);
    return new Preview(
        DAYS,
        all.stream().map(Stillness.Still::person).distinct().count(),
        all.size(),
        all.stream()
            .sorted(Comparator.comparing(Stillness.Still::crossed).reversed())
            .limit(EXAMPLES)
            .map(one -> new Example(one.person(), one.cause(), null))
            .toList());
  }

  private Preview matching(
      WorkspaceId workspace, StoredRule rule, CaseSettings settings, Instant since) {
    Arrived arrived = new Arrived(sources.touchpoints().apply(workspace));
    Sieve sieve = new Sieve(List.of(rule), sources.moods(), settings.unhappyPercent());
    Failures failures = new Failures();
    Set<String> persons = new HashSet<>();
    long[] matches = new long[1];
    PriorityQueue<Example> latest =
        new PriorityQueue<>(Comparator.comparing((Example one) -> one.cause().at()));
    sources
        .arrivals()
        .each(
            workspace,
            new Arrivals.Look(since, null, signatures(workspace, arrived, rule.facts().trigger())),
            arrival -> {
              Happening one = arrived.of(arrival);
              if (sieve.countsFailures() && Failures.isOne(one, settings.unhappyPercent())) {
                failures.note(one);
              }
              for (Sieve.Match match : sieve.matches(one, failures)) {
                matches[0]++;
                persons.add(one.person());
                latest.add(new Example(one.person(), match.cause(), one.text()));
                if (latest.size() > EXAMPLES) {
                  latest.remove();
                }
              }
            });
    List<Example> shown = new ArrayList<>(latest);
    shown.sort(Comparator.comparing((Example one) -> one.cause().at()).reversed());
    return new Preview(DAYS, persons.size(), matches[0], shown);
  }

  /** Those that the rule can match by what they are. */
  private List<Integer> signatures(WorkspaceId workspace, Arrived arrived, CaseTrigger trigger) {
    return sources.arrivals().signatures(workspace).stream()
        .filter(
            signature ->
                switch (trigger) {
                  case CaseTrigger.LowScore low ->
                      low.question() == null || low.question().equals(signature.type());
                  case CaseTrigger.TicketPriority ticket ->
                      signature.kind() == org.wayloom.evidence.EventKind.TICKET;
                  case CaseTrigger.RepeatedFailure repeated -> arrived.canFail(signature);
                  case CaseTrigger.NegativeMood mood -> true;
                  case CaseTrigger.Keyword keyword -> true;
                  case CaseTrigger.Silence silence -> false;
                })
        .map(Signature::code)
        .toList();
  }
}
