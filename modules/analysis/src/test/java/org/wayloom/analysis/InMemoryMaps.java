package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.ClaimedNumbers;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapDraft;
import org.wayloom.maps.MapFile;
import org.wayloom.maps.MapSummary;
import org.wayloom.maps.Maps;
import org.wayloom.maps.NewMap;
import org.wayloom.maps.Template;

/** The one map and library of a {@link World}; remembers what was accepted. */
final class InMemoryMaps implements Maps {
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

  @Override
  public ClaimedNumbers claimed(WorkspaceId workspace, DocumentId map) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<MapSummary> list(WorkspaceId workspace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MapSummary create(WorkspaceId workspace, NewMap map, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Template> templates(String language) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MapSummary variant(
      WorkspaceId workspace, DocumentId map, String title, String stance, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MapFile file(WorkspaceId workspace, DocumentId map) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MapSummary open(WorkspaceId workspace, MapFile file, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DocumentId talk(WorkspaceId workspace, DocumentId map, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(WorkspaceId workspace, DocumentId map, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void restore(WorkspaceId workspace, DocumentId map, Actor by) {
    throw new UnsupportedOperationException();
  }
}
