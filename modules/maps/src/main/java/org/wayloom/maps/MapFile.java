package org.wayloom.maps;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;

/**
 * A map that leaves its workspace, with what it uses of the library: what people see of it and
 * nothing else. Evidence, comments, history, and who answers for what stay.
 *
 * @param map fields of the map itself
 * @param records lanes, phases, stages, cards and links; each after what it stands in, siblings in
 *     their order
 * @param library touchpoints, channels and personas that the map names, with what belongs to them
 */
public record MapFile(Map<String, FieldValue> map, List<Entry> records, List<Entry> library) {
  public MapFile {
    map = Map.copyOf(map);
    records = List.copyOf(records);
    library = List.copyOf(library);
  }

  /**
   * A record of the file.
   *
   * @param in the id of the record that it stands in; null directly in the map or the library
   */
  public record Entry(String id, String type, @Nullable String in, Map<String, FieldValue> fields) {
    public Entry {
      fields = Map.copyOf(fields);
    }
  }
}
