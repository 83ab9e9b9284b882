package org.wayloom.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.RecordState;

/**
 * All claims of a map as of a day, which is today unless the map names another: those of its cards,
 * stage by stage, then those of the traits of the personas whose map it is. Only the cards' count
 * for the cover.
 */
record Claims(
    long version, long libraryVersion, LocalDate asOf, TruthCover cover, List<Claim> items) {
  Claims {
    items = List.copyOf(items);
  }

  /** The claims of cards alone, where these numbers of the map have moved. */
  static Claims of(DocumentState map, Grading grading, List<MovedNumber> moved, LocalDate today) {
    LocalDate asOf = asOf(map, today);
    Drawing drawing = new Drawing(map);
    Map<String, Claim> byCard = new LinkedHashMap<>();
    drawing.cards().stream()
        .filter(Drawing::states)
        .forEach(
            card ->
                byCard.put(
                    card.id(), grading.grade(card.id(), supports(map, card.id()), moved, asOf)));
    return new Claims(
        map.version(), 0, asOf, TruthCover.of(drawing, byCard), List.copyOf(byCard.values()));
  }

  /**
   * The claims of cards, and those of the map's personas out of the library. A trait is no claim
   * about a number of this map, so it grows stale by age alone.
   */
  static Claims of(
      DocumentState map,
      DocumentState library,
      Grading grading,
      List<MovedNumber> moved,
      LocalDate today) {
    Claims ofCards = of(map, grading, moved, today);
    LocalDate asOf = ofCards.asOf();
    Set<String> personas = MapPersonas.of(new Drawing(map));
    List<Claim> items = new ArrayList<>(ofCards.items());
    children(library, library.root().id(), "persona")
        .filter(persona -> personas.contains(persona.id()))
        .flatMap(persona -> children(library, persona.id(), "trait"))
        .filter(trait -> !trait.text("text", "").isBlank())
        .map(trait -> grading.grade(trait.id(), supports(library, trait.id()), List.of(), asOf))
        .forEach(items::add);
    return new Claims(ofCards.version(), library.version(), asOf, ofCards.cover(), items);
  }

  /** The measured numbers that the claims of a map's cards rest on. */
  static ClaimedNumbers numbers(DocumentState map, Grading grading, LocalDate today) {
    LocalDate asOf = asOf(map, today);
    return new ClaimedNumbers(
        asOf,
        new Drawing(map)
            .cards().stream()
                .filter(Drawing::states)
                .flatMap(card -> grading.numbers(supports(map, card.id()), asOf).stream())
                .distinct()
                .toList());
  }

  private static LocalDate asOf(DocumentState map, LocalDate today) {
    return Support.day(map.root().text("asOf", "")).orElse(today);
  }

  private static List<Support> supports(DocumentState state, String statement) {
    return children(state, statement, "support").map(Support::of).toList();
  }

  private static Stream<RecordState> children(DocumentState state, String parent, String type) {
    return state.children(parent).stream().filter(child -> child.type().equals(type));
  }
}
