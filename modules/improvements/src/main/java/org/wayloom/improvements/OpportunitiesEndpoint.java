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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** Opportunities over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/opportunities")
final class OpportunitiesEndpoint {
  private final Opportunities opportunities;
  private final Supplier<String> caller;

  OpportunitiesEndpoint(Opportunities opportunities, Supplier<String> caller) {
    this.opportunities = opportunities;
    this.caller = caller;
  }

  /**
   * An edit of a version.
   *
   * @param version the one that was read
   */
  record Edited(@Nullable Long version, @Nullable OpportunityEdit edit) {}

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<Opportunity> opportunities(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(opportunities.list(workspace), null);
  }

  @GetMapping("/{id}")
  @Requires(Permission.READ_EVIDENCE)
  Opportunity opportunity(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return opportunities.get(workspace, id);
  }

  @PostMapping
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Opportunity> addOpportunity(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody OpportunityEdit wanted) {
    Opportunity made =
        opportunities.add(workspace, Asked.checked(() -> wanted.of(null)), caller.get());
    return Asked.made(workspace, "opportunities", made.id(), made);
  }

  @PatchMapping("/{id}")
  @Requires(Permission.EDIT_MAPS)
  Opportunity editOpportunity(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody Edited wanted) {
    return Asked.edited(
        wanted.version(),
        wanted.edit(),
        (version, edit) -> opportunities.edit(workspace, id, version, edit, caller.get()));
  }

  @PostMapping("/{id}/comments")
  @Requires(Permission.EDIT_MAPS)
  Opportunity commentOnOpportunity(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody Asked.NewComment said) {
    return opportunities.comment(workspace, id, said.words(), caller.get());
  }

  /** Moves it to the trash; what people said about it stays with it. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void removeOpportunity(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    opportunities.remove(workspace, id);
  }

  /** Takes it out of the trash. */
  @PostMapping("/{id}/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void restoreOpportunity(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    opportunities.restore(workspace, id);
  }
}
