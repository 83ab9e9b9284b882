package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.wayloom.journeys.Retention;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * The persons behind the numbers of {@link JourneysEndpoint}: asked with the parameters of the
 * number and which part of it.
 */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}")
final class JourneyPersonsEndpoint {
  private final JourneyDesk desk;

  JourneyPersonsEndpoint(JourneyDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/paths/persons")
  @Requires(Permission.READ_EVIDENCE)
  Behind paths(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      WaysAsked wanted,
      @RequestParam(name = "part", defaultValue = "all") String part,
      @RequestParam(name = "way", defaultValue = "") List<String> way,
      @RequestParam(name = "cut", defaultValue = "false") boolean cut,
      JourneyFilter filter,
      PageWanted page) {
    Ways.Part which = Parameters.word("part", part, Ways.Part.values());
    PageAsk ask = page.ask();
    return desk.ask(
        workspace, map, filter, asked -> Ways.persons(asked, wanted, which, way, cut, ask));
  }

  @GetMapping("/retention/persons")
  @Requires(Permission.READ_EVIDENCE)
  Behind retention(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      CohortsAsked wanted,
      @RequestParam(name = "part", defaultValue = "returned") String part,
      @RequestParam("cohort") LocalDate cohort,
      @RequestParam(name = "period", defaultValue = "0") int period,
      JourneyFilter filter,
      PageWanted page) {
    Retention.Who who = Parameters.word("part", part, Retention.Who.values());
    PageAsk ask = page.ask();
    return desk.ask(
        workspace, map, filter, asked -> Cohorts.persons(asked, wanted, who, cohort, period, ask));
  }

  @GetMapping("/attribution/persons")
  @Requires(Permission.READ_EVIDENCE)
  Behind attribution(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      CreditsAsked wanted,
      @RequestParam(name = "part", defaultValue = "converted") String part,
      @RequestParam(name = "node", required = false) @Nullable String node,
      JourneyFilter filter,
      PageWanted page) {
    Credits.Part which = Parameters.word("part", part, Credits.Part.values());
    PageAsk ask = page.ask();
    return desk.ask(
        workspace, map, filter, asked -> Credits.persons(asked, wanted, which, node, ask));
  }

  @GetMapping("/time-to-stage/persons")
  @Requires(Permission.READ_EVIDENCE)
  Behind timeToStage(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      TimesAsked wanted,
      @RequestParam(name = "part", defaultValue = "started") String part,
      @RequestParam(name = "stage", required = false) @Nullable String stage,
      JourneyFilter filter,
      PageWanted page) {
    TimesToEnds.Part which = Parameters.word("part", part, TimesToEnds.Part.values());
    PageAsk ask = page.ask();
    return desk.ask(
        workspace, map, filter, asked -> TimesToEnds.persons(asked, wanted, which, stage, ask));
  }

  @GetMapping("/variants/persons")
  @Requires(Permission.READ_EVIDENCE)
  Behind variants(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "nodes", defaultValue = "touchpoints") String nodes,
      @RequestParam(name = "part", defaultValue = "all") String part,
      @RequestParam(name = "variant", defaultValue = "") List<String> variant,
      @RequestParam(name = "top", defaultValue = "50") int top,
      JourneyFilter filter,
      PageWanted page) {
    MapNodes.By by = Parameters.word("nodes", nodes, MapNodes.By.values());
    VariantList.Part which = Parameters.word("part", part, VariantList.Part.values());
    int listed = Parameters.within("top", top, 0, 1_000_000);
    PageAsk ask = page.ask();
    return desk.ask(
        workspace,
        map,
        filter,
        asked -> VariantList.persons(asked, by, which, variant, listed, ask));
  }

  @PostMapping("/funnel/persons")
  @Requires(Permission.READ_EVIDENCE)
  Behind funnel(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestBody FunnelNumbers.Ask wanted,
      @RequestParam(name = "part", defaultValue = "reached") String part,
      @RequestParam("step") int step,
      JourneyFilter filter,
      PageWanted page) {
    StageFunnel.Outcome outcome = Parameters.word("part", part, StageFunnel.Outcome.values());
    PageAsk ask = page.ask();
    return desk.ask(
        workspace, map, filter, asked -> FunnelNumbers.persons(asked, wanted, outcome, step, ask));
  }

  /**
   * Where a list goes on.
   *
   * @param limit 50 unless said
   * @param after the {@code next} of the page before
   */
  record PageWanted(@Nullable Integer limit, @Nullable String after) {
    PageAsk ask() {
      return new PageAsk(Cursor.limit(limit, 50, 1000), after == null ? "" : after);
    }
  }
}
