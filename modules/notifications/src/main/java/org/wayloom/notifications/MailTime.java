package org.wayloom.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.wayloom.notifications.NoticeSettings.Digest;
import org.wayloom.notifications.NoticeSettings.Quiet;

/**
 * When a mail may go. Times are those on the wall: where the clock is put forward over one, it is
 * that much later; where the clock shows one twice, it is the first, unless that has passed.
 */
final class MailTime {
  private MailTime() {}

  /**
   * When the mail goes that holds this notice.
   *
   * @param first when the oldest notice in it happened
   */
  static Instant of(NoticeSettings settings, Instant first) {
    ZoneId zone = settings.zone();
    Instant time = next(settings.digest(), first, zone);
    Quiet quiet = settings.quiet();
    return quiet == null ? time : afterQuiet(quiet, time, zone);
  }

  /** Whether no mail may go at this moment, however long it has waited. */
  static boolean isQuiet(NoticeSettings settings, Instant moment) {
    Quiet quiet = settings.quiet();
    return quiet != null && quiet.holds(moment.atZone(settings.zone()).toLocalTime());
  }

  private static Instant next(Digest digest, Instant after, ZoneId zone) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return switch (digest.every()) {
      case NOTICE -> after;
      case DAY -> {
        Instant time = at(today, digest.at(), zone);
        yield time.isAfter(after) ? time : at(today.plusDays(1), digest.at(), zone);
      }
      case WEEK -> {
        DayOfWeek day = digest.day();
        Instant time = at(today.with(TemporalAdjusters.nextOrSame(day)), digest.at(), zone);
        yield time.isAfter(after)
            ? time
            : at(today.with(TemporalAdjusters.next(day)), digest.at(), zone);
      }
    };
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /** The moment itself, or the end of the quiet hours that it falls into. */
  static Instant afterQuiet(Quiet quiet, Instant moment, ZoneId zone) {
    ZonedDateTime wall = moment.atZone(zone);
    if (!quiet.holds(wall.toLocalTime())) {
      return moment;
    }
    boolean endsToday = wall.toLocalTime().isBefore(quiet.to());
    LocalDate day = endsToday ? wall.toLocalDate() : wall.toLocalDate().plusDays(1);
    // Of an hour that comes twice, the one that the moment is in.
    return ZonedDateTime.ofLocal(day.atTime(quiet.to()), zone, wall.getOffset()).toInstant();
  }
}
