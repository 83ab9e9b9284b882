package org.wayloom.improvements;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** Changes and their effects over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/changes")
final class ChangesEndpoint {
  private final Changes changes;
  private final Supplier<String> caller;

  ChangesEndpoint(Changes changes, Supplier<String> caller) {
    this.changes = changes;
    this.caller = caller;
  }

  /**
   * An edit of a version.
   *
   * @param version the one that was read
   */
  record EditedChange(@Nullable Long version, @Nullable ChangeEdit edit) {}

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<Change> changes(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(changes.list(workspace), null);
  }

  @GetMapping("/{id}")
  @Requires(Permission.READ_EVIDENCE)
  Change change(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return changes.get(workspace, id);
  }

  @PostMapping
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Change> addChange(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody ChangeEdit wanted) {
    Change made = changes.add(workspace, Asked.checked(() -> wanted.of(null)), caller.get());
    return Asked.made(workspace, "changes", made.id(), made);
  }

  @PatchMapping("/{id}")
  @Requires(Permission.EDIT_MAPS)
  Change editChange(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody EditedChange wanted) {
    return Asked.edited(
        wanted.version(),
        wanted.edit(),
        (version, edit) -> changes.edit(workspace, id, version, edit, caller.get()));
  }

  @PostMapping("/{id}/comments")
  @Requires(Permission.EDIT_MAPS)
  Change commentOnChange(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody Asked.NewComment said) {
    return changes.comment(workspace, id, said.words(), caller.get());
  }

  /** Moves it to the trash; what people said about it stays with it. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void removeChange(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    changes.remove(workspace, id);
  }

  /** Takes it out of the trash. */
  @PostMapping("/{id}/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void restoreChange(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    changes.restore(workspace, id);
  }

  /**
   * What the change did.
   *
   * @param beforeDays how much of the time before counts; null for what the design proposes
   * @param afterDays how much of the time after counts
   */
  @GetMapping("/{id}/effect")
  @Requires(Permission.READ_EVIDENCE)
  Effect effect(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestParam(name = "beforeDays", required = false) @Nullable Integer beforeDays,
      @RequestParam(name = "afterDays", required = false) @Nullable Integer afterDays) {
    return changes.effect(
        workspace, id, Asked.checked(() -> new EffectOptions(beforeDays, afterDays)));
  }
}
