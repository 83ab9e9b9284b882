package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapDraft;
import org.wayloom.maps.MapSummary;

/** The one map and library of a {@link World}; remembers what was accepted. */
final class InMemoryMaps implements DrawnMaps {
  final List<MapDraft> accepted = new ArrayList<>();
  private final World world;

  InMemoryMaps(World world) {
    this.world = world;
  }

  @Override
  public JourneyMap get(WorkspaceId workspace, DocumentId map) {
    return world.journeyMap(map);
  }

  @Override
  public JourneyMap at(WorkspaceId workspace, DocumentId map, long version) {
    return world.journeyMap(map, version);
  }

  @Override
  public Library library(WorkspaceId workspace) {
    return world.library();
  }

  @Override
  public MapSummary accept(WorkspaceId workspace, MapDraft draft, Actor by) {
    accepted.add(draft);
    return new MapSummary(
        World.MAP,
        draft.title(),
        "",
        1,
        Instant.EPOCH,
        List.of(),
        0,
        draft.stages().size(),
        0,
        0,
        "",
        "",
        "");
  }
}
