package org.wayloom.notes;

import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Notes over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/notes")
final class NotesEndpoint {
  private static final int USUAL = 100;
  private static final int MOST = 500;

  private final Notes notes;

  NotesEndpoint(Notes notes) {
    this.notes = notes;
  }

  /** A note that somebody types. */
  record NewNote(NoteFacts facts, String text) {}

  /**
   * A text that takes the place of a note's.
   *
   * @param revision the one that was edited
   */
  record Revision(int revision, String text) {}

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<NoteSummary> list(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "persona", defaultValue = "") String persona,
      @RequestParam(name = "language", defaultValue = "") String language,
      @RequestParam(name = "person", defaultValue = "") String person,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "trash", defaultValue = "false") boolean trash,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    NoteKind wanted = kind == null || kind.isEmpty() ? null : kind(kind);
    NoteFilter filter = new NoteFilter(wanted, code, persona, language, person, words, trash);
    return notes.list(workspace, filter, Cursor.limit(limit, USUAL, MOST), after);
  }

  @PostMapping
  @Requires(Permission.ADD_EVIDENCE)
  ResponseEntity<Note> write(@PathVariable("ws") WorkspaceId workspace, @RequestBody NewNote note) {
    if (isMissing(note.facts()) || isMissing(note.text())) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "A note has facts and a text, if only empty ones.");
    }
    return created(workspace, notes.write(workspace, note.facts(), note.text()));
  }

  /** What comes out of JSON may be null whatever its type says. */
  private static boolean isMissing(@Nullable Object value) {
    return value == null;
  }

  /** Makes a note of a file, whose bytes are the body. */
  @PostMapping("/files")
  @Requires(Permission.ADD_EVIDENCE)
  ResponseEntity<Note> read(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "name") String name,
      @RequestParam(name = "kind", defaultValue = "interview") String kind,
      @RequestParam(name = "title", defaultValue = "") String title,
      @RequestParam(name = "language", defaultValue = "") String language,
      @RequestParam(name = "date", defaultValue = "") String date,
      @RequestParam(name = "person", defaultValue = "") String person,
      @RequestParam(name = "persona", defaultValue = "") String persona,
      InputStream body) {
    NoteFacts facts = facts(kind, title, language, date, person, persona);
    return created(workspace, notes.read(workspace, facts, name, body));
  }

  private static NoteFacts facts(
      String kind, String title, String language, String date, String person, String persona) {
    try {
      return new NoteFacts(kind(kind), title, language, date, person, persona);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static NoteKind kind(String word) {
    for (NoteKind kind : NoteKind.values()) {
      if (kind.name().equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw ProblemException.of(
        ProblemType.INVALID_REQUEST,
        "kind must be interview, observation, testing, workshop, procedure or document: " + word);
  }

  private static ResponseEntity<Note> created(WorkspaceId workspace, Note made) {
    String at = "/api/v1/workspaces/%s/notes/%s".formatted(workspace, made.id());
    return ResponseEntity.created(URI.create(at)).body(made);
  }

  @GetMapping("/{id}")
  @Requires(Permission.READ_EVIDENCE)
  Note get(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return notes.get(workspace, id);
  }

  @PutMapping("/{id}/facts")
  @Requires(Permission.ADD_EVIDENCE)
  Note describe(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody NoteFacts facts) {
    return notes.describe(workspace, id, facts);
  }

  @PutMapping("/{id}/text")
  @Requires(Permission.ADD_EVIDENCE)
  Note revise(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody Revision revision) {
    if (isMissing(revision.text())) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "A revision needs text: what the note says from now on, and the revision it is made from.");
    }
    return notes.revise(workspace, id, revision.revision(), revision.text());
  }

  /** Puts the note into the trash; with {@code forever}, removes one that is there. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void delete(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestParam(name = "forever", defaultValue = "false") boolean forever) {
    if (forever) {
      notes.destroy(workspace, id);
    } else {
      notes.delete(workspace, id);
    }
  }

  @PostMapping("/{id}/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void restore(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    notes.restore(workspace, id);
  }
}
