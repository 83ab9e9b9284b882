package org.wayloom.maps;

import java.util.LinkedHashSet;
import java.util.Set;
import org.wayloom.collaboration.RecordState;

/** Whose journeys a map shows. */
final class MapPersonas {
  private MapPersonas() {}

  /** Ids of the personas that the map, its cards or its arrows name, those of the map first. */
  static Set<String> of(Drawing map) {
    Set<String> personas = new LinkedHashSet<>(ofMap(map));
    map.cards().forEach(card -> add(personas, card.text("persona", "")));
    map.links().forEach(link -> personas.addAll(link.texts("personas")));
    return personas;
  }

  /** Ids of the personas that the map says it is about. */
  static Set<String> ofMap(Drawing map) {
    RecordState root = map.root();
    Set<String> personas = new LinkedHashSet<>();
    add(personas, root.text("persona", ""));
    personas.addAll(root.texts("personas"));
    return personas;
  }

  private static void add(Set<String> personas, String id) {
    if (!id.isEmpty()) {
      personas.add(id);
    }
  }
}
