package org.wayloom.maps;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** What Wayloom has to say about a map, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}")
final class ReviewEndpoint {
  private final Review review;

  ReviewEndpoint(Review review) {
    this.review = review;
  }

  @GetMapping("/claims")
  @Requires(Permission.READ_MAPS)
  Claims claims(@PathVariable("ws") WorkspaceId workspace, @PathVariable("map") DocumentId map) {
    return review.claims(workspace, map);
  }

  @GetMapping("/checks")
  @Requires(Permission.READ_MAPS)
  MapChecks checks(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam(name = "language", defaultValue = "en") String language) {
    return review.checks(workspace, map, language);
  }

  @GetMapping("/differences")
  @Requires(Permission.READ_MAPS)
  Differences differences(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestParam("with") DocumentId with) {
    return review.differences(workspace, map, with);
  }
}
