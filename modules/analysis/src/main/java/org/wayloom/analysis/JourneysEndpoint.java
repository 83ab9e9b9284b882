package org.wayloom.analysis;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Ways, returns, credits, times to an end and funnels of one's own, over HTTP. */
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
      @RequestParam(name = "nodes", defaultValue = "touchpoints") String nodes,
      @RequestParam(name = "start", required = false) @Nullable String start,
      @RequestParam(name = "end", required = false) @Nullable String end,
      @RequestParam(name = "steps", defaultValue = "5") int steps,
      @RequestParam(name = "gapMinutes", defaultValue = "0") int gapMinutes,
      @RequestParam(name = "top", defaultValue = "20") int top,
      JourneyFilter filter) {
    Ways.Wanted wanted =
        new Ways.Wanted(
            by("nodes", nodes),
            start,
            end,
            Parameters.within("steps", steps, 1, 100),
            Parameters.within("gapMinutes", gapMinutes, 0, 5_000_000),
            Parameters.within("top", top, 1, 1000));
    return desk.ask(workspace, map, filter, asked -> Ways.of(asked, wanted));
  }

  @GetMapping("/retention")
  @Requires(Permission.READ_EVIDENCE)
  Cohorts retention(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "by", defaultValue = "month") String by,
      @RequestParam(name = "periods", defaultValue = "12") int periods,
      @RequestParam(name = "start", required = false) @Nullable String start,
      @RequestParam(name = "end", required = false) @Nullable String end,
      JourneyFilter filter) {
    Cohorts.Wanted wanted =
        new Cohorts.Wanted(
            Parameters.word("by", by, Trend.By.values()),
            Parameters.within("periods", periods, 1, 120),
            start,
            end);
    return desk.ask(workspace, map, filter, asked -> Cohorts.of(asked, wanted));
  }

  @GetMapping("/attribution")
  @Requires(Permission.READ_EVIDENCE)
  Credits attribution(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam("conversion") String conversion,
      @RequestParam(name = "by", defaultValue = "channels") String by,
      @RequestParam(name = "direct", defaultValue = "direct") Set<String> direct,
      @RequestParam(name = "lookbackDays", defaultValue = "0") int lookbackDays,
      @RequestParam(name = "halfLifeDays", defaultValue = "7") int halfLifeDays,
      JourneyFilter filter) {
    Credits.Wanted wanted =
        new Credits.Wanted(
            by("by", by),
            conversion,
            direct,
            Parameters.within("lookbackDays", lookbackDays, 0, 36_500),
            Parameters.within("halfLifeDays", halfLifeDays, 1, 36_500));
    return desk.ask(workspace, map, filter, asked -> Credits.of(asked, wanted));
  }

  @GetMapping("/time-to-stage")
  @Requires(Permission.READ_EVIDENCE)
  TimesToEnds timeToStage(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "start", required = false) @Nullable String start,
      @RequestParam("end") String end,
      @RequestParam(name = "competing", defaultValue = "") List<String> competing,
      JourneyFilter filter) {
    TimesToEnds.Wanted wanted = new TimesToEnds.Wanted(start, end, competing);
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

  @PostMapping("/funnel")
  @Requires(Permission.READ_EVIDENCE)
  FunnelNumbers funnel(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestBody FunnelNumbers.Ask ask,
      JourneyFilter filter) {
    return desk.ask(workspace, map, filter, asked -> FunnelNumbers.of(asked, ask));
  }

  private static MapNodes.By by(String parameter, String word) {
    return Parameters.word(parameter, word, MapNodes.By.values());
  }
}
