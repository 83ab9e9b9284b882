package org.wayloom.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.text.Mood;

/**
 * All rules of a workspace, tried on one piece of evidence after another. Pure: the same evidence
 * gives the same matches. What several rules ask of a text is worked out once.
 */
final class Sieve {
  private final List<Compiled> rules;
  private final Function<String, Mood.Label> moods;
  private final int unhappyPercent;

  /**
   * @param moods how a text sounds
   * @param unhappyPercent of its scale up to which a score is an unhappy one
   */
  Sieve(List<StoredRule> rules, Function<String, Mood.Label> moods, int unhappyPercent) {
    this.rules = rules.stream().filter(rule -> rule.facts().on()).map(Compiled::new).toList();
    this.moods = moods;
    this.unhappyPercent = unhappyPercent;
  }

  /** A rule with what costs time to make of it. */
  private record Compiled(StoredRule rule, List<Phrase> phrases, List<String> values) {
    Compiled(StoredRule rule) {
      this(rule, phrases(rule.facts().trigger()), values(rule.facts().trigger()));
    }

    private static List<Phrase> phrases(CaseTrigger trigger) {
      return trigger instanceof CaseTrigger.Keyword keyword
          ? keyword.words().stream()
              .map(word -> new Phrase(word, FoldedText.pattern(word)))
              .filter(phrase -> !phrase.pattern.isEmpty())
              .toList()
          : List.of();
    }

    private static List<String> values(CaseTrigger trigger) {
      return trigger instanceof CaseTrigger.TicketPriority ticket
          ? ticket.values().stream().map(FoldedText::plain).toList()
          : List.of();
    }
  }

  private record Phrase(String said, List<String> pattern) {}

  /** A rule that matched, and what it found. */
  record Match(StoredRule rule, CaseCause cause) {}

  /** A piece of evidence, with what is made of its text once and only if a rule asks. */
  private record Looked(
      Happening happening, Supplier<@Nullable FoldedText> words, Supplier<Mood.Label> mood) {}

  /** Whether any rule counts failures, so that earlier ones must be known. */
  boolean countsFailures() {
    return mostFailureDays() > 0;
  }

  /** The longest time over which failures are counted; 0 when none are. */
  int mostFailureDays() {
    return rules.stream()
        .map(one -> one.rule.facts().trigger())
        .mapToInt(trigger -> trigger instanceof CaseTrigger.RepeatedFailure f ? f.withinDays() : 0)
        .max()
        .orElse(0);
  }

  /** What the rules find that were switched on when the piece came in, in their order. */
  List<Match> matches(Happening happening, Failures failures) {
    String text = happening.text();
    Looked looked =
        new Looked(
            happening,
            once(() -> text == null ? null : FoldedText.of(text)),
            once(() -> text == null ? Mood.Label.UNKNOWN : moods.apply(text)));
    return rules.stream()
        .filter(one -> !happening.received().isBefore(one.rule.since()))
        .flatMap(
            one ->
                found(one, looked, failures)
                    .map(cause -> cause.by(one.rule.id(), one.rule.facts().name()))
                    .map(cause -> new Match(one.rule, cause))
                    .stream())
        .toList();
  }

  private Optional<CaseCause> found(Compiled one, Looked looked, Failures failures) {
    Happening here = looked.happening;
    return switch (one.rule.facts().trigger()) {
      case CaseTrigger.LowScore low ->
          when(isLow(low, here), () -> CaseCause.in(here, CaseCause.Why.LOW_SCORE));
      case CaseTrigger.NegativeMood mood ->
          when(
              here.isAt(mood.touchpoint()) && looked.mood.get() == Mood.Label.NEGATIVE,
              () -> CaseCause.in(here, CaseCause.Why.NEGATIVE_MOOD));
      case CaseTrigger.Keyword keyword ->
          here.isAt(keyword.touchpoint()) ? keyword(one.phrases, looked) : Optional.empty();
      case CaseTrigger.TicketPriority ticket -> ticket(ticket, one.values, here);
      case CaseTrigger.RepeatedFailure repeated -> repeated(repeated, here, failures);
      case CaseTrigger.Silence silence -> Optional.empty();
    };
  }

  private static boolean isLow(CaseTrigger.LowScore low, Happening here) {
    Double score = low.unit() == CaseTrigger.Unit.PERCENT ? here.percent() : here.value();
    return here.isScored()
        && score != null
        && score <= low.atOrBelow()
        && (low.question() == null || low.question().equals(here.type()))
        && here.isAt(low.touchpoint());
  }

  private static Optional<CaseCause> keyword(List<Phrase> phrases, Looked looked) {
    FoldedText words = looked.words.get();
    return words == null
        ? Optional.empty()
        : phrases.stream()
            .filter(phrase -> words.says(phrase.pattern))
            .findFirst()
            .map(
                phrase -> CaseCause.in(looked.happening, CaseCause.Why.KEYWORD, phrase.said, null));
  }

  private static Optional<CaseCause> ticket(
      CaseTrigger.TicketPriority ticket, List<String> wanted, Happening here) {
    String value = here.properties().get(ticket.property());
    return here.kind() == EventKind.TICKET
            && value != null
            && wanted.contains(FoldedText.plain(value))
        ? Optional.of(CaseCause.in(here, CaseCause.Why.TICKET_PRIORITY, value, null))
        : Optional.empty();
  }

  private Optional<CaseCause> repeated(
      CaseTrigger.RepeatedFailure repeated, Happening here, Failures failures) {
    if (!Failures.isOne(here, unhappyPercent) || !here.isAt(repeated.touchpoint())) {
      return Optional.empty();
    }
    int times = failures.upTo(here, repeated.withinDays());
    return when(
        times >= repeated.times(),
        () -> CaseCause.in(here, CaseCause.Why.REPEATED_FAILURE, null, times));
  }

  private static Optional<CaseCause> when(boolean holds, Supplier<CaseCause> cause) {
    return holds ? Optional.of(cause.get()) : Optional.empty();
  }

  private static <T extends @Nullable Object> Supplier<T> once(Supplier<T> making) {
    return new Supplier<>() {
      private boolean made;
      private @Nullable T value;

      @Override
      @SuppressWarnings("NullAway") // null only where T itself allows it
      public T get() {
        if (!made) {
          value = making.get();
          made = true;
        }
        return value;
      }
    };
  }
}
