package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who comes back: persons in cohorts by the period of their first event of the kind that begins,
 * and how many of each cohort have an event of the kind that returns in each period after.
 *
 * <p>A period after which the newest event came is over; the counts of the others can still grow.
 */
public final class Retention implements Fold<Retention.Tally, Retention.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);

  private final Coding begins;
  private final Coding returns;
  private final Periods periods;

  /**
   * @param begins coded events put a person into a cohort, the first of them
   * @param returns coded events are returns
   */
  public Retention(Coding begins, Coding returns, Periods periods) {
    this.begins = begins;
    this.returns = returns;
    this.periods = periods;
  }

  /** The cohorts in the order of periods. */
  public record Result(List<Cohort> cohorts) {
    public Result {
      cohorts = List.copyOf(cohorts);
    }
  }

  /**
   * The persons who began in one period.
   *
   * @param returned per period from this one on, who have a return in it; the first number counts
   *     returns within the period of the beginning, after it
   * @param stayed who have a return in it or later
   */
  public record Cohort(int period, long persons, List<Long> returned, List<Long> stayed) {
    public Cohort {
      returned = List.copyOf(returned);
      stayed = List.copyOf(stayed);
    }
  }

  /** Counts so far, at {@code cohort * periods + period}. */
  public static final class Tally {
    private final long[] persons;
    private final long[] returned;

    /** Persons whose last return is there. */
    private final long[] last;

    private Tally(int periods) {
      persons = new long[periods];
      returned = new long[periods * periods];
      last = new long[periods * periods];
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(periods.count());
  }

  @Override
  public void add(Tally tally, Journey journey) {
    int i = journey.from;
    while (i < journey.to && begins.node(journey.signatures[i]) == Coding.NONE) {
      i++;
    }
    int cohort = i < journey.to ? periods.at(journey.times[i]) : Periods.NONE;
    if (cohort == Periods.NONE) {
      return;
    }
    tally.persons[cohort]++;
    int row = cohort * periods.count();
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    int latest = Periods.NONE;
    long until = Long.MIN_VALUE; // when the period of the latest return is over
    for (i++; i < journey.to; i++) {
      if (times[i] < until || returns.node(signatures[i]) == Coding.NONE) {
        continue;
      }
      int period = periods.at(times[i]);
      if (period == Periods.NONE) {
        break; // events are in order: this and all that follow are after the last period
      }
      tally.returned[row + period]++;
      until = periods.end(period);
      latest = period;
    }
    if (latest != Periods.NONE) {
      tally.last[row + latest]++;
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    plus(left.persons, right.persons);
    plus(left.returned, right.returned);
    plus(left.last, right.last);
    return left;
  }

  private static void plus(long[] left, long[] right) {
    for (int i = 0; i < left.length; i++) {
      left[i] += right[i];
    }
  }

  @Override
  public Result finish(Tally tally) {
    int count = periods.count();
    List<Cohort> cohorts = new ArrayList<>();
    for (int cohort = 0; cohort < count; cohort++) {
      List<Long> returned = new ArrayList<>();
      List<Long> stayed = new ArrayList<>();
      long later = 0;
      for (int period = count - 1; period >= cohort; period--) {
        later += tally.last[cohort * count + period];
        returned.add(0, tally.returned[cohort * count + period]);
        stayed.add(0, later);
      }
      cohorts.add(new Cohort(cohort, tally.persons[cohort], returned, stayed));
    }
    return new Result(cohorts);
  }

  /** Which persons of a cohort. */
  public enum Who {
    /** All of them. */
    BEGAN,
    /** Those with a return in the period. */
    RETURNED,
    /** Those with a return in the period or later. */
    STAYED
  }

  /**
   * The persons behind a number of a cohort.
   *
   * @param period at or after the cohort's; for {@link Who#BEGAN} it does not matter
   */
  public PersonsWhere persons(int cohort, int period, Who who) {
    return new PersonsWhere(
        COLUMNS,
        () -> {
          Tally tally = start();
          return journey -> {
            long before = counted(tally, cohort, period, who);
            add(tally, journey);
            return counted(tally, cohort, period, who) > before;
          };
        });
  }

  private long counted(Tally tally, int cohort, int period, Who who) {
    int row = cohort * periods.count();
    return switch (who) {
      case BEGAN -> tally.persons[cohort];
      case RETURNED -> tally.returned[row + period];
      case STAYED -> Arrays.stream(tally.last, row + period, row + periods.count()).sum();
    };
  }
}
