package org.wayloom.maps;

import java.util.List;

/** A start for a map, as the gallery shows it. */
public record Template(
    String id, String title, String description, List<Phase> phases, List<String> lanes) {
  /** A group of stages; its title is empty where the template does not group. */
  public record Phase(String title, List<Stage> stages) {}

  /** A stage and one sentence on what the customer does there. */
  public record Stage(String title, String definition) {}
}
