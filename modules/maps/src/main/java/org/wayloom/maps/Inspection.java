package org.wayloom.maps;

import java.util.Map;
import java.util.Set;

/**
 * One thing to look for in a map. Its sentence stands in {@code checks/LANGUAGE.properties} under
 * its name.
 */
record Inspection(String name, Severity severity, Finder finder) {
  /** Looks at a map and tells what it finds. Pure. */
  @FunctionalInterface
  interface Finder {
    void look(Subject subject, Findings findings);
  }

  /**
   * What is looked at.
   *
   * @param personasOfOthers personas that other maps of the workspace are about
   */
  record Subject(Drawing map, Register register, Set<String> personasOfOthers) {}

  /** Takes what an inspection finds. */
  @FunctionalInterface
  interface Findings {
    /**
     * @param record what to look at
     * @param also what else tells the finding from others about the same record; mostly empty
     * @param params what the sentence names; an empty one is called untitled there
     */
    void add(String record, String also, Map<String, String> params);

    default void add(String record, Map<String, String> params) {
      add(record, "", params);
    }
  }
}
