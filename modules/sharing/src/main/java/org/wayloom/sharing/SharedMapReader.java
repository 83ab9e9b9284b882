package org.wayloom.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Library;
import org.wayloom.masking.Masking;
import org.wayloom.sharing.SharedNumbers.Counted;

/**
 * Reads of a map document what others may see. Fields are named one by one, so what comes to the
 * vocabulary later stays inside until somebody decides otherwise. Left out on purpose: who answers
 * for a card, reasons and details, personas, and where a quote comes from. Addresses, telephones
 * and the like in texts are masked. Pure.
 */
final class SharedMapReader {
  /** What people said, as opposed to files, links and figures. */
  private static final Set<String> WORDS = Set.of("quote", "answer", "ticket", "mention", "note");

  private final DocumentState state;
  private final boolean quotes;
  private final @Nullable SharedNumbers numbers;
  private final Map<String, String> names = new HashMap<>();
  private final List<RecordState> lanes;

  /**
   * @param quotes whether the words that cards rest on are shown
   * @param numbers null where none are shown
   */
  SharedMapReader(
      DocumentState state, Library library, boolean quotes, @Nullable SharedNumbers numbers) {
    this.state = state;
    this.quotes = quotes;
    this.numbers = numbers;
    library.touchpoints().forEach(each -> names.put(each.id(), each.name()));
    library.channels().forEach(each -> names.put(each.id(), each.name()));
    this.lanes = children(state.root(), "lane").toList();
  }

  SharedMap read() {
    List<SharedMap.Phase> phases = new ArrayList<>();
    List<SharedMap.Stage> stages = new ArrayList<>();
    for (RecordState column : state.children(state.root().id())) {
      if (column.type().equals("stage")) {
        phases.add(new SharedMap.Phase("", 1));
        stages.add(stage(column));
      } else if (column.type().equals("phase")) {
        List<RecordState> within = children(column, "stage").toList();
        if (!within.isEmpty()) {
          phases.add(new SharedMap.Phase(text(column, "title"), within.size()));
          within.forEach(stage -> stages.add(stage(stage)));
        }
      }
    }
    return new SharedMap(
        text(state.root(), "title"),
        text(state.root(), "description"),
        state.root().text("direction", "auto"),
        phases,
        lanes.stream().map(SharedMapReader::lane).toList(),
        stages,
        numbers == null ? null : SharedMap.Figures.of(numbers));
  }

  private static SharedMap.Lane lane(RecordState record) {
    return new SharedMap.Lane(text(record, "title"), record.text("kind", "own"));
  }

  private SharedMap.Stage stage(RecordState record) {
    List<RecordState> cards = children(record, "card").toList();
    return new SharedMap.Stage(
        text(record, "title"),
        text(record, "definition"),
        lanes.stream()
            .map(
                lane ->
                    cards.stream()
                        .filter(card -> card.text("lane", "").equals(lane.id()))
                        .map(this::card)
                        .toList())
            .toList(),
        numbers == null ? null : numbers.stages().get(record.id()));
  }

  private SharedMap.Card card(RecordState record) {
    String touchpoint = record.text("touchpoint", "");
    String named = touchpoint.isEmpty() ? record.text("channel", "") : touchpoint;
    String name = names.get(named);
    return new SharedMap.Card(
        name == null ? text(record, "text") : Masking.of(name).text(),
        record.number("emotion").orElse(null),
        record.text("color", ""),
        record.text("language", ""),
        record.text("direction", "auto"),
        quotes ? quotesOf(record) : List.of(),
        numbers == null || touchpoint.isEmpty() ? null : counted(numbers, touchpoint));
  }

  private static @Nullable Counted counted(SharedNumbers numbers, String touchpoint) {
    return numbers.touchpoints().get(touchpoint);
  }

  private List<String> quotesOf(RecordState card) {
    return children(card, "support")
        .filter(support -> WORDS.contains(support.text("kind", "")))
        .map(support -> text(support, "text"))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private Stream<RecordState> children(RecordState parent, String type) {
    return state.children(parent.id()).stream().filter(child -> child.type().equals(type));
  }

  private static String text(RecordState record, String field) {
    return Masking.of(record.text(field, "")).text();
  }
}
