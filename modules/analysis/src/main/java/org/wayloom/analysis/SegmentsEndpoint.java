package org.wayloom.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** Segments told from data over HTTP, and how the share of a persona's customers went. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class SegmentsEndpoint {
  private final CustomerSegments segments;

  SegmentsEndpoint(CustomerSegments segments) {
    this.segments = segments;
  }

  /** By everything that is known when nothing is named. */
  @GetMapping("/segments")
  @Requires(Permission.READ_EVIDENCE)
  SegmentProposal propose(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "of", required = false) @Nullable List<String> of) {
    Set<SegmentFeature> features = EnumSet.noneOf(SegmentFeature.class);
    for (String word : of == null ? List.<String>of() : of) {
      features.add(Parameters.word("of", word, SegmentFeature.values()));
    }
    return segments.propose(
        workspace, features.isEmpty() ? EnumSet.allOf(SegmentFeature.class) : features);
  }

  @PutMapping("/segments/{segments}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void keep(@PathVariable("ws") WorkspaceId workspace, @PathVariable("segments") String id) {
    segments.keep(workspace, id);
  }

  @GetMapping("/personas/{persona}/drift")
  @Requires(Permission.READ_EVIDENCE)
  PersonaDrift drift(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("persona") String persona) {
    return segments.drift(workspace, persona);
  }
}
