package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.analysis.FindingList.Mark;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** What stands out on a map, over HTTP, and what the team says of it. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/maps/{map}/findings")
final class FindingsEndpoint {
  private final FindingDesk desk;

  FindingsEndpoint(FindingDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  FindingList findings(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      JourneyFilter filter) {
    return filter.isEmpty() ? desk.list(workspace, map) : desk.of(workspace, map, filter.options());
  }

  /**
   * Something said of a finding.
   *
   * @param as null takes back what was said
   */
  record Said(@Nullable String id, FindingList.@Nullable As as, @Nullable String reason) {}

  @PutMapping("/marks")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_MAPS)
  void mark(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestBody Said said) {
    String id = said.id();
    if (id == null || id.isBlank()) {
      throw refused("/id", "Say which finding is meant by its id");
    }
    FindingList.As as = said.as();
    desk.mark(workspace, map, id, as == null ? null : mark(as, said.reason()));
  }

  private static Mark mark(FindingList.As as, @Nullable String reason) {
    try {
      return new Mark(as, reason == null ? "" : reason.strip());
    } catch (IllegalArgumentException e) {
      throw refused("/reason", String.valueOf(e.getMessage()));
    }
  }

  private static RuntimeException refused(String pointer, String sentence) {
    return new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }
}
