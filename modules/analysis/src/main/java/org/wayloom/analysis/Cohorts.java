package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /**
   * What is asked.
   *
   * @param start the touchpoint that begins; null for any step of the map
   * @param end the touchpoint that is a return; null for any step
   */
  record Wanted(Trend.By by, int periods, @Nullable String start, @Nullable String end) {}

  static Cohorts of(JourneyDesk.Asked asked, Wanted wanted) {
    long newest = asked.journeys().newestMillis();
    if (newest == Long.MIN_VALUE) {
      return new Cohorts(List.of());
    }
    MapNodes touchpoints = asked.nodes(MapNodes.By.TOUCHPOINTS);
    Coding all = touchpoints.coding();
    Coding begins = wanted.start == null ? all : touchpoints.only("start", wanted.start);
    Coding returns = wanted.end == null ? all : touchpoints.only("end", wanted.end);
    List<Instant> bounds = bounds(newest, wanted);
    Periods periods = Periods.between(bounds.stream().mapToLong(Instant::toEpochMilli).toArray());
    return new Cohorts(
        asked.run(new Retention(begins, returns, periods)).cohorts().stream()
            .filter(cohort -> cohort.persons() > 0)
            .map(cohort -> cohort(cohort, bounds, newest))
            .toList());
  }

  private static List<Instant> bounds(long newest, Wanted wanted) {
    Trend.By by = wanted.by;
    LocalDate last = by.floor(LocalDate.ofInstant(Instant.ofEpochMilli(newest), ZoneOffset.UTC));
    return IntStream.rangeClosed(1 - wanted.periods, 1)
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
