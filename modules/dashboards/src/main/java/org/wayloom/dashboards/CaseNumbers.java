package org.wayloom.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Estimates;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.cases.Case;
import org.wayloom.cases.CaseEnding;
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
   * Closings of a period. A case that was opened again and closed again counts with both: its
   * unhappy answer followed the first.
   *
   * @param medianMillis from opening, or opening again, to closing, by nearest rank; null without
   *     any
   * @param recovered share after which the customer was content, of those of which they said how
   *     they felt; closings of one customer hang together
   */
  public record Closed(long closed, @Nullable Long medianMillis, Point recovered) {}

  /**
   * @param endings each closing by itself, also of a case that was opened again
   * @param today the last day of the period
   */
  static CaseNumbers of(List<Case> cases, List<CaseEnding> endings, LocalDate today, int days) {
    LocalDate end = today.plusDays(1);
    List<Case> open = cases.stream().filter(one -> one.state().isOpen()).toList();
    Map<String, String> persons = cases.stream().collect(Collectors.toMap(Case::id, Case::person));
    return new CaseNumbers(
        open.size(),
        open.stream().filter(Case::overdue).count(),
        closed(endings, persons, end.minusDays(days), end),
        closed(endings, persons, end.minusDays(2L * days), end.minusDays(days)));
  }

  private static Closed closed(
      List<CaseEnding> endings, Map<String, String> persons, LocalDate from, LocalDate to) {
    List<CaseEnding> those =
        endings.stream().filter(one -> isWithin(one.closed(), from, to)).toList();
    long[] times =
        those.stream()
            .mapToLong(one -> one.closed().toEpochMilli() - one.began().toEpochMilli())
            .toArray();
    return new Closed(
        those.size(),
        times.length == 0 ? null : Long.valueOf(Estimates.median(times)),
        Estimates.share(from, to, content(those, persons)));
  }

  /** For each customer, after which of the closings they were content. */
  private static Collection<List<Boolean>> content(
      List<CaseEnding> endings, Map<String, String> persons) {
    return endings.stream()
        .filter(one -> one.recovered() != CaseRecovery.UNKNOWN)
        .collect(
            Collectors.groupingBy(
                one -> persons.getOrDefault(one.caseId(), one.caseId()),
                Collectors.mapping(
                    one -> one.recovered() == CaseRecovery.YES, Collectors.toList())))
        .values();
  }

  private static boolean isWithin(Instant at, LocalDate from, LocalDate to) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return !day.isBefore(from) && day.isBefore(to);
  }
}
