package org.wayloom.maps;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Inspection.Findings;
import org.wayloom.maps.Inspection.Subject;

/** What may be missing in the workspace's library, as far as a map draws on it. */
final class LibraryChecks {
  /** Fewer personas hide differences, more are not remembered. */
  private static final int FEWEST_PERSONAS = 3;

  private static final int MOST_PERSONAS = 5;

  static final List<Inspection> ALL =
      List.of(
          new Inspection("touchpoint-without-channel", Severity.GAP, LibraryChecks::withoutChannel),
          new Inspection(
              "moment-of-truth-without-evidence", Severity.GAP, LibraryChecks::momentOfTruth),
          new Inspection("channel-unused", Severity.HINT, LibraryChecks::channelUnused),
          new Inspection("persona-unused", Severity.HINT, LibraryChecks::personaUnused),
          new Inspection("personas-few", Severity.HINT, LibraryChecks::few),
          new Inspection("personas-many", Severity.HINT, LibraryChecks::many));

  private LibraryChecks() {}

  private static void withoutChannel(Subject subject, Findings findings) {
    for (RecordState touchpoint : placed(subject).keySet()) {
      if (touchpoint.texts("channels").stream()
          .noneMatch(subject.register().channels()::containsKey)) {
        findings.add(touchpoint.id(), Map.of("touchpoint", touchpoint.text("name", "")));
      }
    }
  }

  private static void momentOfTruth(Subject subject, Findings findings) {
    placed(subject)
        .forEach(
            (touchpoint, linked) -> {
              if (!touchpoint.text("momentOfTruth", "").isEmpty() && !linked) {
                findings.add(touchpoint.id(), Map.of("touchpoint", touchpoint.text("name", "")));
              }
            });
  }

  /** The touchpoints that the map places, and whether any card that does so has evidence. */
  private static Map<RecordState, Boolean> placed(Subject subject) {
    Map<RecordState, Boolean> placed = new LinkedHashMap<>();
    for (RecordState card : subject.map().cards()) {
      RecordState touchpoint = subject.register().touchpoints().get(card.text("touchpoint", ""));
      if (touchpoint != null) {
        placed.merge(touchpoint, !subject.map().supports(card).isEmpty(), Boolean::logicalOr);
      }
    }
    return placed;
  }

  /** Once there are touchpoints: a new library has channels only. */
  private static void channelUnused(Subject subject, Findings findings) {
    if (subject.register().touchpoints().isEmpty()) {
      return;
    }
    Set<String> used = new HashSet<>();
    subject.register().touchpoints().values().forEach(each -> used.addAll(each.texts("channels")));
    for (RecordState channel : subject.register().channels().values()) {
      if (!used.contains(channel.id())) {
        findings.add(channel.id(), Map.of("channel", channel.text("name", "")));
      }
    }
  }

  private static void personaUnused(Subject subject, Findings findings) {
    Set<String> used = new HashSet<>(subject.personasOfOthers());
    used.addAll(MapPersonas.of(subject.map()));
    for (RecordState persona : subject.register().personas().values()) {
      if (!used.contains(persona.id())) {
        findings.add(persona.id(), Map.of("persona", persona.text("name", "")));
      }
    }
  }

  private static void few(Subject subject, Findings findings) {
    int personas = subject.register().personas().size();
    if (personas < FEWEST_PERSONAS) {
      findings.add(subject.register().id(), Map.of("number", Integer.toString(personas)));
    }
  }

  private static void many(Subject subject, Findings findings) {
    int personas = subject.register().personas().size();
    if (personas > MOST_PERSONAS) {
      findings.add(subject.register().id(), Map.of("number", Integer.toString(personas)));
    }
  }
}
