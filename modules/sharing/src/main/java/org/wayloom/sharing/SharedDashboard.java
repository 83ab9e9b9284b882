package org.wayloom.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.dashboards.CaseNumbers;
import org.wayloom.dashboards.ChangeLine;
import org.wayloom.dashboards.Dashboard.MapLine;
import org.wayloom.dashboards.Freshness;
import org.wayloom.dashboards.MoneyLine;
import org.wayloom.dashboards.Success;

/**
 * A dashboard as others see it: in the words of the inside one, of which everything has been taken
 * that they may not see. What has an id there has its place in the list here, so nothing can be
 * asked for that is not here.
 *
 * @param title of the map or of the workspace
 * @param computed when it was read from the evidence
 * @param fewest k: no group of fewer persons is told of
 * @param numbers a number without a value may be of nobody or of fewer than k
 * @param cases 0 reads "fewer than k"
 * @param money empty unless the link shows it
 * @param stories with words of customers only where the link shows them
 */
record SharedDashboard(
    String title,
    Instant computed,
    int fewest,
    KeyNumbers numbers,
    Freshness freshness,
    List<MapLine> maps,
    List<ChangeLine> changes,
    @Nullable CaseNumbers cases,
    List<Churn> churn,
    List<MoneyLine> money,
    List<Success> stories) {
  SharedDashboard {
    maps = List.copyOf(maps);
    changes = List.copyOf(changes);
    churn = List.copyOf(churn);
    money = List.copyOf(money);
    stories = List.copyOf(stories);
  }
}
