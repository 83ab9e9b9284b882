package org.wayloom.maps;

import java.util.List;

/** A map that was proposed from data: stages in order, the touchpoints in each, and their rules. */
public record MapDraft(String title, String language, List<Stage> stages) {
  public record Stage(String title, List<Touchpoint> touchpoints) {}

  /**
   * @param rules the conditions of each rule that assigns events to this touchpoint
   */
  public record Touchpoint(
      String name, List<String> channels, List<List<Library.Condition>> rules) {}
}
