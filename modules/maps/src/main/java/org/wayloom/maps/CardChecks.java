package org.wayloom.maps;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Inspection.Findings;
import org.wayloom.maps.Inspection.Subject;
import org.wayloom.maps.JourneyMap.LaneKind;

/** What may be missing on a card that states something. */
final class CardChecks {
  static final List<Inspection> ALL =
      List.of(
          new Inspection("touchpoint-not-in-register", Severity.PROBLEM, CardChecks::notInRegister),
          new Inspection("fail-point-without-owner", Severity.PROBLEM, CardChecks::withoutOwner),
          new Inspection("emotion-without-reason", Severity.GAP, CardChecks::withoutReason),
          new Inspection("card-without-evidence", Severity.HINT, CardChecks::withoutEvidence),
          new Inspection("backstage-without-link", Severity.HINT, CardChecks::withoutLink));

  private CardChecks() {}

  /** A card of a touchpoints lane that only has words, or whose touchpoint is gone. */
  private static void notInRegister(Subject subject, Findings findings) {
    each(
        subject,
        findings,
        card ->
            subject.map().kindOf(card) == LaneKind.TOUCHPOINTS
                && !subject.register().touchpoints().containsKey(card.text("touchpoint", "")));
  }

  private static void withoutOwner(Subject subject, Findings findings) {
    each(subject, findings, card -> card.flag("failPoint") && card.text("owner", "").isBlank());
  }

  private static void withoutReason(Subject subject, Findings findings) {
    each(
        subject,
        findings,
        card ->
            subject.map().kindOf(card) == LaneKind.EMOTIONS && card.text("reason", "").isBlank());
  }

  private static void withoutEvidence(Subject subject, Findings findings) {
    each(subject, findings, card -> subject.map().supports(card).isEmpty());
  }

  /** What happens out of sight serves something: nothing that it is linked with tells what. */
  private static void withoutLink(Subject subject, Findings findings) {
    Set<String> linked = new HashSet<>();
    for (RecordState link : subject.map().links()) {
      linked.add(link.text("from", ""));
      linked.add(link.text("to", ""));
    }
    each(
        subject,
        findings,
        card -> subject.map().kindOf(card) == LaneKind.BACKSTAGE && !linked.contains(card.id()));
  }

  private static void each(Subject subject, Findings findings, Predicate<RecordState> found) {
    for (RecordState stage : subject.map().stages()) {
      for (RecordState card : subject.map().cards(stage)) {
        if (Drawing.states(card) && found.test(card)) {
          findings.add(
              card.id(),
              Map.of("card", saying(card, subject.register()), "stage", stage.text("title", "")));
        }
      }
    }
  }

  /** What a card shows: its words, else the name of what it places. */
  private static String saying(RecordState card, Register register) {
    String text = card.text("text", "").strip();
    RecordState touchpoint = register.touchpoints().get(card.text("touchpoint", ""));
    RecordState channel = register.channels().get(card.text("channel", ""));
    if (!text.isEmpty()) {
      return text;
    }
    if (touchpoint != null) {
      return touchpoint.text("name", "");
    }
    return channel == null ? card.text("reason", "") : channel.text("name", "");
  }
}
