package org.wayloom.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.dashboards.Dashboard;
import org.wayloom.dashboards.Dashboards;
import org.wayloom.dashboards.MoneyLine;
import org.wayloom.dashboards.Success;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Maps;
import org.wayloom.sharing.LinkContent.OfDashboard;
import org.wayloom.workspaces.Workspaces;

/**
 * Reads dashboards for others. What was counted is the inside dashboard's own, made such that
 * others may see it, and kept for a day. Amounts are worked out of what is shown, so nothing can be
 * worked out of them; they are as they are now, and the stories as they were a minute ago: an
 * amount that was taken back is gone at once, and so, nearly, are the words of somebody who was
 * erased.
 */
final class SharedDashboards {
  private static final Duration STORIES_KEPT = Duration.ofMinutes(1);

  private final Dashboards dashboards;
  private final Workspaces workspaces;
  private final Maps maps;
  private final Kept<Asked, Counted> counts;
  private final Kept<WorkspaceId, List<Success>> stories;

  private record Asked(WorkspaceId workspace, Optional<DocumentId> map, int days, int fewest) {}

  private record Counted(Instant at, Dashboard shown) {}

  SharedDashboards(Dashboards dashboards, Workspaces workspaces, Maps maps, Clock clock) {
    this.dashboards = dashboards;
    this.workspaces = workspaces;
    this.maps = maps;
    this.counts = Kept.forADay(clock);
    this.stories = new Kept<>(clock, STORIES_KEPT);
  }

  /** A NOT_READY problem while nothing is counted yet; NOT_FOUND where what is shown is gone. */
  SharedDashboard read(WorkspaceId workspace, OfDashboard wanted, int fewest) {
    String name = workspaces.get(workspace).name();
    DocumentId map = wanted.map();
    Optional<JourneyMap> drawn = Optional.ofNullable(map).map(id -> maps.get(workspace, id));
    Counted counted =
        counts.get(
            new Asked(workspace, Optional.ofNullable(map), wanted.days(), fewest),
            drawn.map(MapShape::of),
            now -> new Counted(now, count(workspace, map, wanted.days(), fewest)));
    Dashboard shown = counted.shown();
    List<MoneyLine> money = wanted.money() ? dashboards.money(workspace, shown) : List.of();
    return new SharedDashboardReader(shown, wanted.quotes())
        .read(
            drawn.map(JourneyMap::title).orElse(name),
            counted.at(),
            fewest,
            money,
            stories.get(workspace, "", now -> dashboards.successes(workspace)));
  }

  private Dashboard count(WorkspaceId workspace, @Nullable DocumentId map, int days, int fewest) {
    Dashboard inside = dashboards.of(workspace, map, days, Dashboards.USUAL_CHURN_DAYS);
    return new DashboardProtection(fewest).of(inside);
  }

  /** Whoever makes a link sees in it what the team sees now. */
  void countAnew(WorkspaceId workspace, OfDashboard wanted) {
    counts.forget(
        asked ->
            asked.workspace().equals(workspace)
                && asked.map().equals(Optional.ofNullable(wanted.map()))
                && asked.days() == wanted.days());
  }

  void forget(WorkspaceId workspace) {
    counts.forget(asked -> asked.workspace().equals(workspace));
    stories.forget(workspace::equals);
  }
}
