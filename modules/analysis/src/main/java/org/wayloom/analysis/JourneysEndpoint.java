package org.wayloom.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.http.Cursor;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Ways, variants, returns, credits, times to an end and funnels of one's own, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}")
final class JourneysEndpoint {
  private final JourneyDesk desk;

  JourneysEndpoint(JourneyDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/paths")
  @Requires(Permission.READ_EVIDENCE)
  Ways paths(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      WaysAsked wanted,
      JourneyFilter filter) {
    return desk.ask(workspace, map, filter, asked -> Ways.of(asked, wanted));
  }

  @GetMapping("/retention")
  @Requires(Permission.READ_EVIDENCE)
  Cohorts retention(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      CohortsAsked wanted,
      JourneyFilter filter) {
    return desk.ask(workspace, map, filter, asked -> Cohorts.of(asked, wanted));
  }

  @GetMapping("/attribution")
  @Requires(Permission.READ_EVIDENCE)
  Credits attribution(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      CreditsAsked wanted,
      JourneyFilter filter) {
    return desk.ask(workspace, map, filter, asked -> Credits.of(asked, wanted));
  }

  @GetMapping("/time-to-stage")
  @Requires(Permission.READ_EVIDENCE)
  TimesToEnds timeToStage(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      TimesAsked wanted,
      JourneyFilter filter) {
    return desk.ask(workspace, map, filter, asked -> TimesToEnds.of(asked, wanted));
  }

  @GetMapping("/sessions")
  @Requires(Permission.READ_EVIDENCE)
  SessionNumbers sessions(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "gapMinutes", defaultValue = "30") int gapMinutes,
      JourneyFilter filter) {
    int gap = Parameters.within("gapMinutes", gapMinutes, 1, 5_000_000);
    return desk.ask(workspace, map, filter, asked -> SessionNumbers.of(asked, gap));
  }

  @GetMapping("/variants")
  @Requires(Permission.READ_EVIDENCE)
  VariantList variants(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "nodes", defaultValue = "touchpoints") String nodes,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after,
      JourneyFilter filter) {
    MapNodes.By by = Parameters.word("nodes", nodes, MapNodes.By.values());
    PageAsk page = new PageAsk(Cursor.limit(limit, 50, 1000), after);
    return desk.ask(workspace, map, filter, asked -> VariantList.of(asked, by, page));
  }

  /** All of them as a table for spreadsheets. */
  @GetMapping(value = "/variants.csv", produces = "text/csv;charset=UTF-8")
  @Requires(Permission.READ_EVIDENCE)
  ResponseEntity<String> variantFile(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "nodes", defaultValue = "touchpoints") String nodes,
      JourneyFilter filter) {
    MapNodes.By by = Parameters.word("nodes", nodes, MapNodes.By.values());
    VariantList all = desk.ask(workspace, map, filter, asked -> VariantList.all(asked, by));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("variants.csv").build().toString())
        .body(VariantFile.of(all));
  }

  @PostMapping("/funnel")
  @Requires(Permission.READ_EVIDENCE)
  FunnelNumbers funnel(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestBody FunnelNumbers.Ask ask,
      JourneyFilter filter) {
    return desk.ask(workspace, map, filter, asked -> FunnelNumbers.of(asked, ask));
  }
}
