package org.wayloom.evidence;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.WorkspaceId;

/** Which sources are alive, how much comes of each, and what of it is refused and why. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/evidence/health")
final class SourceHealthEndpoint {
  private final Stores stores;
  private final Clock clock;

  SourceHealthEndpoint(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_EVIDENCE)
  Page<SourceHealth> list(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(
        stores.ask(
            workspace,
            List.of(),
            store -> store.readAtOnce(c -> HealthReads.list(c, clock.instant()))),
        null);
  }

  /**
   * The rejected rows of a source, the newest first.
   *
   * @param reason only those of this reason and column
   */
  @GetMapping("/rejected")
  @Requires(Permission.READ_EVIDENCE)
  Page<RejectedRow> rejected(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "source") String source,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      @RequestParam(name = "column", required = false) @Nullable String column,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", defaultValue = "") String after) {
    int most = Cursor.limit(limit, 100, 1000);
    return stores.ask(
        workspace,
        new Page<>(List.of(), null),
        store ->
            RejectedRow.page(
                store.read(c -> HealthReads.rejected(c, source, reason, column, most, after))));
  }
}
