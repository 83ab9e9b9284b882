package org.wayloom.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.evidence.MappedImports;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.intake.FolderWatch.Look;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** The watched folders of a workspace: where they are, what came from them, what was wrong. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/folders")
final class FoldersEndpoint {
  private static final int USUAL_MINUTES = 5;

  private final WatchedFolders folders;
  private final MappedImports imports;
  private final @Nullable FolderWatch watch;

  /**
   * @param watch null where the server watches no folders
   */
  FoldersEndpoint(WatchedFolders folders, MappedImports imports, @Nullable FolderWatch watch) {
    this.folders = folders;
    this.imports = imports;
    this.watch = watch;
  }

  /** A folder as it is wanted; what comes out of JSON may be null. */
  record NewFolder(
      @Nullable String source,
      @Nullable String folder,
      @Nullable String mapping,
      @Nullable Integer everyMinutes,
      @Nullable Boolean paused) {}

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<FolderStatus> folders(@PathVariable("ws") WorkspaceId workspace) {
    List<WatchedFolder> all = watch == null ? List.of() : folders.list(workspace);
    return new Page<>(all.stream().map(folder -> status(workspace, folder)).toList(), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.ADD_EVIDENCE)
  FolderStatus watchFolder(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody NewFolder wanted) {
    return status(workspace, folders.create(workspace, checked(workspace, "", wanted)));
  }

  /** Changes a folder; files that failed are tried again. */
  @PutMapping("/{id}")
  @Requires(Permission.ADD_EVIDENCE)
  FolderStatus changeFolder(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody NewFolder wanted) {
    folders.get(workspace, id);
    WatchedFolder changed = folders.change(workspace, checked(workspace, id, wanted));
    if (watch != null) {
      watch.forget(id);
    }
    return status(workspace, changed);
  }

  /** Watches it no more; what came from it stays. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void unwatchFolder(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    folders.get(workspace, id);
    folders.delete(workspace, id);
  }

  private WatchedFolder checked(WorkspaceId workspace, String id, NewFolder wanted) {
    if (watch == null) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "This server watches no folders. Its operator allows it with --watch DIR, a directory"
              + " below which folders may be watched.");
    }
    WatchedFolder folder =
        new WatchedFolder(
            id,
            stripped(wanted.source()),
            stripped(wanted.folder()),
            stripped(wanted.mapping()),
            wanted.everyMinutes() == null ? USUAL_MINUTES : wanted.everyMinutes(),
            Boolean.TRUE.equals(wanted.paused()),
            java.time.Instant.EPOCH);
    folder
        .fault()
        .ifPresent(
            fault -> {
              throw ProblemException.of(ProblemType.INVALID_REQUEST, fault);
            });
    imports.check(workspace, folder.mapping());
    return folder;
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private FolderStatus status(WorkspaceId workspace, WatchedFolder folder) {
    Optional<Look> look = Optional.ofNullable(watch).flatMap(it -> it.lastLook(folder));
    return new FolderStatus(
        folder.id(),
        folder.source(),
        folder.folder(),
        folder.mapping(),
        folder.everyMinutes(),
        folder.paused(),
        folder.created(),
        look.map(Look::at).orElse(null),
        look.map(Look::problem).orElse(null),
        folders.taken(workspace, folder.id()),
        folders.failures(workspace, folder.id()));
  }
}
