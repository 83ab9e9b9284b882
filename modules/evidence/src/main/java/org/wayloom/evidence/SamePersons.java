package org.wayloom.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/**
 * Which person codes are one person, and which of them stands for all.
 *
 * <p>It follows from the set of pairs alone, so neither their order nor a repeat matters: connected
 * names are one person. A name that no pair calls anonymous stands for the others, of several the
 * one that was seen first.
 */
final class SamePersons {
  private final Map<Integer, Integer> standsFor;
  private final int[] one;

  private SamePersons(Map<Integer, Integer> standsFor) {
    this.standsFor = standsFor;
    this.one = new int[standsFor.keySet().stream().mapToInt(c -> c + 1).max().orElse(0)];
    Arrays.setAll(one, code -> standsFor.getOrDefault(code, code));
  }

  /**
   * @param codes of the names that have events; others only connect
   */
  static SamePersons of(Collection<Identity.Pair> pairs, Map<String, Integer> codes) {
    Map<String, String> leader = new HashMap<>();
    Set<String> anonymous = new HashSet<>();
    for (Identity.Pair pair : pairs) {
      anonymous.add(pair.anonymous());
      leader.put(leader(leader, pair.anonymous()), leader(leader, pair.known()));
    }
    Map<String, List<String>> groups = new HashMap<>();
    for (String name : codes.keySet()) {
      groups.computeIfAbsent(leader(leader, name), l -> new ArrayList<>()).add(name);
    }
    Map<Integer, Integer> standsFor = new TreeMap<>();
    for (List<String> group : groups.values()) {
      int first = first(group, codes, anonymous);
      for (String name : group) {
        int code = codes.getOrDefault(name, first);
        if (code != first) {
          standsFor.put(code, first);
        }
      }
    }
    return new SamePersons(standsFor);
  }

  private static int first(List<String> group, Map<String, Integer> codes, Set<String> anonymous) {
    int first = Integer.MAX_VALUE;
    int firstKnown = Integer.MAX_VALUE;
    for (String name : group) {
      int code = codes.getOrDefault(name, Integer.MAX_VALUE);
      first = Math.min(first, code);
      firstKnown = anonymous.contains(name) ? firstKnown : Math.min(firstKnown, code);
    }
    return firstKnown == Integer.MAX_VALUE ? first : firstKnown;
  }

  private static String leader(Map<String, String> leaders, String name) {
    String top = name;
    String above = leaders.getOrDefault(top, top);
    while (!above.equals(top)) {
      top = above;
      above = leaders.getOrDefault(top, top);
    }
    // The way up is short for the next who asks.
    String step = name;
    while (!step.equals(top)) {
      String next = leaders.getOrDefault(step, step);
      leaders.put(step, top);
      step = next;
    }
    return top;
  }

  /** What was resolved when the pairs last changed. */
  static SamePersons stored(DuckDBConnection connection) throws SQLException {
    Map<Integer, Integer> standsFor = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT code, one FROM same_person")) {
      while (row.next()) {
        standsFor.put(row.getInt(1), row.getInt(2));
      }
    }
    return new SamePersons(standsFor);
  }

  /** The code that stands for this one: itself, unless it is one of several names. */
  int one(int code) {
    return code >= 0 && code < one.length ? one[code] : code;
  }

  /** The codes of all names of these persons. */
  List<Integer> names(Collection<Integer> codes) {
    if (standsFor.isEmpty()) {
      return List.copyOf(codes);
    }
    Set<Integer> all = new LinkedHashSet<>();
    codes.forEach(code -> all.add(one(code)));
    standsFor.forEach(
        (code, first) -> {
          if (all.contains(first)) {
            all.add(code);
          }
        });
    return List.copyOf(all);
  }

  /** Codes that another stands for, with that other. */
  Map<Integer, Integer> standsFor() {
    return standsFor;
  }
}
