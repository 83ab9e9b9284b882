package org.wayloom.journeys;

import java.util.Set;

/**
 * How persons' events come together in sittings: a session is a maximal run of a person's coded
 * events without a pause longer than the gap. Medians and 90th percentiles are exact.
 */
public final class Sessions implements Question<Sessions.Result> {
  /** Half an hour, as web analytics has it. */
  public static final long USUAL_GAP_MILLIS = 30 * 60_000L;

  private static final Set<Fold.Column> COLUMNS = Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME);
  private static final int LENGTH = 0;
  private static final int EVENTS = 1;
  private static final int PAUSE = 2;
  private static final int PER_PERSON = 3;
  private static final int KINDS = 4;

  private final Coding nodes;
  private final long gapMillis;

  public Sessions(Coding nodes, long gapMillis) {
    if (gapMillis < 1) {
      throw new IllegalArgumentException("a gap must be at least 1: " + gapMillis);
    }
    this.nodes = nodes;
    this.gapMillis = gapMillis;
  }

  /**
   * What was found.
   *
   * @param persons with a session
   * @param lengthMillis from a session's first event to its last
   * @param events of a session
   * @param pauseMillis from a session's last event to the first of the person's next
   * @param perPerson sessions of a person
   */
  public record Result(
      long persons,
      long sessions,
      Quantile lengthMillis,
      Quantile events,
      Quantile pauseMillis,
      Quantile perPerson) {}

  /**
   * The middle and the upper end of some values.
   *
   * @param n how many there are; when 0 the others mean nothing
   */
  public record Quantile(long n, long median, long p90) {}

  @Override
  public Fold<?, Next<Result>> firstPass() {
    return new Quantiles<>(new Sittings(nodes, gapMillis), KINDS, TimeToNext.SHARES, this::result)
        .firstPass();
  }

  private Result result(Quantiles.Table table) {
    return new Result(
        table.total(PER_PERSON),
        table.total(EVENTS),
        quantile(table, LENGTH),
        quantile(table, EVENTS),
        quantile(table, PAUSE),
        quantile(table, PER_PERSON));
  }

  private static Quantile quantile(Quantiles.Table table, int kind) {
    return table.total(kind) == 0
        ? new Quantile(0, 0, 0)
        : new Quantile(table.total(kind), table.value(kind, 0), table.value(kind, 1));
  }

  private record Sittings(Coding nodes, long gapMillis) implements Samples {
    @Override
    public Set<Fold.Column> columns() {
      return COLUMNS;
    }

    @Override
    public void emit(Journey journey, Batch batch) {
      // A session of one event, and the pause before it, are four values of one event at most.
      batch.reserve(4 * journey.length() + 1);
      int sessions = 0;
      int events = 0;
      long begun = 0;
      long last = 0;
      for (int i = journey.from; i < journey.to; i++) {
        if (nodes.node(journey.signatures[i]) == Coding.NONE) {
          continue;
        }
        long time = journey.times[i];
        if (events > 0 && time - last > gapMillis) {
          batch.add(LENGTH, last - begun);
          batch.add(EVENTS, events);
          batch.add(PAUSE, time - last);
          sessions++;
          events = 0;
        }
        begun = events == 0 ? time : begun;
        last = time;
        events++;
      }
      if (events > 0) {
        batch.add(LENGTH, last - begun);
        batch.add(EVENTS, events);
        batch.add(PER_PERSON, sessions + 1);
      }
    }
  }
}
