package org.wayloom.analysis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.evidence.EventRow;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The numbers of a map over HTTP, and the persons and rows behind each. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}")
final class MapAnalysisEndpoint {
  private final Analysis analysis;

  MapAnalysisEndpoint(Analysis analysis) {
    this.analysis = analysis;
  }

  @GetMapping("/measures")
  @Requires(Permission.READ_EVIDENCE)
  Measures measures(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      NumbersAsked asked,
      JourneyFilter filter) {
    return analysis.measures(workspace, map, asked.options(filter));
  }

  @GetMapping("/trend")
  @Requires(Permission.READ_EVIDENCE)
  Trend trend(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam("number") String number,
      @RequestParam(name = "by", defaultValue = "month") String by,
      @RequestParam(name = "periods", defaultValue = "24") int periods,
      JourneyFilter filter) {
    return analysis.trend(
        workspace,
        map,
        Parameters.number(number),
        new TrendOptions(
            Parameters.word("by", by, Trend.By.values()),
            Parameters.within("periods", periods, 1, 120),
            filter.channel(),
            filter.throughAll().options()));
  }

  @GetMapping("/deviations")
  @Requires(Permission.READ_EVIDENCE)
  Deviations deviations(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      NumbersAsked asked,
      JourneyFilter filter) {
    return analysis.deviations(workspace, map, asked.options(filter));
  }

  @GetMapping("/flow")
  @Requires(Permission.READ_EVIDENCE)
  Flow flow(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "nodes", defaultValue = "touchpoints") String nodes,
      @RequestParam(name = "edges", defaultValue = "30") int edges,
      NumbersAsked asked,
      JourneyFilter filter) {
    return analysis.flow(
        workspace,
        map,
        Parameters.word("nodes", nodes, Flow.Nodes.values()),
        Parameters.within("edges", edges, 0, 10_000),
        asked.options(filter));
  }

  @GetMapping("/behind")
  @Requires(Permission.READ_EVIDENCE)
  Behind behind(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam("number") String number,
      NumbersAsked asked,
      JourneyFilter filter,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return analysis.behind(
        workspace,
        map,
        Parameters.number(number),
        asked.options(filter),
        new PageAsk(Cursor.limit(limit, 50, 1000), after));
  }

  @GetMapping("/behind/rows")
  @Requires(Permission.READ_EVIDENCE)
  Page<EventRow> rows(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam("number") String number,
      @RequestParam(name = "person", required = false) @Nullable Integer person,
      NumbersAsked asked,
      JourneyFilter filter,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return analysis.rows(
        workspace,
        map,
        Parameters.number(number),
        asked.options(filter),
        Optional.ofNullable(person),
        new PageAsk(Cursor.limit(limit, 100, 1000), after));
  }
}
