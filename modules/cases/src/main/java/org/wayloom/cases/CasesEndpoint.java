package org.wayloom.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.evidence.ContactRule;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.http.SiteAddress;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;

/** Cases over HTTP. An edit names the version that was read in {@code If-Match}. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/cases")
final class CasesEndpoint {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Cases cases;
  private final BiFunction<WorkspaceId, DocumentId, JourneyMap> maps;
  private final Supplier<String> caller;
  private final SiteAddress address;
  private final ContactRule contact;

  CasesEndpoint(
      Cases cases,
      BiFunction<WorkspaceId, DocumentId, JourneyMap> maps,
      Supplier<String> caller,
      SiteAddress address,
      ContactRule contact) {
    this.cases = cases;
    this.maps = maps;
    this.caller = caller;
    this.address = address;
    this.contact = contact;
  }

  /**
   * @param spared whether the customer does not want to be written to, and so there are none
   */
  record Drafts(boolean spared, List<CaseMacro.Draft> items) {}

  /**
   * Cases, those opened last first.
   *
   * @param state any of these; without one those that are open
   * @param owner by name
   * @param unowned true for those that nobody has
   * @param rule that is among the causes
   * @param overdue true for those whose time is over
   * @param map on which they began
   */
  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<Case> cases(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "state", required = false) @Nullable List<String> state,
      @RequestParam(name = "owner", required = false) @Nullable String owner,
      @RequestParam(name = "unowned", defaultValue = "false") boolean unowned,
      @RequestParam(name = "rule", required = false) @Nullable String rule,
      @RequestParam(name = "overdue", defaultValue = "false") boolean overdue,
      @RequestParam(name = "map", required = false) @Nullable DocumentId map,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    List<CaseState> states =
        state == null ? List.of() : state.stream().map(CaseRequests::state).toList();
    return cases.list(
        workspace,
        new CaseQuery(
            states,
            unowned ? "" : owner,
            rule,
            overdue,
            map == null ? null : CasePlace.of(maps.apply(workspace, map))),
        Cursor.limit(limit, USUAL, MOST),
        after);
  }

  /**
   * Opens a case by hand: 201 with it; 200 with the open case of the customer where there was one,
   * which has another cause now.
   */
  @PostMapping
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Case> openCase(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody CaseWanted wanted) {
    Cases.Opened opened = CaseRequests.checked(() -> cases.open(workspace, wanted, caller.get()));
    Case one = opened.one();
    String at = "/api/v1/workspaces/%s/cases/%s".formatted(workspace, one.id());
    return (opened.isNew() ? ResponseEntity.created(URI.create(at)) : ResponseEntity.ok())
        .eTag(CaseRequests.tag(one.version()))
        .body(one);
  }

  @GetMapping("/counts")
  @Requires(Permission.READ_EVIDENCE)
  CaseCounts caseCounts(@PathVariable("ws") WorkspaceId workspace) {
    return cases.counts(workspace, caller.get());
  }

  @GetMapping("/{id}")
  @Requires(Permission.READ_EVIDENCE)
  ResponseEntity<Case> caseOf(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return tagged(cases.get(workspace, id));
  }

  /** What happened to the case, the newest first. */
  @GetMapping("/{id}/events")
  @Requires(Permission.READ_EVIDENCE)
  Page<CaseEvent> caseEvents(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return new Page<>(cases.history(workspace, id), null);
  }

  /** The macros, ready to be sent to this customer; none to one who must not be written to. */
  @GetMapping("/{id}/drafts")
  @Requires(Permission.READ_EVIDENCE)
  Drafts caseDrafts(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestParam(name = "language", defaultValue = "en") String language,
      HttpServletRequest request) {
    if (contact.notToContact(workspace).contains(cases.get(workspace, id).person())) {
      return new Drafts(true, List.of());
    }
    return new Drafts(false, cases.drafts(workspace, id, language, address.seenFrom(request)));
  }

  @PatchMapping("/{id}")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Case> editCase(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody CaseEdit edit) {
    long version = CaseRequests.version(match);
    return tagged(
        CaseRequests.checked(() -> cases.edit(workspace, id, version, edit, caller.get())));
  }

  @PostMapping("/{id}/close")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Case> closeCase(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody CaseClosing.Wanted closing) {
    long version = CaseRequests.version(match);
    return tagged(
        CaseRequests.checked(() -> cases.close(workspace, id, version, closing, caller.get())));
  }

  /** Makes an opportunity of the case; a second time it changes nothing. */
  @PostMapping("/{id}/opportunity")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Case> makeOpportunityOfCase(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return tagged(cases.makeOpportunity(workspace, id, caller.get()));
  }

  private static ResponseEntity<Case> tagged(Case one) {
    return ResponseEntity.ok().eTag(CaseRequests.tag(one.version())).body(one);
  }
}
