package org.wayloom.journeysindex;

import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import org.wayloom.evidence.EvidenceColumns;

/** Wires the journey indexes. */
public final class JourneysIndexModule {
  /**
   * A sixteenth of an index may stand beside it before it is built anew: joining so many events to
   * their journeys costs a question about as much again. Of a small one more, as it takes no time.
   */
  private static final LongUnaryOperator MOST_LATE = events -> Math.max(1 << 16, events / 16);

  private JourneysIndexModule() {}

  /**
   * The indexes of the workspaces in a data folder: {@code <data>/workspaces/<id>/index}. Listens
   * to the evidence until it is closed.
   */
  public static JourneyIndexes of(Path data, EvidenceColumns evidence) {
    return new FileJourneyIndexes(data.resolve("workspaces"), evidence, step -> {}, MOST_LATE);
  }
}
