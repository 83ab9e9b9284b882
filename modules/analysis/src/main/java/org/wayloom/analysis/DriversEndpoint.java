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

/** Which touchpoints of a map move an overall score, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}/drivers")
final class DriversEndpoint {
  private final Analysis analysis;

  DriversEndpoint(Analysis analysis) {
    this.analysis = analysis;
  }

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Drivers drivers(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "overall", required = false) @Nullable String overall,
      JourneyFilter filter) {
    return analysis.drivers(workspace, map, overall, filter.options());
  }
}
