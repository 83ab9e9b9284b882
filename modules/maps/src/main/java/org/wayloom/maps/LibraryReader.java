package org.wayloom.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Library.Channel;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.maps.Library.Persona;
import org.wayloom.maps.Library.Rule;
import org.wayloom.maps.Library.Touchpoint;

/**
 * Reads a library document as a {@link Library}: what is visible of it, in order. Pure.
 *
 * <p>A rule that cannot be tried as it was meant is left out: one without conditions (the page
 * makes it so, then fills it), one with a condition that this version does not understand (dropping
 * the condition would widen the rule), and one whose touchpoint is gone (its events are free for
 * the rules after it).
 */
final class LibraryReader {
  private LibraryReader() {}

  static Library read(DocumentState state) {
    List<Touchpoint> touchpoints =
        children(state, "touchpoint")
            .map(record -> new Touchpoint(record.id(), name(record), record.texts("channels")))
            .toList();
    List<Channel> channels =
        children(state, "channel")
            .map(record -> new Channel(record.id(), name(record), record.text("key", "")))
            .toList();
    Set<String> known = touchpoints.stream().map(Touchpoint::id).collect(Collectors.toSet());
    List<Rule> rules =
        children(state, "rule")
            .flatMap(record -> rule(record).stream())
            .filter(rule -> known.contains(rule.touchpoint()))
            .toList();
    List<Persona> personas =
        children(state, "persona")
            .map(
                record ->
                    new Persona(
                        record.id(),
                        name(record),
                        record.texts("channels"),
                        conditions(record.texts("standsFor")).orElse(List.of())))
            .toList();
    return new Library(state.version(), touchpoints, channels, rules, personas);
  }

  private static Optional<Rule> rule(RecordState record) {
    return conditions(record.texts("when"))
        .map(when -> new Rule(record.id(), record.text("touchpoint", ""), when));
  }

  private static Optional<List<Condition>> conditions(List<String> parts) {
    if (parts.isEmpty() || parts.size() % 3 != 0) {
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 3) {
      Optional<Match> match = match(parts.get(i + 1));
      if (match.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(new Condition(parts.get(i), match.get(), parts.get(i + 2)));
    }
    return Optional.of(conditions);
  }

  private static Optional<Match> match(String word) {
    return Stream.of(Match.values())
        .filter(match -> FieldType.word(match).equals(word))
        .findFirst();
  }

  private static String name(RecordState record) {
    return record.text("name", "");
  }

  private static Stream<RecordState> children(DocumentState state, String type) {
    return state.children(state.root().id()).stream().filter(child -> child.type().equals(type));
  }
}
