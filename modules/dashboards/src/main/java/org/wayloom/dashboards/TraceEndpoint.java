package org.wayloom.dashboards;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** The way from what customers said to what a change did, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/trace")
final class TraceEndpoint {
  private final Tracer tracer;

  TraceEndpoint(Tracer tracer) {
    this.tracer = tracer;
  }

  /** From one row of a person's evidence. */
  @GetMapping("/persons/{person}/rows/{sequence}")
  @Requires(Permission.READ_EVIDENCE)
  Trail ofAnswer(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("person") int person,
      @PathVariable("sequence") long sequence) {
    return tracer.ofAnswer(workspace, person, sequence);
  }

  @GetMapping("/opportunities/{id}")
  @Requires(Permission.READ_EVIDENCE)
  Trail ofOpportunity(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return tracer.ofOpportunity(workspace, id);
  }

  @GetMapping("/cases/{id}")
  @Requires(Permission.READ_EVIDENCE)
  Trail ofCase(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return tracer.ofCase(workspace, id);
  }

  @GetMapping("/changes/{id}")
  @Requires(Permission.READ_EVIDENCE)
  Trail ofChange(@PathVariable("ws") WorkspaceId workspace, @PathVariable("id") String id) {
    return tracer.ofChange(workspace, id);
  }
}
