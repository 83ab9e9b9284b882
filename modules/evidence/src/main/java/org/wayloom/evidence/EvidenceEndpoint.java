package org.wayloom.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Evidence over HTTP: files come in, and what is there can be read. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class EvidenceEndpoint {
  private final Evidence evidence;
  private final ImportHistory history;
  private final Uploads uploads;
  private final ImportJobs jobs;
  private final SavedMappings mappings;

  EvidenceEndpoint(
      Evidence evidence,
      ImportHistory history,
      Uploads uploads,
      ImportJobs jobs,
      SavedMappings mappings) {
    this.evidence = evidence;
    this.history = history;
    this.uploads = uploads;
    this.jobs = jobs;
    this.mappings = mappings;
  }

  /**
   * @param dryRun only count what would become of it
   */
  record NewImport(
      @Nullable String upload, @Nullable ImportMapping mapping, @Nullable Boolean dryRun) {}

  /** A mapping to be kept, and the upload whose columns it is for. */
  record NewMapping(String name, String upload, ImportMapping mapping) {
    NewMapping {
      if (name == null || upload == null || mapping == null) {
        throw ProblemException.of(
            ProblemType.INVALID_REQUEST,
            "A saved mapping needs a \"name\", an \"upload\" and a \"mapping\".");
      }
    }
  }

  @PostMapping("/uploads")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.ADD_EVIDENCE)
  Uploads.Upload upload(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "name") String name,
      InputStream body)
      throws IOException {
    return uploads.take(workspace, name, body);
  }

  @PostMapping("/uploads/{upload}/preview")
  @Requires(Permission.ADD_EVIDENCE)
  ImportPreview preview(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("upload") String upload,
      @RequestBody ImportMapping mapping,
      @RequestParam(name = "saved", required = false) @Nullable String saved) {
    return mappings.preview(
        workspace,
        uploads.file(workspace, upload),
        uploads.name(workspace, upload),
        mapping,
        saved);
  }

  /** Keeps the mapping of an upload by name, for files of its kind. */
  @PutMapping("/mappings")
  @Requires(Permission.ADD_EVIDENCE)
  SavedMapping save(@PathVariable("ws") WorkspaceId workspace, @RequestBody NewMapping wanted) {
    String upload = wanted.upload();
    return mappings.save(
        workspace,
        wanted.name(),
        uploads.file(workspace, upload),
        uploads.name(workspace, upload),
        wanted.mapping());
  }

  @GetMapping("/mappings")
  @Requires(Permission.READ_EVIDENCE)
  Page<SavedMapping> mappings(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(mappings.list(workspace), null);
  }

  @DeleteMapping("/mappings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void forget(@PathVariable("ws") WorkspaceId workspace, @RequestParam(name = "name") String name) {
    mappings.delete(workspace, name);
  }

  @PostMapping("/imports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.ADD_EVIDENCE)
  ImportJob start(@PathVariable("ws") WorkspaceId workspace, @RequestBody NewImport wanted) {
    String upload = wanted.upload();
    if (upload == null) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "The import needs the id of an \"upload\".");
    }
    return jobs.submit(
        workspace,
        uploads.file(workspace, upload),
        uploads.name(workspace, upload),
        wanted.mapping() == null ? ImportMapping.GUESS : wanted.mapping(),
        Boolean.TRUE.equals(wanted.dryRun()));
  }

  @GetMapping("/imports")
  @Requires(Permission.READ_EVIDENCE)
  Page<ImportJob> imports(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(jobs.list(workspace), null);
  }

  @GetMapping("/imports/{id}")
  @Requires(Permission.READ_EVIDENCE)
  ImportJob job(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return jobs.get(workspace, id);
  }

  /** Takes everything that the import stored out again; it stays in the history as undone. */
  @DeleteMapping("/imports/{id}")
  @Requires(Permission.ADD_EVIDENCE)
  ImportJob undo(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return history.undo(workspace, id);
  }

  @GetMapping("/imports/{id}/rejected")
  @Requires(Permission.READ_EVIDENCE)
  Page<RejectedRow> rejected(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    jobs.get(workspace, id);
    return RejectedRow.page(
        history.rejected(
            workspace, id, Cursor.limit(limit, 100, 1000), Cursor.number(after).orElse(-1L)));
  }

  @GetMapping("/evidence")
  @Requires(Permission.READ_EVIDENCE)
  EvidenceSummary summary(@PathVariable("ws") WorkspaceId workspace) {
    return evidence.summary(workspace);
  }

  /** What can tell customers apart: the properties of the newest events. */
  @GetMapping("/properties")
  @Requires(Permission.READ_EVIDENCE)
  Page<PropertyValues> properties(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(evidence.properties(workspace), null);
  }

  @GetMapping("/persons/{code}/events")
  @Requires(Permission.READ_EVIDENCE)
  Page<EventRow> events(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("code") int code,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return evidence.rows(
        workspace, new RowQuery(List.of(code), List.of(), Cursor.limit(limit, 100, 1000), after));
  }
}
