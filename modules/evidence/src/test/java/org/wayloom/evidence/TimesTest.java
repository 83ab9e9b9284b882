package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as files write them, simplest first. */
class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1 date                | iso                 | UTC           | 2014-10-22                       | 2014-10-22T00:00:00Z",
        "A2 date without signs  | iso                 | UTC           | 20141022                         | 2014-10-22T00:00:00Z",
        "A3 leap day            | iso                 | UTC           | 2024-02-29                       | 2024-02-29T00:00:00Z",
        "A4 before 1970         | iso                 | UTC           | 1969-12-31                       | 1969-12-31T00:00:00Z",
        "B1 minutes             | iso                 | UTC           | 2014-10-22 11:15                 | 2014-10-22T11:15:00Z",
        "B2 seconds and T       | iso                 | UTC           | 2014-10-22T11:15:41              | 2014-10-22T11:15:41Z",
        "B3 slashes, fraction   | iso                 | UTC           | 2014/10/22 11:15:41.5            | 2014-10-22T11:15:41.500Z",
        "B4 microseconds        | iso                 | UTC           | 2014-10-22 11:15:41.123999       | 2014-10-22T11:15:41.123Z",
        "B5 midnight as 24:00   | iso                 | UTC           | 2014-10-22 24:00                 | 2014-10-23T00:00:00Z",
        "C1 Z                   | iso                 | Europe/Warsaw | 2014-10-22T11:15Z                | 2014-10-22T11:15:00Z",
        "C2 offset              | iso                 | UTC           | 2011-10-11 13:45:40.276000+02:00 | 2011-10-11T11:45:40.276Z",
        "C3 offset, no colon    | iso                 | UTC           | 2011-10-11T13:45:40-0530         | 2011-10-11T19:15:40Z",
        "D1 summer of a zone    | iso                 | Europe/Warsaw | 2014-07-22 11:15                 | 2014-07-22T09:15:00Z",
        "D2 winter of a zone    | iso                 | Europe/Warsaw | 2014-12-22 11:15                 | 2014-12-22T10:15:00Z",
        "D3 hour that is twice  | iso                 | Europe/Warsaw | 2014-10-26 02:30                 | 2014-10-26T00:30:00Z",
        "E1 day first           | dd.MM.yyyy HH:mm    | UTC           | 22.10.2014 11:15                 | 2014-10-22T11:15:00Z",
        "E2 month first, PM     | MM/dd/yyyy h:mm:ss a | UTC          | 10/22/2014 1:05:00 PM            | 2014-10-22T13:05:00Z",
        "E3 midnight is 12 AM   | MM/dd/yyyy h:mm:ss a | UTC          | 10/22/2014 12:05:00 AM           | 2014-10-22T00:05:00Z",
        "F1 seconds since 1970  | epochSeconds        | UTC           | 1413976541                       | 2014-10-22T11:15:41Z",
        "F2 milliseconds        | epochMillis         | UTC           | 1413976541123                    | 2014-10-22T11:15:41.123Z",
        "G1 words               | d MMM yyyy          | UTC           | 22 Oct 2014                      | 2014-10-22T00:00:00Z"
      })
  void readsTheTime(String rung, String pattern, String zone, String text, String expected) {
    assertThat(Instant.ofEpochMilli(Times.of(pattern, zone).parse(text)))
        .as(rung)
        .isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iso",
        "dd.MM.yyyy HH:mm:ss",
        "d MMM yyyy",
        "MMM d, yyyy h:mm:ss a",
        "EEE, d MMM yyyy HH:mm:ss Z",
        "yyyyMMddHHmmss"
      })
  void attemptsWithTheOutcomeOfReading(String pattern) {
    Times times = Times.of(pattern, "UTC");
    for (String text :
        List.of(
            "2014-10-22",
            "22.10.2014 11:15:41",
            "22 Oct 2014",
            "22 oct 2014 ",
            "31 Feb 2014",
            "Oct 22, 2014 1:05:00 PM",
            "Oct 22, 2014 13:05:00 PM",
            "Wed, 22 Oct 2014 11:15:41 +0200",
            "Mon, 22 Oct 2014 11:15:41 +0200",
            "20141022111541",
            "99999999999999999999",
            "soon",
            "")) {
      assertThat(times.attempt(text)).as(text).isEqualTo(times.parse(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2014",
        "2014-13-01",
        "2014-02-30",
        "2023-02-29",
        "2014-10-22 25:00",
        "2014-10-22 11:60",
        "2014-10-22 11:15 tomorrow",
        "2014-10-22T11:15+99:00"
      })
  void seesNoTimeInWhatIsNone(String text) {
    assertThat(Times.of("iso", "UTC").parse(text)).isEqualTo(Times.NOT_A_TIME);
  }
}
