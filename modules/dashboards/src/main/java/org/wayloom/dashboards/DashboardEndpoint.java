package org.wayloom.dashboards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** How it goes, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}")
final class DashboardEndpoint {
  private final Dashboards dashboards;

  DashboardEndpoint(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  /**
   * Of the workspace, or of one map.
   *
   * @param days how long a period is
   * @param churnDays who is seen within so many days is not lost
   */
  @GetMapping("/dashboard")
  @Requires(Permission.READ_EVIDENCE)
  Dashboard dashboard(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "map", required = false) @Nullable DocumentId map,
      @RequestParam(name = "days", defaultValue = "30") int days,
      @RequestParam(name = "churnDays", defaultValue = "" + Dashboards.USUAL_CHURN_DAYS)
          int churnDays) {
    return dashboards.of(
        workspace, map, within("days", days, 366), within("churnDays", churnDays, 730));
  }

  /** Changes that were shown to help, each as a story. */
  @GetMapping("/successes")
  @Requires(Permission.READ_EVIDENCE)
  Page<Success> successes(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(dashboards.successes(workspace), null);
  }

  private static int within(String parameter, int value, int most) {
    if (value < 1 || value > most) {
      String sentence = "%s must be 1 to %d: %d".formatted(parameter, most, value);
      throw new Problem(
              ProblemType.INVALID_REQUEST,
              sentence,
              List.of(new Problem.Place(parameter, sentence)))
          .toException();
    }
    return value;
  }
}
