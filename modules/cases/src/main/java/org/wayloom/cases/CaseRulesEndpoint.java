package org.wayloom.cases;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** What opens cases, and how a workspace deals with them, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class CaseRulesEndpoint {
  private final CaseRules rules;
  private final Supplier<String> caller;

  CaseRulesEndpoint(CaseRules rules, Supplier<String> caller) {
    this.rules = rules;
    this.caller = caller;
  }

  @GetMapping("/case-rules")
  @Requires(Permission.READ_EVIDENCE)
  Page<StoredRule> caseRules(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(rules.list(workspace), null);
  }

  @GetMapping("/case-rules/{id}")
  @Requires(Permission.READ_EVIDENCE)
  ResponseEntity<StoredRule> caseRule(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return tagged(rules.get(workspace, id));
  }

  @PostMapping("/case-rules")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<StoredRule> addCaseRule(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody CaseRule rule) {
    StoredRule made = rules.add(workspace, rule, caller.get());
    String at = "/api/v1/workspaces/%s/case-rules/%s".formatted(workspace, made.id());
    return ResponseEntity.created(URI.create(at)).eTag(CaseRequests.tag(made.version())).body(made);
  }

  @PutMapping("/case-rules/{id}")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<StoredRule> editCaseRule(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody CaseRule rule) {
    long version = CaseRequests.version(match);
    return tagged(rules.edit(workspace, id, version, rule, caller.get()));
  }

  /** Moves it to the trash; cases that it opened stay. */
  @DeleteMapping("/case-rules/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void removeCaseRule(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    rules.remove(workspace, id);
  }

  /** Takes it out of the trash. */
  @PostMapping("/case-rules/{id}/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void restoreCaseRule(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    rules.restore(workspace, id);
  }

  /** How many cases the rule would have opened lately; nothing is stored. */
  @PostMapping("/case-rules/preview")
  @Requires(Permission.READ_EVIDENCE)
  CaseRules.Preview previewCaseRule(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody CaseRule rule) {
    return rules.preview(workspace, rule);
  }

  @GetMapping("/case-settings")
  @Requires(Permission.READ_EVIDENCE)
  ResponseEntity<CaseSettings.Version> caseSettings(@PathVariable("ws") WorkspaceId workspace) {
    return tagged(rules.settings(workspace));
  }

  @PutMapping("/case-settings")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<CaseSettings.Version> saveCaseSettings(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestBody CaseSettings settings) {
    long version = CaseRequests.version(match);
    return tagged(CaseRequests.checked(() -> rules.save(workspace, version, settings)));
  }

  private static ResponseEntity<StoredRule> tagged(StoredRule rule) {
    return ResponseEntity.ok().eTag(CaseRequests.tag(rule.version())).body(rule);
  }

  private static ResponseEntity<CaseSettings.Version> tagged(CaseSettings.Version version) {
    return ResponseEntity.ok().eTag(CaseRequests.tag(version.version())).body(version);
  }
}
