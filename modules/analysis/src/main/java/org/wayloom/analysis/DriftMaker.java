package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.PersonaDrift.Month;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Periods;

/** Follows the share of groups of persons over the months in which they came first. */
final class DriftMaker {
  private static final int MONTHS = 24;
  private static final int FEWEST_MONTHS = 3;

  private final Reading everybody;
  private final Engine engine;

  DriftMaker(Reading everybody, Engine engine) {
    this.everybody = everybody;
    this.engine = engine;
  }

  /** A drift for each of the groups. */
  List<PersonaDrift> of(List<RoaringBitmap> groups) {
    long newest = everybody.source().newestMillis();
    if (newest == Long.MIN_VALUE) {
      return groups.stream().map(group -> new PersonaDrift(0, 0, List.of(), null)).toList();
    }
    LocalDate last =
        LocalDate.ofInstant(Instant.ofEpochMilli(newest), ZoneOffset.UTC).withDayOfMonth(1);
    List<Instant> bounds =
        IntStream.rangeClosed(1 - MONTHS, 1)
            .mapToObj(month -> Trend.start(last.plusMonths(month)))
            .toList();
    Periods periods = Periods.between(bounds.stream().mapToLong(Instant::toEpochMilli).toArray());
    long[][] counts = engine.run(everybody.source(), new Newcomers(periods, groups));
    List<PersonaDrift> drifts = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      drifts.add(drift(groups.get(group), bounds, counts, group + 1));
    }
    return drifts;
  }

  private PersonaDrift drift(
      RoaringBitmap group, List<Instant> bounds, long[][] counts, int column) {
    List<Month> months = new ArrayList<>();
    for (int month = 0; month < counts.length; month++) {
      if (counts[month][0] > 0 || !months.isEmpty()) {
        months.add(month(bounds.get(month), counts[month][0], counts[month][column]));
      }
    }
    return new PersonaDrift(
        group.getLongCardinality(), everybody.source().journeys(), months, trend(months));
  }

  private static Month month(Instant from, long came, long persons) {
    if (came == 0) {
      return new Month(from, 0, 0, null, null, null);
    }
    Statistics.Estimate share = Statistics.share(persons, came);
    return new Month(from, came, persons, share.value(), share.low(), share.high());
  }

  private static @Nullable Tested trend(List<Month> months) {
    long[] came = months.stream().mapToLong(Month::came).toArray();
    if (Arrays.stream(came).filter(n -> n > 0).count() < FEWEST_MONTHS) {
      return null;
    }
    return ShareTrend.of(months.stream().mapToLong(Month::persons).toArray(), came);
  }
}
