package org.wayloom.history;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
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
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Difference;

/** The history of a document over HTTP. A version itself is the document with {@code at=}. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/documents/{document}/history")
final class HistoryEndpoint {
  private static final int USUAL_SITTINGS = 20;
  private static final int MOST_SITTINGS = 50;

  private final History history;
  private final Supplier<Actor> caller;

  HistoryEndpoint(History history, Supplier<Actor> caller) {
    this.history = history;
    this.caller = caller;
  }

  /** What leads from one version to another. */
  record VersionDifferences(long from, long to, List<Difference> items) {
    VersionDifferences {
      items = List.copyOf(items);
    }
  }

  /** The name that a version shall have. */
  record WantedName(@Nullable String name) {}

  /**
   * What to bring back.
   *
   * @param record one record of that version alone; all of it when absent
   */
  record WantedRestore(@Nullable Long version, @Nullable String record) {}

  /** A version that somebody names. */
  record VersionNumber(@Nullable Long version) {}

  @GetMapping
  @Requires(Permission.READ_MAPS)
  Page<Sitting> sittings(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
    OptionalLong before = Cursor.number(after).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    int most = Cursor.limit(limit, USUAL_SITTINGS, MOST_SITTINGS);
    List<Sitting> sittings = history.sittings(workspace, document, before, most);
    boolean more = sittings.size() == most && sittings.getLast().from() > 1;
    return new Page<>(sittings, more ? Cursor.of(sittings.getLast().from()) : null);
  }

  @GetMapping("/versions")
  @Requires(Permission.READ_MAPS)
  Page<NamedVersion> namedVersions(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("document") DocumentId document) {
    return new Page<>(history.names(workspace, document), null);
  }

  /** Names a version, or names it anew. */
  @PutMapping("/versions/{version}")
  @Requires(Permission.EDIT_MAPS)
  NamedVersion nameVersion(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @PathVariable("version") long version,
      @RequestBody WantedName wanted) {
    return history.name(workspace, document, version, wanted.name(), caller.get());
  }

  @DeleteMapping("/versions/{version}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void unnameVersion(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @PathVariable("version") long version) {
    history.unname(workspace, document, version);
  }

  @GetMapping("/diff")
  @Requires(Permission.READ_MAPS)
  VersionDifferences versionDifferences(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @RequestParam("from") long from,
      @RequestParam("to") long to) {
    return new VersionDifferences(
        from, to, history.differences(workspace, document, from, to).items());
  }

  @PostMapping("/restore")
  @Requires(Permission.EDIT_MAPS)
  History.DoneVersion restoreVersion(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @RequestBody WantedRestore wanted) {
    long version = given(wanted.version());
    String record = wanted.record();
    return record == null
        ? history.restore(workspace, document, version, caller.get())
        : history.restore(workspace, document, version, record, caller.get());
  }

  /** Takes one version back, as far as nobody changed since what it wrote. */
  @PostMapping("/undo")
  @Requires(Permission.EDIT_MAPS)
  History.DoneVersion undoVersion(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @RequestBody VersionNumber wanted) {
    return history.takeBack(workspace, document, given(wanted.version()), caller.get());
  }

  @GetMapping("/seen")
  @Requires(Permission.READ_MAPS)
  History.ChangesSince changesSinceSeen(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("document") DocumentId document) {
    return history.since(workspace, document, caller.get());
  }

  @PutMapping("/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.READ_MAPS)
  void seeVersion(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @RequestBody VersionNumber seen) {
    history.see(workspace, document, caller.get(), given(seen.version()));
  }

  private static long given(@Nullable Long version) {
    if (version == null) {
      throw missingVersion();
    }
    return version;
  }

  private static ProblemException missingVersion() {
    String detail = "\"version\" is missing: give the number of a version.";
    return new Problem(
            ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place("/version", detail)))
        .toException();
  }
}
