package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** A file's columns in the order of first sight; XES and JSON lines find more as they go. */
final class Columns {
  private final Map<String, Integer> byName = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** How often the header has said each name. */
  private final Map<String, Integer> timesSeen = new HashMap<>();

  private final int max;

  Columns(int max) {
    this.max = max;
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  List<String> names() {
    return List.copyOf(names);
  }

  /** The column's index, or -1. */
  int indexOf(String name) {
    return byName.getOrDefault(name, -1);
  }

  int indexOrAdd(String name) {
    Integer index = byName.get(name);
    return index != null ? index : add(name);
  }

  private int add(String name) {
    if (names.size() == max) {
      throw ProblemException.of(
          ProblemType.UNREADABLE_FILE,
          "The file has more than "
              + max
              + " columns. Leave out those that are not needed and import it again.");
    }
    byName.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  /**
   * Adds the header's next column; a name that stands twice gets a number, a blank one its place.
   */
  void addHeader(String cell) {
    String name = cell.strip();
    if (name.isEmpty()) {
      name = "column " + (names.size() + 1);
    }
    String unique = name;
    while (byName.containsKey(unique)) {
      unique = name + " (" + timesSeen.merge(name, 1, Integer::sum) + ")";
    }
    timesSeen.putIfAbsent(name, 1);
    add(unique);
  }
}
