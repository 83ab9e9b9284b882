package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sessions, retention, and how long persons are seen at a node. */
class ComingBackTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: open@0d buy@1d buy@12d buy@31d
          bob: open@2d buy@11d
          cyd: open@10d buy@10d
          dee: look@1d
          """);

  private static final long DAY = 86_400_000;
  private static final Periods TEN_DAYS = Periods.between(0, 10 * DAY, 20 * DAY, 30 * DAY);

  @Test
  void cohortsAreOfThePeriodOfTheFirstEvent() {
    Retention retention = new Retention(LOG.coding("open"), LOG.coding("buy"), TEN_DAYS);

    // Of ann and bob, ann bought in the days 0 to 9, both in 10 to 19, nobody in 20 to 29; what ann
    // did on day 31 is after the last period.
    assertThat(Ask.of(LOG.blocks(), retention).cohorts())
        .containsExactly(
            new Retention.Cohort(0, 2, List.of(1L, 2L, 0L), List.of(2L, 2L, 0L)),
            new Retention.Cohort(1, 1, List.of(1L, 0L), List.of(1L, 0L)),
            new Retention.Cohort(2, 0, List.of(0L), List.of(0L)));
    assertThat(Ask.names(LOG, retention.persons(0, 1, Retention.Who.RETURNED)))
        .containsExactly("ann", "bob");
  }

  @Test
  void sessionsEndWithALongPause() {
    JourneyText log = JourneyText.of("ann: a@0m a@10m a@60m b@61m\nbob: a@0m\ncyd: x@0m");
    Sessions.Result sessions =
        Ask.of(log.blocks(), new Sessions(log.coding("a", "b"), Sessions.USUAL_GAP_MILLIS));

    // ann: 10 minutes of two events, 50 minutes later one minute of two; bob one event.
    long minute = 60_000;
    assertThat(sessions)
        .isEqualTo(
            new Sessions.Result(
                2,
                3,
                new Sessions.Quantile(3, minute, 10 * minute),
                new Sessions.Quantile(3, 2, 2),
                new Sessions.Quantile(1, 50 * minute, 50 * minute),
                new Sessions.Quantile(2, 1, 2)));
  }

  @Test
  void dwellIsFromAVisitsFirstEventToItsLast() {
    JourneyText log = JourneyText.of("ann: a@0 a@4 x@5 a@6 b@10 a@20\nbob: a@0 b@3");

    // Visits of a: 6, 0 and, of bob, 0; of b: 0 and 0.
    assertThat(Ask.of(log.blocks(), new Dwell(log.coding("a", "b"))).nodes())
        .containsExactly(new TimeToNext.Times(3, 0, 6), new TimeToNext.Times(2, 0, 0));
  }

  @Test
  void retentionAgreesWithSets() {
    for (int seed = 0; seed < 300; seed++) {
      RandomLog log = RandomLog.of(seed, 40, 9, 50);
      Coding begins = RandomLog.someNodes(seed);
      Coding returns = RandomLog.someNodes(seed + 1);
      Periods periods = Periods.between(5, 15, 20, 41);
      long[] persons = new long[3];
      long[][] returned = new long[3][3];
      long[][] stayed = new long[3][3];
      for (List<RandomLog.Event> events : log.journeys()) {
        int first = 0;
        while (first < events.size() && begins.node(events.get(first).signature()) < 0) {
          first++;
        }
        int cohort = first == events.size() ? -1 : periods.at(events.get(first).time());
        if (cohort < 0) {
          continue;
        }
        persons[cohort]++;
        TreeSet<Integer> met = new TreeSet<>();
        for (RandomLog.Event event : events.subList(first + 1, events.size())) {
          if (returns.node(event.signature()) >= 0) {
            met.add(periods.at(event.time()));
          }
        }
        met.remove(Periods.NONE);
        met.forEach(period -> returned[cohort][period]++);
        for (int period = cohort; !met.isEmpty() && period <= met.last(); period++) {
          stayed[cohort][period]++;
        }
      }
      List<Retention.Cohort> expected = new ArrayList<>();
      for (int cohort = 0; cohort < 3; cohort++) {
        expected.add(
            new Retention.Cohort(
                cohort,
                persons[cohort],
                from(returned[cohort], cohort),
                from(stayed[cohort], cohort)));
      }
      assertThat(Ask.of(log.blocks(), new Retention(begins, returns, periods)).cohorts())
          .as("seed %s", seed)
          .isEqualTo(expected);
    }
  }

  private static List<Long> from(long[] row, int first) {
    List<Long> part = new ArrayList<>();
    for (int i = first; i < row.length; i++) {
      part.add(row[i]);
    }
    return part;
  }
}
