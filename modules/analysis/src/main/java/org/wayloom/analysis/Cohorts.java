package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.Retention;

/**
 * Who comes back: persons by the period in which they began, and how many of them returned in each
 * period from then on; see {@link Retention}.
 */
public record Cohorts(List<Cohort> cohorts) {
  public Cohorts {
    cohorts = List.copyOf(cohorts);
  }

  /**
   * The persons who began in one period.
   *
   * @param from its first instant, in UTC as all periods
   * @param returns of the period itself and of each later one
   */
  public record Cohort(Instant from, long persons, List<Return> returns) {
    public Cohort {
      returns = List.copyOf(returns);
    }
  }

  /**
   * What a cohort did in one period.
   *
   * @param persons who returned in it
   * @param share of the cohort, with its 95 % interval (Wilson)
   * @param stayed persons who returned in it or later
   * @param over whether the period is; the numbers of one that is not can still grow
   */
  public record Return(
      long persons, double share, double low, double high, long stayed, boolean over) {}

  /** How the question is put to the engine. */
  private record Put(Retention retention, List<Instant> bounds, MapNodes touchpoints) {}

  static Cohorts of(JourneyDesk.Asked asked, CohortsAsked wanted) {
    long newest = asked.journeys().newestMillis();
    if (newest == Long.MIN_VALUE) {
      return new Cohorts(List.of());
    }
    Put put = put(asked, wanted);
    return new Cohorts(
        asked.run(put.retention).cohorts().stream()
            .filter(cohort -> cohort.persons() > 0)
            .map(cohort -> cohort(cohort, put.bounds, newest))
            .toList());
  }

  /**
   * The persons behind a number of {@link #of}.
   *
   * @param cohort the day on which the cohort's period begins
   * @param period counted from the cohort's own, 0
   */
  static Behind persons(
      JourneyDesk.Asked asked,
      CohortsAsked wanted,
      Retention.Who who,
      LocalDate cohort,
      int period,
      PageAsk page) {
    Put put = put(asked, wanted);
    int at = put.bounds.indexOf(Trend.start(cohort));
    int periods = put.bounds.size() - 1;
    if (at < 0 || at == periods) {
      throw Parameters.refused("cohort", "No cohort begins on %s".formatted(cohort));
    }
    int until = at + Parameters.within("period", period, 0, periods - 1 - at);
    return asked.behind(
        "cohort",
        put.retention.persons(at, until, who),
        MapNodes.anywhere(put.touchpoints.coding()),
        page);
  }

  private static Put put(JourneyDesk.Asked asked, CohortsAsked wanted) {
    MapNodes touchpoints = asked.nodes(MapNodes.By.TOUCHPOINTS);
    Coding all = touchpoints.coding();
    String start = wanted.start();
    String end = wanted.end();
    Coding begins = start == null ? all : touchpoints.only("start", start);
    Coding returns = end == null ? all : touchpoints.only("end", end);
    List<Instant> bounds =
        bounds(Math.max(0, asked.journeys().newestMillis()), wanted.periodsBy(), wanted.count());
    Periods periods = Periods.between(bounds.stream().mapToLong(Instant::toEpochMilli).toArray());
    return new Put(new Retention(begins, returns, periods), bounds, touchpoints);
  }

  private static List<Instant> bounds(long newest, Trend.By by, int count) {
    LocalDate last = by.floor(LocalDate.ofInstant(Instant.ofEpochMilli(newest), ZoneOffset.UTC));
    return IntStream.rangeClosed(1 - count, 1)
        .mapToObj(step -> Trend.start(by.plus(last, step)))
        .toList();
  }

  private static Cohort cohort(Retention.Cohort counted, List<Instant> bounds, long newest) {
    List<Return> returns = new ArrayList<>();
    for (int i = 0; i < counted.returned().size(); i++) {
      Statistics.Estimate share = Statistics.share(counted.returned().get(i), counted.persons());
      returns.add(
          new Return(
              counted.returned().get(i),
              share.value(),
              share.low() == null ? share.value() : share.low(),
              share.high() == null ? share.value() : share.high(),
              counted.stayed().get(i),
              bounds.get(counted.period() + i + 1).toEpochMilli() <= newest));
    }
    return new Cohort(bounds.get(counted.period()), counted.persons(), returns);
  }
}
