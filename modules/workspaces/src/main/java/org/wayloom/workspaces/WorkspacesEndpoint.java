package org.wayloom.workspaces;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Workspaces over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces")
final class WorkspacesEndpoint {
  private final Workspaces workspaces;

  WorkspacesEndpoint(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /**
   * @param language of the starting texts; English when absent
   */
  record NewWorkspace(@Nullable String name, @Nullable String language) {}

  record Renamed(@Nullable String name) {}

  @GetMapping
  @Requires(Permission.USE_WAYLOOM)
  Page<Workspace> list() {
    return new Page<>(workspaces.list(), null);
  }

  @PostMapping
  @Requires(Permission.USE_WAYLOOM)
  ResponseEntity<Workspace> create(@RequestBody NewWorkspace wanted) {
    String language = wanted.language() == null ? "en" : wanted.language();
    Workspace made = workspaces.create(needed(wanted.name()), false, language);
    return ResponseEntity.created(URI.create("/api/v1/workspaces/" + made.id())).body(made);
  }

  @GetMapping("/{ws}")
  @Requires(Permission.READ_MAPS)
  Workspace get(@PathVariable("ws") WorkspaceId workspace) {
    return workspaces.get(workspace);
  }

  @PatchMapping("/{ws}")
  @Requires(Permission.MANAGE_WORKSPACE)
  Workspace rename(@PathVariable("ws") WorkspaceId workspace, @RequestBody Renamed renamed) {
    return workspaces.rename(workspace, needed(renamed.name()));
  }

  @DeleteMapping("/{ws}")
  @Requires(Permission.MANAGE_WORKSPACE)
  ResponseEntity<Void> delete(@PathVariable("ws") WorkspaceId workspace) {
    workspaces.delete(workspace);
    return ResponseEntity.noContent().build();
  }

  private static String needed(@Nullable String name) {
    if (name == null) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, "The workspace needs a \"name\".");
    }
    return name;
  }
}
