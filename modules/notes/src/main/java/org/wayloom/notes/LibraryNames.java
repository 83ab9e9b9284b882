package org.wayloom.notes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** What the things that passages are about are called, in one workspace at one moment. */
final class LibraryNames {
  private final WorkspaceId workspace;
  private final Documents documents;
  private final DocumentState library;
  private final Map<String, Optional<DocumentState>> maps = new HashMap<>();

  LibraryNames(WorkspaceId workspace, Documents documents, DocumentId library) {
    this.workspace = workspace;
    this.documents = documents;
    this.library = documents.read(workspace, library);
  }

  /** The name of a touchpoint or persona; empty when there is none of that id. */
  String ofLibrary(String id) {
    return library.find(id).map(record -> record.text("name", "")).orElse("");
  }

  /** The title of a map. */
  String ofMap(String id) {
    return map(id).map(DocumentState::root).map(LibraryNames::title).orElse("");
  }

  /** The title of a stage of a map. */
  String ofStage(String map, String stage) {
    return map(map).flatMap(document -> document.find(stage)).map(LibraryNames::title).orElse("");
  }

  private static String title(RecordState record) {
    return record.text("title", "");
  }

  private Optional<DocumentState> map(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : maps.computeIfAbsent(
            id,
            wanted ->
                documents
                    .find(workspace, new DocumentId(wanted))
                    .map(found -> documents.read(workspace, new DocumentId(wanted))));
  }
}
