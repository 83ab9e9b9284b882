package org.wayloom.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Estimates;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.cases.Case;
import org.wayloom.cases.CaseClosing;
import org.wayloom.cases.CaseRecovery;

/**
 * How unhappy customers are helped: cases by the day, in UTC, on which they were closed.
 *
 * @param open now
 * @param overdue of these
 * @param now the period up to today
 * @param before the one before it
 */
public record CaseNumbers(long open, long overdue, Closed now, Closed before) {

  /**
   * Cases that were closed in a period.
   *
   * @param medianMillis from opening to closing, by nearest rank; null without any
   * @param recovered share whose customer was content afterwards, of those who said how they felt
   */
  public record Closed(long closed, @Nullable Long medianMillis, Point recovered) {}

  /**
   * @param today the last day of the period
   */
  static CaseNumbers of(List<Case> cases, LocalDate today, int days) {
    LocalDate end = today.plusDays(1);
    List<Case> open = cases.stream().filter(one -> one.state().isOpen()).toList();
    return new CaseNumbers(
        open.size(),
        open.stream().filter(Case::overdue).count(),
        closed(cases, end.minusDays(days), end),
        closed(cases, end.minusDays(2L * days), end.minusDays(days)));
  }

  private static Closed closed(List<Case> cases, LocalDate from, LocalDate to) {
    List<Case> closed =
        cases.stream()
            .filter(one -> !one.state().isOpen() && one.closing() != null)
            .filter(one -> isWithin(closing(one).at(), from, to))
            .toList();
    long[] times =
        closed.stream()
            .mapToLong(one -> closing(one).at().toEpochMilli() - one.opened().toEpochMilli())
            .toArray();
    long content = count(closed, CaseRecovery.YES);
    return new Closed(
        closed.size(),
        times.length == 0 ? null : Long.valueOf(Estimates.median(times)),
        Estimates.share(from, to, content, content + count(closed, CaseRecovery.NO)));
  }

  private static CaseClosing closing(Case one) {
    return Objects.requireNonNull(one.closing());
  }

  private static long count(List<Case> cases, CaseRecovery recovery) {
    return cases.stream().filter(one -> one.recovered() == recovery).count();
  }

  private static boolean isWithin(Instant at, LocalDate from, LocalDate to) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return !day.isBefore(from) && day.isBefore(to);
  }
}
