package org.wayloom.analysis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Analysis.SignatureQuery;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapSummary;
import org.wayloom.workspaces.Access;

/** Kinds of events, rules and proposals over HTTP: what concerns the evidence as a whole. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class EvidenceAnalysisEndpoint {
  private final Analysis analysis;
  private final Access access;
  private final Clock clock;

  EvidenceAnalysisEndpoint(Analysis analysis, Access access, Clock clock) {
    this.analysis = analysis;
    this.access = access;
    this.clock = clock;
  }

  /** A rule that is being written. */
  record RuleDraft(List<Library.Condition> conditions) {}

  /**
   * @param title of the map; a plain one when left out
   * @param language of the plain title: {@code en pl ru fa}
   * @param source what the evidence was imported from; the map is named after it if it has no title
   */
  record ProposalAsk(@Nullable String title, @Nullable String language, @Nullable String source) {}

  @GetMapping("/index")
  @Requires(Permission.READ_EVIDENCE)
  IndexStatus index(@PathVariable("ws") WorkspaceId workspace) {
    return analysis.index(workspace);
  }

  /** Whole days, so that the same question of one day has one answer. */
  @GetMapping("/coverage")
  @Requires(Permission.READ_EVIDENCE)
  Coverage coverage(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "days", defaultValue = "90") int days) {
    Instant since =
        clock
            .instant()
            .truncatedTo(ChronoUnit.DAYS)
            .minus(Parameters.within("days", days, 1, 3_650), ChronoUnit.DAYS);
    return analysis.coverage(workspace, since);
  }

  @GetMapping("/signatures")
  @Requires(Permission.READ_EVIDENCE)
  SignatureList signatures(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "filter", defaultValue = "all") String filter,
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    return analysis.signatures(
        workspace,
        new SignatureQuery(
            Parameters.word("filter", filter, SignatureList.Filter.values()),
            text,
            new PageAsk(Cursor.limit(limit, 100, 1000), after)));
  }

  @GetMapping("/signature-fields")
  @Requires(Permission.READ_EVIDENCE)
  Page<SignatureFields> signatureFields(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(analysis.signatureFields(workspace), null);
  }

  @GetMapping("/personas/{persona}/people")
  @Requires(Permission.READ_EVIDENCE)
  PersonaPeople people(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("persona") String persona) {
    return analysis.people(workspace, persona);
  }

  @PostMapping("/rules/preview")
  @Requires(Permission.READ_EVIDENCE)
  RulePreview preview(@PathVariable("ws") WorkspaceId workspace, @RequestBody RuleDraft draft) {
    return analysis.preview(workspace, Parameters.conditions(draft.conditions()));
  }

  @GetMapping("/rules/counts")
  @Requires(Permission.READ_EVIDENCE)
  RuleCounts ruleCounts(@PathVariable("ws") WorkspaceId workspace) {
    return analysis.ruleCounts(workspace);
  }

  @PostMapping("/proposals")
  @Requires(Permission.READ_EVIDENCE)
  Proposal propose(@PathVariable("ws") WorkspaceId workspace, @RequestBody ProposalAsk ask) {
    String title =
        Optional.ofNullable(ask.title())
            .or(() -> Optional.ofNullable(ask.source()).map(ReadableName::ofFile))
            .orElse(null);
    return analysis.propose(workspace, title, ask.language() == null ? "en" : ask.language());
  }

  @PostMapping("/proposals/accept")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.EDIT_MAPS)
  MapSummary accept(@PathVariable("ws") WorkspaceId workspace, @RequestBody Proposal proposal) {
    return analysis.accept(workspace, proposal, access.caller());
  }
}
