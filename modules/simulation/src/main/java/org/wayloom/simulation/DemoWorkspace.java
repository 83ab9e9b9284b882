package org.wayloom.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.NewEvent;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.simulation.Simulated.Source;
import org.wayloom.workspaces.Workspace;
import org.wayloom.workspaces.Workspaces;

/**
 * Makes the demo workspace through the doors that everybody uses. The map comes first, so that
 * there is something to see at once; the evidence follows.
 */
final class DemoWorkspace {
  private static final String NAME = Company.NAME + " (simulated)";

  private final Workspaces workspaces;
  private final Documents documents;
  private final Evidence evidence;
  private final DemoChanges changes;
  private final Consumer<WorkspaceId> drawn;

  DemoWorkspace(
      Workspaces workspaces,
      Documents documents,
      Evidence evidence,
      DemoChanges changes,
      Consumer<WorkspaceId> drawn) {
    this.workspaces = workspaces;
    this.documents = documents;
    this.evidence = evidence;
    this.changes = changes;
    this.drawn = drawn;
  }

  /** Hears how much of the evidence is stored. */
  @FunctionalInterface
  interface Progress {
    void stored(int events, int of);
  }

  /** Makes it anew; a demo that an interrupted start left half made goes first. */
  void make(Progress progress) {
    workspaces.list().stream()
        .filter(Workspace::demo)
        .forEach(left -> workspaces.delete(left.id()));
    Workspace workspace = workspaces.create(NAME, true);
    changes.make(workspace.id(), draw(workspace));
    drawn.accept(workspace.id());
    fill(workspace.id(), progress);
  }

  private DocumentId draw(Workspace workspace) {
    Design design = Design.load();
    documents.create(workspace.id(), workspace.library(), Maps.LIBRARY, Actor.SYSTEM);
    LibraryDraft.Result library =
        LibraryDraft.of(design, documents.read(workspace.id(), workspace.library()));
    documents.write(workspace.id(), workspace.library(), library.operations(), Actor.SYSTEM);
    DocumentId map = DocumentId.create();
    documents.create(workspace.id(), map, Maps.MAP, Actor.SYSTEM);
    documents.write(
        workspace.id(), map, MapDraftOperations.of(design, map, library.channels()), Actor.SYSTEM);
    return map;
  }

  private void fill(WorkspaceId workspace, Progress progress) {
    List<Simulated> all = Simulator.demo();
    Map<Source, List<NewEvent>> bySource = new EnumMap<>(Source.class);
    for (Simulated one : all) {
      bySource
          .computeIfAbsent(one.source(), source -> new java.util.ArrayList<>())
          .add(one.event());
    }
    int stored = 0;
    for (Map.Entry<Source, List<NewEvent>> source : bySource.entrySet()) {
      evidence.store(workspace, source.getKey().title(), source.getValue());
      stored += source.getValue().size();
      progress.stored(stored, all.size());
    }
  }
}
