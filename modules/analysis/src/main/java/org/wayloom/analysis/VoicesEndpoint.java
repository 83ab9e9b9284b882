package org.wayloom.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.VoiceDesk.Asked;
import org.wayloom.http.Cursor;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.text.Mood;

/** What customers say and do, everywhere or about a place of a map, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}")
final class VoicesEndpoint {
  private final VoiceDesk desk;
  private final EvidenceFinder finder;

  VoicesEndpoint(VoiceDesk desk, EvidenceFinder finder) {
    this.desk = desk;
    this.finder = finder;
  }

  /**
   * @param stage or {@code touchpoint}: neither for all texts of the workspace
   * @param to the first day after, in UTC as {@code from}
   */
  @GetMapping("/voices")
  @Requires(Permission.READ_EVIDENCE)
  Voices voices(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "stage", required = false) @Nullable String stage,
      @RequestParam(name = "touchpoint", required = false) @Nullable String touchpoint,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "channel", required = false) @Nullable String channel,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @Nullable LocalDate to,
      @RequestParam(name = "mood", required = false) @Nullable String mood,
      @RequestParam(name = "persona", required = false) @Nullable String persona,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return desk.of(
        workspace,
        map,
        new Asked(
            Parameters.where(stage, touchpoint, kind, channel, from, to),
            mood == null ? null : Parameters.word("mood", mood, Mood.Label.values()),
            persona,
            new PageAsk(Cursor.limit(limit, 20, 200), after)));
  }

  /**
   * @param words what rows and passages hold; all of them where left out
   * @param stage or {@code touchpoint}: neither for all evidence of the workspace
   */
  @GetMapping("/evidence")
  @Requires(Permission.READ_EVIDENCE)
  FoundEvidence evidence(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "stage", required = false) @Nullable String stage,
      @RequestParam(name = "touchpoint", required = false) @Nullable String touchpoint,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return finder.find(
        workspace,
        map,
        Parameters.where(stage, touchpoint, kind, null, null, null),
        Parameters.words(words),
        new PageAsk(Cursor.limit(limit, 50, 200), after));
  }
}
