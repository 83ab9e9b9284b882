package org.wayloom.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Two groups of a map's journeys beside each other, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}")
final class CompareEndpoint {
  private final Analysis analysis;

  CompareEndpoint(Analysis analysis) {
    this.analysis = analysis;
  }

  @GetMapping("/compare")
  @Requires(Permission.READ_EVIDENCE)
  Comparison compare(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      SidesAsked sides,
      @RequestParam(name = "windowDays", required = false) @Nullable Integer windowDays,
      @RequestParam(name = "order", required = false) @Nullable String order,
      JourneyFilter filter) {
    return analysis.compare(
        workspace, map, sides.a(), sides.b(), filter.options(windowDays, order));
  }
}
