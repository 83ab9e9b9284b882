package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.MapSummary;
import org.wayloom.maps.Maps;

/** Over HTTP: whether maps still tell what customers do, and that somebody looked. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class DriftEndpoint {
  private final DriftDesk desk;
  private final Maps maps;
  private final Supplier<String> caller;

  DriftEndpoint(DriftDesk desk, Maps maps, Supplier<String> caller) {
    this.desk = desk;
    this.maps = maps;
    this.caller = caller;
  }

  /**
   * Somebody looked, and the map holds.
   *
   * @param upTo the day after the last one that they knew of; null for all evidence
   */
  record Confirmation(@Nullable LocalDate upTo) {}

  /** What is told of every map; those whose claims rest on numbers are looked at now. */
  @GetMapping("/drift")
  @Requires(Permission.READ_EVIDENCE)
  Page<Drift> drifts(@PathVariable("ws") WorkspaceId workspace) {
    List<DocumentId> shown = maps.list(workspace).stream().map(MapSummary::id).toList();
    return new Page<>(desk.known(workspace, shown), null);
  }

  @GetMapping("/maps/{map}/drift")
  @Requires(Permission.READ_EVIDENCE)
  Drift drift(@PathVariable("ws") WorkspaceId workspace, @PathVariable("map") DocumentId map) {
    return desk.of(workspace, map);
  }

  @PostMapping("/maps/{map}/drift/confirmations")
  @Requires(Permission.EDIT_MAPS)
  Drift confirmMap(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestBody Confirmation wanted) {
    return desk.confirm(workspace, map, caller.get(), wanted.upTo());
  }
}
