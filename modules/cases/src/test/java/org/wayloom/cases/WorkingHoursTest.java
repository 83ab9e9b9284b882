package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every moment is worked out by hand, with a calendar: 2026-03-02 is a Monday. */
class WorkingHoursTest {
  private static final WorkingHours WARSAW = WorkingHours.usual(ZoneId.of("Europe/Warsaw"));

  private static WorkingHours weekend(LocalTime from, LocalTime to) {
    return new WorkingHours(
        "Europe/Warsaw", List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), from, to, List.of());
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void endsOnTheSameDayWhileThereIsTime() {
    // Monday 10:00 in Warsaw is 09:00 UTC in winter; four hours later it is 14:00 there.
    assertThat(WARSAW.after(at("2026-03-02T09:00:00Z"), Duration.ofHours(4)))
        .isEqualTo("2026-03-02T13:00:00Z");
  }

  @Test
  void endsAtClosingTimeRatherThanAtTheNextOpening() {
    assertThat(WARSAW.after(at("2026-03-02T08:00:00Z"), Duration.ofHours(8)))
        .isEqualTo("2026-03-02T16:00:00Z");
  }

  @Test
  void goesOnAfterTheWeekend() {
    // Friday 16:00 there: one hour is left; seven more end on Monday at 16:00.
    assertThat(WARSAW.after(at("2026-03-06T15:00:00Z"), Duration.ofHours(8)))
        .isEqualTo("2026-03-09T15:00:00Z");
  }

  @Test
  void beginsWithTheNextOpeningWhatComesInAtNight() {
    assertThat(WARSAW.after(at("2026-03-02T22:30:00Z"), Duration.ofHours(1)))
        .isEqualTo("2026-03-03T09:00:00Z");
    assertThat(WARSAW.after(at("2026-03-02T22:30:00Z"), Duration.ZERO))
        .isEqualTo("2026-03-03T08:00:00Z");
  }

  @Test
  void leavesOutHolidays() {
    WorkingHours holiday =
        new WorkingHours(
            "Europe/Warsaw",
            WARSAW.days(),
            WARSAW.from(),
            WARSAW.to(),
            List.of(LocalDate.parse("2026-03-03")));

    assertThat(holiday.after(at("2026-03-02T15:00:00Z"), Duration.ofHours(2)))
        .isEqualTo("2026-03-04T09:00:00Z");
  }

  @Test
  void countsTheHoursThatPassWhenTheClockIsPutForward() {
    // On Sunday 2026-03-29 it is 03:00 after 01:59:59: from 00:00 to 08:00 are seven hours.
    WorkingHours night = weekend(LocalTime.MIDNIGHT, LocalTime.of(8, 0));

    assertThat(night.between(at("2026-03-28T23:00:00Z"), at("2026-03-29T12:00:00Z")))
        .isEqualTo(Duration.ofHours(7));
    // Two hours after midnight is 03:00 there, that is 01:00 UTC.
    assertThat(night.after(at("2026-03-28T23:00:00Z"), Duration.ofHours(2)))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void countsTheHoursThatPassWhenTheClockIsPutBack() {
    // On Sunday 2026-10-25 it is 02:00 twice: from 00:00 to 08:00 are nine hours.
    WorkingHours night = weekend(LocalTime.MIDNIGHT, LocalTime.of(8, 0));

    assertThat(night.between(at("2026-10-24T22:00:00Z"), at("2026-10-25T12:00:00Z")))
        .isEqualTo(Duration.ofHours(9));
    assertThat(night.after(at("2026-10-24T22:00:00Z"), Duration.ofHours(4)))
        .isEqualTo("2026-10-25T02:00:00Z");
  }

  @Test
  void beginsWhenTheClockHasJumpedOverTheBeginning() {
    // 02:30 is not there on 2026-03-29; the clock shows 03:30 then, 01:30 UTC.
    WorkingHours early = weekend(LocalTime.of(2, 30), LocalTime.of(6, 0));

    assertThat(early.after(at("2026-03-29T00:00:00Z"), Duration.ofHours(1)))
        .isEqualTo("2026-03-29T02:30:00Z");
  }

  @Test
  void keepsTheHoursOnTheWallOverTheChange() {
    // Friday 2026-03-27 16:00 is 15:00 UTC; Monday 10:00 is 08:00 UTC, in summer.
    assertThat(WARSAW.after(at("2026-03-27T15:00:00Z"), Duration.ofHours(2)))
        .isEqualTo("2026-03-30T08:00:00Z");
  }

  @Test
  void worksRoundTheClockFromMidnightToMidnight() {
    WorkingHours always =
        new WorkingHours(
            "UTC", List.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of());

    assertThat(always.after(at("2026-03-02T20:00:00Z"), Duration.ofHours(30)))
        .isEqualTo("2026-03-04T02:00:00Z");
  }

  @Test
  void tellsBackHowMuchWasWorked() {
    Random random = new Random(27);
    Instant start = at("2026-01-01T00:00:00Z");
    for (int i = 0; i < 500; i++) {
      Instant from = start.plusSeconds(random.nextInt(365 * 86_400));
      Duration work = Duration.ofMinutes(1 + random.nextInt(6_000));

      assertThat(WARSAW.between(from, WARSAW.after(from, work))).isEqualTo(work);
    }
  }

  @Test
  void countsNothingBackwards() {
    assertThat(WARSAW.between(at("2026-03-03T12:00:00Z"), at("2026-03-02T12:00:00Z")))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new WorkingHours("Mars/Base", WARSAW.days(), null, null, null))
        .hasMessageContaining("Europe/Warsaw");
    assertThatThrownBy(() -> new WorkingHours("UTC", List.of(), null, null, null))
        .hasMessageContaining("one day");
    assertThatThrownBy(() -> weekend(LocalTime.NOON, LocalTime.NOON))
        .hasMessageContaining("begin before it ends");
  }
}
