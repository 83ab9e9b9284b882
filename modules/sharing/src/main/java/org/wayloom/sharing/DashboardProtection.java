package org.wayloom.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.dashboards.CaseNumbers;
import org.wayloom.dashboards.CaseNumbers.Closed;
import org.wayloom.dashboards.ChangeLine;
import org.wayloom.dashboards.ChangeLine.Did;
import org.wayloom.dashboards.Dashboard;
import org.wayloom.dashboards.Freshness;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Expectation.Design;

/**
 * Makes of a dashboard one that others may see; ids are still in it. Pure.
 *
 * <ul>
 *   <li><b>Key numbers</b> as {@link PointProtection} says, <b>contacts</b> of k persons or more.
 *   <li><b>Cases</b> are each of somebody: counts in steps, a median of 2k or more, a share won
 *       back with k on both sides; where no count reaches k, nothing, as where there never was one.
 *   <li><b>Effects</b> with k observations or more before and after; that is one observation a
 *       person.
 *   <li><b>Who does not come back</b>: bands with k on both sides, and without the curve, of which
 *       every step is somebody.
 *   <li><b>Freshness</b> by the day, and without the touchpoints that are silent: that one is not
 *       tells that somebody was there.
 *   <li><b>Money</b> is left out: it is the product of what is shown, see {@link SharedDashboards}.
 * </ul>
 */
final class DashboardProtection {
  private static final double HUNDREDTHS = 100;
  private static final double THOUSANDTHS = 1_000;

  private final int k;
  private final Steps steps;
  private final PointProtection points;

  DashboardProtection(int fewest) {
    this.k = fewest;
    this.steps = new Steps(fewest);
    this.points = new PointProtection(fewest);
  }

  Dashboard of(Dashboard dashboard) {
    CaseNumbers cases = dashboard.cases();
    return new Dashboard(
        dashboard.map(),
        dashboard.title(),
        null,
        numbers(dashboard.numbers()),
        freshness(dashboard.freshness()),
        dashboard.maps(),
        dashboard.changes().stream().map(this::change).toList(),
        cases == null || isSmall(cases) ? null : cases(cases),
        dashboard.churn().stream().flatMap(this::churn).toList(),
        List.of());
  }

  private KeyNumbers numbers(KeyNumbers numbers) {
    return new KeyNumbers(
        day(numbers.asOf()),
        numbers.days(),
        numbers.windowDays(),
        numbers.tested(),
        numbers.numbers().stream().map(points::number).toList(),
        numbers.contacts().stream()
            .filter(one -> one.persons() >= k)
            .map(
                one ->
                    new KeyNumbers.Contacts(
                        one.channel(), steps.down(one.events()), steps.down(one.persons()), 0))
            .toList());
  }

  private static Freshness freshness(Freshness freshness) {
    return new Freshness(
        day(freshness.newest()),
        Objects.requireNonNull(day(freshness.since())),
        freshness.touchpoints(),
        freshness.told(),
        List.of());
  }

  /** The day in UTC, told by its noon: so it is the same day for nearly every reader. */
  private static @Nullable Instant day(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
  }

  private ChangeLine change(ChangeLine change) {
    Did did = change.did();
    return new ChangeLine(
        change.id(),
        change.title(),
        change.status(),
        change.starts(),
        change.opportunities(),
        did == null || isSmall(did) ? null : did(did),
        null);
  }

  private boolean isSmall(Did did) {
    return did.found() != null
        && (did.after() < k || (did.before() < k && did.design() != Design.EXPERIMENT));
  }

  private Did did(Did did) {
    return new Did(
        did.map(),
        did.number(),
        did.place(),
        did.measure(),
        did.scale(),
        did.design(),
        did.method(),
        did.verdict(),
        did.expected(),
        found(did.found(), did.measure().isShare() ? THOUSANDTHS : HUNDREDTHS),
        did.daysMore(),
        steps.down(did.before()),
        steps.down(did.after()),
        PointProtection.round(did.toTheEnd(), HUNDREDTHS));
  }

  private static @Nullable Found found(@Nullable Found found, double unit) {
    return found == null
        ? null
        : new Found(
            PointProtection.round(found.effect(), unit),
            PointProtection.round(found.low(), unit),
            PointProtection.round(found.high(), unit),
            PointProtection.round(found.p(), HUNDREDTHS));
  }

  private boolean isSmall(CaseNumbers cases) {
    return cases.open() < k && cases.now().closed() < k && cases.before().closed() < k;
  }

  private CaseNumbers cases(CaseNumbers cases) {
    return new CaseNumbers(
        steps.down(cases.open()),
        steps.down(cases.overdue()),
        closed(cases.now()),
        closed(cases.before()));
  }

  private Closed closed(Closed closed) {
    Long median = closed.medianMillis();
    return new Closed(
        steps.down(closed.closed()),
        median == null || closed.closed() < 2L * k
            ? null
            : Long.valueOf(Protection.twoDigits(median)),
        points.share(closed.recovered()));
  }

  private Stream<Churn> churn(Churn churn) {
    List<Churn.Band> bands =
        churn.bands().stream()
            .filter(band -> band.seen() >= k && band.persons() - band.seen() >= k)
            .map(this::band)
            .toList();
    return bands.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Churn(churn.method(), churn.question(), null, churn.withinDays(), bands, null));
  }

  private Churn.Band band(Churn.Band band) {
    return new Churn.Band(
        band.mood(),
        steps.down(band.persons()),
        steps.down(band.seen()),
        PointProtection.round(band.lost(), HUNDREDTHS),
        PointProtection.round(band.low(), HUNDREDTHS),
        PointProtection.round(band.high(), HUNDREDTHS),
        List.of());
  }
}
