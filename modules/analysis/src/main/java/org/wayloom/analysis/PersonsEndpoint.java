package org.wayloom.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Person;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** Single customers over HTTP: found by name, counted, and all that they did and said. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/persons")
final class PersonsEndpoint {
  private final PersonDesk desk;

  PersonsEndpoint(PersonDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<Person.Named> find(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
    return new Page<>(desk.find(workspace, text, Cursor.limit(limit, 20, 100)), null);
  }

  @GetMapping("/{code}")
  @Requires(Permission.READ_EVIDENCE)
  PersonView person(@PathVariable("ws") WorkspaceId workspace, @PathVariable("code") int code) {
    return desk.view(workspace, code);
  }

  @GetMapping("/{code}/moments")
  @Requires(Permission.READ_EVIDENCE)
  Page<PersonView.Moment> moments(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("code") int code,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "channel", required = false) @Nullable String channel,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    EventKind wanted = kind == null ? null : Parameters.word("kind", kind, EventKind.values());
    return desk.moments(
        workspace,
        code,
        new PersonDesk.Filter(wanted, channel),
        new PageAsk(Cursor.limit(limit, 100, 1000), after));
  }
}
