package org.wayloom.cases;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a team works: the same hours on some days of the week, by the clock on its wall, without
 * holidays. Where that clock is put forward or back within working hours, the day has an hour less
 * or more of work; a beginning that the clock jumps over is when it has jumped.
 *
 * @param zone such as {@code Europe/Warsaw}
 * @param to midnight means the end of the day
 */
public record WorkingHours(
    String zone, List<DayOfWeek> days, LocalTime from, LocalTime to, List<LocalDate> holidays) {
  private static final int MOST_HOLIDAYS = 1_000;

  public WorkingHours(
      @Nullable String zone,
      @Nullable List<DayOfWeek> days,
      @Nullable LocalTime from,
      @Nullable LocalTime to,
      @Nullable List<LocalDate> holidays) {
    this.zone = zone(zone);
    this.days =
        Said.list("days", days, 7).stream().distinct().sorted(Comparator.naturalOrder()).toList();
    this.from = Said.or(from, LocalTime.of(9, 0));
    this.to = Said.or(to, LocalTime.of(17, 0));
    this.holidays =
        Said.list("holidays", holidays, MOST_HOLIDAYS).stream().distinct().sorted().toList();
    if (this.days.isEmpty()) {
      throw new IllegalArgumentException("days must name one day of the week at least");
    }
    if (!this.to.equals(LocalTime.MIDNIGHT) && !this.from.isBefore(this.to)) {
      throw new IllegalArgumentException(
          "Work must begin before it ends: %s to %s".formatted(this.from, this.to));
    }
  }

  private static String zone(@Nullable String given) {
    String name = Said.line("zone", given, 100);
    try {
      return ZoneId.of(name.isEmpty() ? "UTC" : name).getId();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("zone must be one such as Europe/Warsaw: " + name, e);
    }
  }

  /** From nine to five on weekdays. */
  static WorkingHours usual(ZoneId zone) {
    return new WorkingHours(
        zone.getId(),
        List.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        List.of());
  }

  private record Span(Instant from, Instant to) {
    Duration length() {
      return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    Span since(Instant start) {
      return start.isAfter(from) ? new Span(start, to) : this;
    }
  }

  /** The moment at which so much has been worked since a start; the end of a day, not the next. */
  Instant after(Instant start, Duration work) {
    if (work.isNegative()) {
      throw new IllegalArgumentException("work must not be negative: " + work);
    }
    ZoneId there = ZoneId.of(zone);
    Set<LocalDate> free = new HashSet<>(holidays);
    Duration left = work;
    for (LocalDate day = LocalDate.ofInstant(start, there); ; day = day.plusDays(1)) {
      if (works(day, free)) {
        Span span = span(day, there).since(start);
        Duration length = span.length();
        if (length.isPositive() && length.compareTo(left) >= 0) {
          return span.from.plus(left);
        }
        left = left.minus(length);
      }
    }
  }

  /** How much is worked between two moments; nothing when the second is not later. */
  Duration between(Instant start, Instant end) {
    ZoneId there = ZoneId.of(zone);
    Set<LocalDate> free = new HashSet<>(holidays);
    LocalDate last = LocalDate.ofInstant(end, there);
    Duration worked = Duration.ZERO;
    for (LocalDate day = LocalDate.ofInstant(start, there);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (works(day, free)) {
        Span span = span(day, there).since(start);
        Instant to = end.isBefore(span.to) ? end : span.to;
        worked = worked.plus(new Span(span.from, to).length());
      }
    }
    return worked;
  }

  private boolean works(LocalDate day, Set<LocalDate> free) {
    return days.contains(day.getDayOfWeek()) && !free.contains(day);
  }

  private Span span(LocalDate day, ZoneId there) {
    LocalDate ends = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return new Span(
        day.atTime(from).atZone(there).toInstant(), ends.atTime(to).atZone(there).toInstant());
  }
}
