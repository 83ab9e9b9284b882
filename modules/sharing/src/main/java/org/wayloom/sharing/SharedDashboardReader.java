package org.wayloom.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.dashboards.ChangeLine;
import org.wayloom.dashboards.ChangeLine.Did;
import org.wayloom.dashboards.Dashboard;
import org.wayloom.dashboards.Dashboard.MapLine;
import org.wayloom.dashboards.MoneyLine;
import org.wayloom.dashboards.Success;
import org.wayloom.dashboards.Success.Quote;
import org.wayloom.masking.Masking;

/**
 * Takes the ids out of a protected dashboard, masks its texts and lays the stories beside it. Every
 * part is made of its named parts, so what comes to the inside one later does not compile here
 * until somebody decides whether others may see it. Pure.
 */
final class SharedDashboardReader {
  private final Dashboard shown;
  private final boolean quotes;
  private final Map<String, ChangeLine> changes = new HashMap<>();

  /**
   * @param shown made by {@link DashboardProtection}
   * @param quotes whether the words of customers are shown
   */
  SharedDashboardReader(Dashboard shown, boolean quotes) {
    this.shown = shown;
    this.quotes = quotes;
    List<ChangeLine> all = shown.changes();
    IntStream.range(0, all.size())
        .forEach(i -> changes.put(all.get(i).id(), change(all.get(i), place(i))));
  }

  /**
   * @param title of the map or the workspace
   * @param money what the shown numbers are worth; empty where that is not shown
   * @param stories all of the workspace
   */
  SharedDashboard read(
      String title, Instant computed, int fewest, List<MoneyLine> money, List<Success> stories) {
    return new SharedDashboard(
        text(title),
        computed,
        fewest,
        numbers(shown.numbers()),
        shown.freshness(),
        IntStream.range(0, shown.maps().size())
            .mapToObj(i -> map(shown.maps().get(i), place(i)))
            .toList(),
        shown.changes().stream().map(each -> known(each.id())).toList(),
        shown.cases(),
        shown.churn(),
        money.stream().map(this::worth).toList(),
        stories(stories));
  }

  /** What stands in the place of an id: where it is in its list. */
  private static String place(int index) {
    return String.valueOf(index + 1);
  }

  private ChangeLine known(String id) {
    return Objects.requireNonNull(changes.get(id));
  }

  private static String text(String text) {
    return Masking.of(text).text();
  }

  /** Contacts stand behind amounts only. */
  private static KeyNumbers numbers(KeyNumbers numbers) {
    return new KeyNumbers(
        numbers.asOf(),
        numbers.days(),
        numbers.windowDays(),
        numbers.tested(),
        numbers.numbers(),
        List.of());
  }

  private static MapLine map(MapLine map, String place) {
    return new MapLine(place, text(map.title()), map.changed(), map.claims(), map.cover());
  }

  private static ChangeLine change(ChangeLine change, String place) {
    Did did = change.did();
    return new ChangeLine(
        place,
        text(change.title()),
        change.status(),
        change.starts(),
        List.of(),
        did == null ? null : did(did),
        null);
  }

  private static Did did(Did did) {
    return new Did(
        "",
        "",
        text(did.place()),
        did.measure(),
        did.scale(),
        did.design(),
        did.method(),
        did.verdict(),
        did.expected(),
        did.found(),
        did.daysMore(),
        did.before(),
        did.after(),
        null);
  }

  private MoneyLine worth(MoneyLine line) {
    String subject =
        switch (line.of()) {
          case CONVERSIONS -> "";
          case EFFECT -> known(line.subject()).id();
          case CONTACTS, CHURN -> text(line.subject());
        };
    return new MoneyLine(
        line.of(),
        subject,
        text(line.title()),
        line.factors(),
        line.amount(),
        line.currency(),
        line.returned());
  }

  private List<Success> stories(List<Success> all) {
    List<Success> told = new ArrayList<>();
    for (Success story : all) {
      ChangeLine change = changes.get(story.change().id());
      if (change != null && change.did() != null && isOfMap(story.change().did())) {
        told.add(
            new Success(
                change,
                text(story.description()),
                quotes
                    ? story.reasons().stream().map(SharedDashboardReader::text).toList()
                    : List.of(),
                quotes
                    ? story.said().stream().map(SharedDashboardReader::quote).toList()
                    : List.of()));
      }
    }
    return told;
  }

  private boolean isOfMap(@Nullable Did did) {
    return shown.map() == null || (did != null && did.map().equals(shown.map()));
  }

  /** Of somebody, so by the month only. */
  private static Quote quote(Quote quote) {
    return new Quote(
        text(quote.text()), quote.value(), quote.scale(), quote.day().withDayOfMonth(1));
  }
}
