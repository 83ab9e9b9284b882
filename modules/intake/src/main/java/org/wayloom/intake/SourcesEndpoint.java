package org.wayloom.intake;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.RejectedRow;
import org.wayloom.evidence.StreamState;
import org.wayloom.evidence.StreamState.Counts;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** The sources of a workspace: their names, their keys, what came and what was wrong with it. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/sources")
final class SourcesEndpoint {
  private final Sources sources;
  private final Evidence evidence;

  SourcesEndpoint(Sources sources, Evidence evidence) {
    this.sources = sources;
    this.evidence = evidence;
  }

  record Named(String name) {}

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<SourceStatus> list(@PathVariable("ws") WorkspaceId workspace) {
    Map<String, StreamState> states =
        evidence.streams(workspace).stream()
            .collect(Collectors.toMap(StreamState::stream, Function.identity()));
    return new Page<>(
        sources.list(workspace).stream()
            .map(source -> status(source, Optional.ofNullable(states.get(source.id()))))
            .toList(),
        null);
  }

  private static SourceStatus status(Source source, Optional<StreamState> state) {
    return new SourceStatus(
        source.id(),
        source.name(),
        source.created(),
        source.keys(),
        state.map(StreamState::last).orElse(null),
        state.map(StreamState::total).orElse(Counts.NONE),
        state.map(StreamState::today).orElse(Counts.NONE),
        state.map(StreamState::masked).orElse(0L));
  }

  @PostMapping
  @Requires(Permission.ADD_EVIDENCE)
  ResponseEntity<Source> create(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody Named wanted) {
    Source made = sources.create(workspace, wanted.name());
    String path = "/api/v1/workspaces/%s/sources/%s".formatted(workspace, made.id());
    return ResponseEntity.created(URI.create(path)).body(made);
  }

  @PatchMapping("/{id}")
  @Requires(Permission.ADD_EVIDENCE)
  Source rename(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestBody Named wanted) {
    return sources.rename(workspace, id, wanted.name());
  }

  /** Adds a key beside the others, so that senders can change over one by one. */
  @PostMapping("/{id}/keys")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.ADD_EVIDENCE)
  Source addKey(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    sources.addKey(workspace, sources.get(workspace, id).id());
    return sources.get(workspace, id);
  }

  @DeleteMapping("/{id}/keys/{key}")
  @Requires(Permission.ADD_EVIDENCE)
  Source revoke(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @PathVariable("key") String key) {
    sources.revoke(workspace, id, key);
    return sources.get(workspace, id);
  }

  @GetMapping("/{id}/rejected")
  @Requires(Permission.READ_EVIDENCE)
  Page<RejectedRow> rejected(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    Source source = sources.get(workspace, id);
    return RejectedRow.page(
        evidence.rejectedOf(workspace, source.id(), Cursor.limit(limit, 50, 1000), after));
  }
}
