package org.wayloom.sharing;

import java.time.Clock;
import org.wayloom.analysis.Measures;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;

/** The numbers of maps that others see, read once a day while a map keeps its shape. */
final class DailyNumbers {
  private final Maps maps;
  private final Measuring measuring;
  private final Kept<Asked, SharedNumbers> kept;

  /** Reads the numbers of a map; a NOT_READY problem while there are none yet. */
  @FunctionalInterface
  interface Measuring {
    Measures measures(WorkspaceId workspace, DocumentId map);
  }

  private record Asked(WorkspaceId workspace, DocumentId map, int fewest) {}

  DailyNumbers(Maps maps, Measuring measuring, Clock clock) {
    this.maps = maps;
    this.measuring = measuring;
    this.kept = Kept.forADay(clock);
  }

  /** A NOT_READY problem while there are none yet. */
  SharedNumbers get(WorkspaceId workspace, DocumentId map, int fewest) {
    return kept.get(
        new Asked(workspace, map, fewest),
        MapShape.of(maps.get(workspace, map)),
        now -> new Protection(fewest).of(measuring.measures(workspace, map), now));
  }

  void forget(WorkspaceId workspace) {
    kept.forget(asked -> asked.workspace().equals(workspace));
  }
}
