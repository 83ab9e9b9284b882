package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.notifications.NoticeSettings.Digest;
import org.wayloom.notifications.NoticeSettings.Digest.Every;
import org.wayloom.notifications.NoticeSettings.Quiet;

/**
 * In Warsaw the clock goes from 02:00 to 03:00 on 29 March 2026 (UTC+1 becomes UTC+2) and from
 * 03:00 to 02:00 on 25 October 2026 (UTC+2 becomes UTC+1).
 */
class MailTimeTest {
  private static Instant time(
      Every every, String at, @Nullable Quiet quiet, String zone, String first) {
    Digest digest = new Digest(every, DayOfWeek.MONDAY, LocalTime.parse(at));
    NoticeSettings settings =
        new NoticeSettings("a@example.org", "en", ZoneId.of(zone), digest, quiet, List.of());
    return MailTime.of(settings, Instant.parse(first));
  }

  private static Quiet quiet(String from, String to) {
    return new Quiet(LocalTime.parse(from), LocalTime.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    // 07:59 on the wall: today at eight
    "2026-01-15T06:59:00Z, 2026-01-15T07:00:00Z",
    // eight sharp has passed
    "2026-01-15T07:00:00Z, 2026-01-16T07:00:00Z",
    // in summer eight is six
    "2026-07-15T05:00:00Z, 2026-07-15T06:00:00Z",
    // the day before the clock goes on: a day of 23 hours
    "2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
    // and back: one of 25
    "2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
    // half an hour before midnight UTC it is the next day there already
    "2026-01-15T23:30:00Z, 2026-01-16T07:00:00Z"
  })
  void aDailyMailGoesAtEightOnTheWall(String first, String sent) {
    assertThat(time(Every.DAY, "08:00", null, "Europe/Warsaw", first)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    // 2026-03-29 is a Sunday
    "2026-03-29T12:00:00Z, 2026-03-30T06:00:00Z",
    "2026-03-30T05:59:00Z, 2026-03-30T06:00:00Z",
    "2026-03-30T06:00:00Z, 2026-04-06T06:00:00Z",
    // a week over the change: Monday 19 October at six UTC, Monday 26 at seven
    "2026-10-19T06:00:00Z, 2026-10-26T07:00:00Z"
  })
  void aWeeklyMailGoesOnMondays(String first, String sent) {
    assertThat(time(Every.WEEK, "08:00", null, "Europe/Warsaw", first)).isEqualTo(sent);
  }

  @Test
  void anHourThatIsLeftOutIsMadeUpForAndOneThatComesTwiceCountsOnce() {
    // 02:30 is not there on 29 March: half an hour after two is 03:30, at UTC+2.
    assertThat(time(Every.DAY, "02:30", null, "Europe/Warsaw", "2026-03-28T12:00:00Z"))
        .isEqualTo("2026-03-29T01:30:00Z");
    // 02:30 comes twice on 25 October: the first is at UTC+2.
    assertThat(time(Every.DAY, "02:30", null, "Europe/Warsaw", "2026-10-24T12:00:00Z"))
        .isEqualTo("2026-10-25T00:30:00Z");
    // After the first, the next is that of the next day, at UTC+1.
    assertThat(time(Every.DAY, "02:30", null, "Europe/Warsaw", "2026-10-25T00:30:00Z"))
        .isEqualTo("2026-10-26T01:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    // 21:59 on the wall
    "2026-01-15T20:59:00Z, 2026-01-15T20:59:00Z",
    // 22:00
    "2026-01-15T21:00:00Z, 2026-01-16T06:00:00Z",
    // 03:00
    "2026-01-16T02:00:00Z, 2026-01-16T06:00:00Z",
    // 07:00 is quiet no more
    "2026-01-16T06:00:00Z, 2026-01-16T06:00:00Z",
    // the night in which the clock goes on ends an hour sooner
    "2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    // and the other an hour later
    "2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z"
  })
  void aMailAtOnceWaitsForTheEndOfTheNight(String happened, String sent) {
    assertThat(time(Every.NOTICE, "08:00", quiet("22:00", "07:00"), "Europe/Warsaw", happened))
        .isEqualTo(sent);
  }

  @Test
  void quietThatEndsInAnHourThatComesTwiceEndsInTheOneThatItIsIn() {
    Quiet night = quiet("22:00", "02:30");
    // 02:10 for the first time: until the first half past two
    assertThat(time(Every.NOTICE, "08:00", night, "Europe/Warsaw", "2026-10-25T00:10:00Z"))
        .isEqualTo("2026-10-25T00:30:00Z");
    // 02:10 for the second time: never into the past
    assertThat(time(Every.NOTICE, "08:00", night, "Europe/Warsaw", "2026-10-25T01:10:00Z"))
        .isEqualTo("2026-10-25T01:30:00Z");
    // 02:30 is not there in March: quiet ends when the clock shows 03:30
    assertThat(time(Every.NOTICE, "08:00", night, "Europe/Warsaw", "2026-03-28T23:00:00Z"))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void aDigestInQuietHoursWaitsForTheirEndAndAQuietNoonIsOneToo() {
    assertThat(
            time(
                Every.DAY, "06:00", quiet("22:00", "07:00"), "Asia/Tehran", "2026-01-15T12:00:00Z"))
        // 07:00 at UTC+3:30
        .isEqualTo("2026-01-16T03:30:00Z");
    assertThat(time(Every.NOTICE, "08:00", quiet("12:00", "14:00"), "UTC", "2026-01-15T13:00:00Z"))
        .isEqualTo("2026-01-15T14:00:00Z");
  }
}
