package org.wayloom.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wayloom.analysis.Measures;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.maps.Maps;

/**
 * The numbers that others see, read from the evidence at most once a day while the map keeps its
 * shape. Whoever looked before and after every single event could tell by the counts that moved
 * what one person did; and readers without an account cannot keep the engine busy.
 */
final class DailyNumbers {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 500;

  private final Maps maps;
  private final Measuring measuring;
  private final Clock clock;
  private final Map<Asked, Kept> all = new ConcurrentHashMap<>();

  /** Reads the numbers of a map; a NOT_READY problem while there are none yet. */
  @FunctionalInterface
  interface Measuring {
    Measures measures(WorkspaceId workspace, DocumentId map);
  }

  private record Asked(WorkspaceId workspace, DocumentId map, int fewest) {}

  private record Kept(Shape shape, SharedNumbers numbers) {}

  /** What of a map its numbers depend on. */
  private record Shape(int windowDays, StageOrder order, List<List<String>> stages) {
    static Shape of(JourneyMap map) {
      return new Shape(
          map.windowDays(),
          map.order(),
          map.stages().stream()
              .map(
                  stage ->
                      java.util.stream.Stream.concat(
                              java.util.stream.Stream.of(stage.id()), stage.touchpoints().stream())
                          .toList())
              .toList());
    }
  }

  DailyNumbers(Maps maps, Measuring measuring, Clock clock) {
    this.maps = maps;
    this.measuring = measuring;
    this.clock = clock;
  }

  /** A NOT_READY problem while there are none yet. */
  SharedNumbers get(WorkspaceId workspace, DocumentId map, int fewest) {
    Shape shape = Shape.of(maps.get(workspace, map));
    Instant now = clock.instant();
    if (all.size() >= MOST) {
      all.values().removeIf(kept -> isOld(kept, now));
    }
    Kept kept =
        all.compute(
            new Asked(workspace, map, fewest),
            (asked, known) ->
                known != null && known.shape().equals(shape) && !isOld(known, now)
                    ? known
                    : new Kept(shape, read(asked, now)));
    return kept.numbers();
  }

  private SharedNumbers read(Asked asked, Instant now) {
    return new Protection(asked.fewest())
        .of(measuring.measures(asked.workspace(), asked.map()), now);
  }

  private static boolean isOld(Kept kept, Instant now) {
    return !now.isBefore(kept.numbers().computed().plus(KEPT));
  }

  void forget(WorkspaceId workspace) {
    all.keySet().removeIf(asked -> asked.workspace().equals(workspace));
  }
}
