package org.wayloom.journeysindex;

import java.nio.file.Path;
import org.wayloom.evidence.Evidence;

/** Wires the journey indexes. */
public final class JourneysIndexModule {
  private JourneysIndexModule() {}

  /**
   * The indexes of the workspaces in a data folder: {@code <data>/workspaces/<id>/index}. Listens
   * to the evidence until it is closed.
   */
  public static JourneyIndexes of(Path data, Evidence evidence) {
    return new FileJourneyIndexes(data.resolve("workspaces"), evidence, step -> {});
  }
}
