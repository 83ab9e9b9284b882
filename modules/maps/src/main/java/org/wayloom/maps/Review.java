package org.wayloom.maps;

import java.time.Clock;
import java.time.LocalDate;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Workspaces;

/** Looks at maps as they are now: what their claims rest on. */
final class Review {
  private final Documents documents;
  private final Workspaces workspaces;
  private final Clock clock;

  Review(Documents documents, Workspaces workspaces, Clock clock) {
    this.documents = documents;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  Claims claims(WorkspaceId workspace, DocumentId map) {
    return Claims.of(
        map(workspace, map), library(workspace), Grading.STANDARD, LocalDate.now(clock));
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
