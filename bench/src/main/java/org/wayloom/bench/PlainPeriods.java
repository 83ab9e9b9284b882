package org.wayloom.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Loops that count by period; each runs from one bound up to the next. */
final class PlainPeriods {
  private static final long MINUTE = 60_000;

  private final PlainArrays arrays;
  private final int[] offsets;
  private final long[] times;
  private final int[] nodes;
  private final int count;
  private final long[] bounds;
  private final int periods;

  PlainPeriods(PlainArrays arrays, int[] nodes, int count, long[] bounds) {
    this.arrays = arrays;
    this.offsets = arrays.offsets;
    this.times = arrays.times;
    this.nodes = nodes;
    this.count = count;
    this.bounds = bounds;
    this.periods = bounds.length - 1;
  }

  /**
   * The period of a time; -1 before the first.
   *
   * @param from a period that is not after it
   */
  private int period(long time, int from) {
    int period = from;
    while (period < periods && time >= bounds[period + 1]) {
      period++;
    }
    return period;
  }

  /**
   * Persons by the period of their first event, then who came back in which period after, then who
   * came back last in which.
   */
  Supplier<long[]> retention() {
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              long[] sums = new long[periods + 2 * periods * periods];
              for (int person = fromPerson; person < toPerson; person++) {
                int end = offsets[person + 1];
                int i = offsets[person];
                while (i < end && nodes[i] < 0) {
                  i++;
                }
                int cohort = i < end ? period(times[i], -1) : -1;
                if (cohort < 0 || cohort == periods) {
                  continue;
                }
                sums[cohort]++;
                int returned = periods + cohort * periods;
                int period = cohort;
                int latest = -1;
                for (i++; i < end; i++) {
                  if (nodes[i] < 0) {
                    continue;
                  }
                  period = period(times[i], period);
                  if (period == periods) {
                    break;
                  }
                  if (period != latest) {
                    sums[returned + period]++;
                    latest = period;
                  }
                }
                if (latest >= 0) {
                  sums[returned + periods * periods + latest]++;
                }
              }
              return sums;
            });
  }

  /** Per period and node its events, then its persons. */
  Supplier<long[]> volume() {
    int cells = periods * count;
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              long[] sums = new long[2 * cells];
              int[] last = new int[cells];
              for (int person = fromPerson; person < toPerson; person++) {
                int period = -1;
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  if (nodes[i] < 0) {
                    continue;
                  }
                  period = period(times[i], period);
                  if (period < 0 || period == periods) {
                    continue;
                  }
                  int cell = period * count + nodes[i];
                  sums[cell]++;
                  if (last[cell] != person + 1) {
                    last[cell] = person + 1;
                    sums[cells + cell]++;
                  }
                }
              }
              return sums;
            });
  }

  /** Per node its events, those since a moment, and when its newest was. */
  Supplier<long[]> recency(long sinceMillis) {
    return () -> {
      List<long[]> parts =
          arrays.inParts(
              (fromPerson, toPerson) -> {
                long[] found = new long[3 * count];
                for (int node = 0; node < count; node++) {
                  found[3 * node + 2] = Long.MIN_VALUE;
                }
                for (int i = offsets[fromPerson]; i < offsets[toPerson]; i++) {
                  if (nodes[i] >= 0) {
                    int at = 3 * nodes[i];
                    found[at]++;
                    found[at + 1] += times[i] >= sinceMillis ? 1 : 0;
                    found[at + 2] = Math.max(found[at + 2], times[i]);
                  }
                }
                return found;
              });
      long[] all = parts.getFirst();
      for (long[] part : parts.subList(1, parts.size())) {
        for (int i = 0; i < all.length; i++) {
          all[i] = i % 3 == 2 ? Math.max(all[i], part[i]) : all[i] + part[i];
        }
      }
      return all;
    };
  }

  /**
   * By the period in which persons first came to a node: how many, how many of them had an event of
   * another node within a time from then, and the minutes and squared minutes until it.
   */
  Supplier<long[]> goingOn(int place, int next, long withinMillis) {
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              long[] sums = new long[4 * periods];
              for (int person = fromPerson; person < toPerson; person++) {
                int end = offsets[person + 1];
                int i = offsets[person];
                while (i < end && nodes[i] != place) {
                  i++;
                }
                int period = i < end ? period(times[i], -1) : -1;
                if (period < 0 || period == periods) {
                  continue;
                }
                long came = times[i];
                sums[4 * period]++;
                while (i > offsets[person] && times[i - 1] == came) {
                  i--;
                }
                while (i < end && nodes[i] != next) {
                  i++;
                }
                if (i < end && times[i] - came <= withinMillis) {
                  long minutes = (times[i] - came) / MINUTE;
                  sums[4 * period + 1]++;
                  sums[4 * period + 2] += minutes;
                  sums[4 * period + 3] += minutes * minutes;
                }
              }
              return sums;
            });
  }

  /** The answers alone, one array for each of their columns. */
  private record Answers(int[] persons, int[] groups, long[] times, float[] values, int[] firsts) {}

  private Answers answers() {
    int[] events = new int[times.length];
    int[] firsts = new int[offsets.length];
    int size = 0;
    for (int person = 0; person + 1 < offsets.length; person++) {
      firsts[person] = size;
      for (int i = offsets[person]; i < offsets[person + 1]; i++) {
        if (!Float.isNaN(arrays.values[i])) {
          events[size++] = i;
        }
      }
    }
    firsts[offsets.length - 1] = size;
    int[] at = Arrays.copyOf(events, size);
    int[] persons = new int[size];
    float[] values = new float[size];
    for (int i = 0, person = 0; i < size; i++) {
      while (offsets[person + 1] <= at[i]) {
        person++;
      }
      persons[i] = person;
      values[i] = arrays.values[at[i]];
    }
    int[] groups = Arrays.stream(at).map(event -> nodes[event]).toArray();
    long[] when = Arrays.stream(at).mapToLong(event -> times[event]).toArray();
    return new Answers(persons, groups, when, values, firsts);
  }

  /** Per node its answers, persons, sum, sum of squares, and how often each of 0 to 10 was said. */
  Supplier<long[]> scores() {
    return scores(false);
  }

  /** The same of each period, one after another. */
  Supplier<long[]> scoresOverTime() {
    return scores(true);
  }

  private Supplier<long[]> scores(boolean byPeriod) {
    Answers answers = answers();
    int groups = byPeriod ? periods * count : count;
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              double[] totals = new double[2 * groups];
              long[] sums = new long[15 * groups];
              int[] last = new int[groups];
              for (int i = answers.firsts[fromPerson]; i < answers.firsts[toPerson]; i++) {
                int group = answers.groups[i];
                int period = byPeriod && group >= 0 ? period(answers.times[i], -1) : 0;
                if (group < 0 || period < 0 || period == periods) {
                  continue;
                }
                int cell = period * count + group;
                sums[15 * cell]++;
                if (last[cell] != answers.persons[i] + 1) {
                  last[cell] = answers.persons[i] + 1;
                  sums[15 * cell + 1]++;
                }
                double value = answers.values[i];
                totals[2 * cell] += value;
                totals[2 * cell + 1] += value * value;
                int whole = (int) value;
                if (whole == value && whole >= 0 && whole <= 10) {
                  sums[15 * cell + 4 + whole]++;
                }
              }
              for (int cell = 0; cell < groups; cell++) {
                sums[15 * cell + 2] = (long) (1000 * totals[2 * cell]);
                sums[15 * cell + 3] = (long) (1000 * totals[2 * cell + 1]);
              }
              return sums;
            });
  }
}
