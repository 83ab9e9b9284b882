package org.wayloom.analysis;

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

/** What customers say about a place of a map, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}")
final class VoicesEndpoint {
  private final VoiceDesk desk;

  VoicesEndpoint(VoiceDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/touchpoints/{touchpoint}/voices")
  @Requires(Permission.READ_EVIDENCE)
  Voices ofTouchpoint(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @PathVariable("touchpoint") String touchpoint,
      @RequestParam(name = "mood", required = false) @Nullable String mood,
      @RequestParam(name = "persona", required = false) @Nullable String persona,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return desk.ofTouchpoint(workspace, map, touchpoint, asked(mood, persona, limit, after));
  }

  @GetMapping("/stages/{stage}/voices")
  @Requires(Permission.READ_EVIDENCE)
  Voices ofStage(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @PathVariable("stage") String stage,
      @RequestParam(name = "mood", required = false) @Nullable String mood,
      @RequestParam(name = "persona", required = false) @Nullable String persona,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return desk.ofStage(workspace, map, stage, asked(mood, persona, limit, after));
  }

  private static Asked asked(
      @Nullable String mood, @Nullable String persona, @Nullable Integer limit, String after) {
    return new Asked(
        mood == null ? null : Parameters.word("mood", mood, Mood.Label.values()),
        persona,
        new PageAsk(Cursor.limit(limit, 20, 200), after));
  }
}
