package org.wayloom.analysis;

import java.time.LocalDate;
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
      @RequestParam(name = "aFrom", required = false) @Nullable LocalDate aFrom,
      @RequestParam(name = "aTo", required = false) @Nullable LocalDate aTo,
      @RequestParam(name = "aChannel", required = false) @Nullable String aChannel,
      @RequestParam(name = "aPersona", required = false) @Nullable String aPersona,
      @RequestParam(name = "bFrom", required = false) @Nullable LocalDate bFrom,
      @RequestParam(name = "bTo", required = false) @Nullable LocalDate bTo,
      @RequestParam(name = "bChannel", required = false) @Nullable String bChannel,
      @RequestParam(name = "bPersona", required = false) @Nullable String bPersona,
      @RequestParam(name = "bMap", required = false) @Nullable DocumentId bMap,
      @RequestParam(name = "windowDays", required = false) @Nullable Integer windowDays,
      @RequestParam(name = "order", required = false) @Nullable String order,
      JourneyFilter filter) {
    return analysis.compare(
        workspace,
        map,
        Parameters.side("aFrom", aFrom, aTo, aChannel, aPersona, null),
        Parameters.side("bFrom", bFrom, bTo, bChannel, bPersona, bMap),
        filter.options(windowDays, order));
  }
}
