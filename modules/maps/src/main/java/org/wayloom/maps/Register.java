package org.wayloom.maps;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.RecordState;

/** What people see of a library document, by id and in order, with all fields. Pure. */
record Register(
    String id,
    Map<String, RecordState> touchpoints,
    Map<String, RecordState> channels,
    Map<String, RecordState> personas) {
  static Register of(DocumentState library) {
    return new Register(
        library.root().id(),
        children(library, "touchpoint"),
        children(library, "channel"),
        children(library, "persona"));
  }

  private static Map<String, RecordState> children(DocumentState library, String type) {
    Map<String, RecordState> byId = new LinkedHashMap<>();
    for (RecordState child : library.children(library.root().id())) {
      if (child.type().equals(type)) {
        byId.put(child.id(), child);
      }
    }
    return byId;
  }
}
