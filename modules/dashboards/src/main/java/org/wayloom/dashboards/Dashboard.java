package org.wayloom.dashboards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.KeyNumbers;

/**
 * How it goes, of a map or of a whole workspace.
 *
 * @param map null for the workspace
 * @param title of the map; empty for the workspace
 * @param opens the map through which numbers are opened; null in a workspace without maps
 * @param maps the map, or all of the workspace
 * @param changes that have started; of a map, those whose number or places are on it
 * @param cases of the workspace; of a map, those with a cause at a touchpoint or a stage of it.
 *     Null where there never was one
 * @param churn by each type of question that somebody answered
 * @param money only what follows from assumptions of the team
 */
public record Dashboard(
    @Nullable String map,
    String title,
    @Nullable String opens,
    KeyNumbers numbers,
    Freshness freshness,
    List<MapLine> maps,
    List<ChangeLine> changes,
    @Nullable CaseNumbers cases,
    List<Churn> churn,
    List<MoneyLine> money) {
  public Dashboard {
    maps = List.copyOf(maps);
    changes = List.copyOf(changes);
    churn = List.copyOf(churn);
    money = List.copyOf(money);
  }

  /** The same with what it is worth. */
  Dashboard with(List<MoneyLine> worth) {
    return new Dashboard(map, title, opens, numbers, freshness, maps, changes, cases, churn, worth);
  }

  /**
   * A map and how far evidence holds it.
   *
   * @param claims cards that state something
   * @param cover share of its cells that fresh evidence holds, 0 to 1
   */
  public record MapLine(String id, String title, Instant changed, int claims, double cover) {}
}
