package org.wayloom.maps;

import java.util.List;
import java.util.Optional;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The door to maps and to the library of touchpoints, channels and rules that maps draw on. */
public interface Maps extends DrawnMaps {
  DocumentKind MAP = new DocumentKind("map");
  DocumentKind LIBRARY = new DocumentKind("library");

  /** What people say about a map: a document beside it, see {@link #talk}. */
  DocumentKind TALK = new DocumentKind("talk");

  /** Maps of a workspace, newest change first. */
  List<MapSummary> list(WorkspaceId workspace);

  /** Makes a map from a template of {@link #templates}; texts come in the given language. */
  MapSummary create(WorkspaceId workspace, NewMap map, Actor by);

  /** The measured numbers that the claims of a map rest on, or a NOT_FOUND problem. */
  ClaimedNumbers claimed(WorkspaceId workspace, DocumentId map);

  /** The templates with titles in a language ({@code en pl ru fa}; others get English). */
  List<Template> templates(String language);

  /**
   * Makes a variant of a map: a copy whose records keep their ids, so that both can be compared.
   *
   * @param title the map's own when blank
   * @param stance {@code as-is}, {@code to-be} or empty
   */
  MapSummary variant(WorkspaceId workspace, DocumentId map, String title, String stance, Actor by);

  /** What people see of a map, to be taken along. */
  MapFile file(WorkspaceId workspace, DocumentId map);

  /**
   * Makes a map of a file, equal to the one that was taken along. What the library has by id or by
   * name is used, the rest of the file's library is added. An UNREADABLE_FILE problem says what is
   * wrong with a file; nothing is made then.
   */
  MapSummary open(WorkspaceId workspace, MapFile file, Actor by);

  /**
   * The document of what is said about a map; made if it is not there, or a NOT_FOUND problem. It
   * is not part of the map: who may only comment needs no right to edit, and neither the map's
   * history nor its limits know of it. It goes into the trash and back with its map.
   */
  DocumentId talk(WorkspaceId workspace, DocumentId map, Actor by);

  /** The map that a talk document is about, by its id; empty for other documents. */
  static Optional<DocumentId> mapOfTalk(DocumentId document) {
    String id = document.value();
    return id.endsWith(DocumentMaps.TALK_SUFFIX)
        ? Optional.of(
            new DocumentId(id.substring(0, id.length() - DocumentMaps.TALK_SUFFIX.length())))
        : Optional.empty();
  }

  /** Moves a map to the trash, or back. */
  void delete(WorkspaceId workspace, DocumentId map, Actor by);

  void restore(WorkspaceId workspace, DocumentId map, Actor by);
}
