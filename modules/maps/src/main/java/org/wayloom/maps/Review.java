package org.wayloom.maps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Workspaces;

/**
 * Looks at maps as they are now: what their claims rest on, what is missing, and how two differ.
 */
final class Review {
  private final Documents documents;
  private final Workspaces workspaces;
  private final MovedNumbers moved;
  private final Clock clock;

  Review(Documents documents, Workspaces workspaces, MovedNumbers moved, Clock clock) {
    this.documents = documents;
    this.workspaces = workspaces;
    this.moved = moved;
    this.clock = clock;
  }

  Claims claims(WorkspaceId workspace, DocumentId map) {
    return Claims.of(
        map(workspace, map),
        library(workspace),
        Grading.STANDARD,
        moved.of(workspace).getOrDefault(map, List.of()),
        LocalDate.now(clock));
  }

  MapChecks checks(WorkspaceId workspace, DocumentId map, String language) {
    DocumentState state = map(workspace, map);
    Inspection.Subject subject =
        new Inspection.Subject(
            new Drawing(state), Register.of(library(workspace)), personasOfOthers(workspace, map));
    return MapChecks.of(state.version(), subject, language);
  }

  /** What leads from one map to another of the same workspace. */
  Differences differences(WorkspaceId workspace, DocumentId map, DocumentId with) {
    return Differences.betweenVariants(map(workspace, map), map(workspace, with));
  }

  private Set<String> personasOfOthers(WorkspaceId workspace, DocumentId map) {
    return documents.list(workspace, Maps.MAP).stream()
        .filter(other -> !other.id().equals(map))
        .flatMap(
            other -> MapPersonas.of(new Drawing(documents.read(workspace, other.id()))).stream())
        .collect(Collectors.toSet());
  }

  private DocumentState map(WorkspaceId workspace, DocumentId id) {
    return read(workspace, id, Maps.MAP);
  }

  private DocumentState library(WorkspaceId workspace) {
    return read(workspace, workspaces.get(workspace).library(), Maps.LIBRARY);
  }

  private DocumentState read(WorkspaceId workspace, DocumentId id, DocumentKind kind) {
    DocumentState state = documents.read(workspace, id);
    if (!state.kind().equals(kind)) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such map in this workspace.");
    }
    return state;
  }
}
