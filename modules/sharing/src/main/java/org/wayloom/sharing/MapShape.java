package org.wayloom.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.JourneyMap.StageOrder;

/** What of a map its numbers depend on. */
record MapShape(int windowDays, StageOrder order, List<List<String>> stages) {
  MapShape {
    stages = stages.stream().map(List::copyOf).toList();
  }

  static MapShape of(JourneyMap map) {
    return new MapShape(
        map.windowDays(),
        map.order(),
        map.stages().stream()
            .map(
                stage ->
                    Stream.concat(Stream.of(stage.id()), stage.touchpoints().stream()).toList())
            .toList());
  }
}
