package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What {@link Reach}, {@link Returns} and {@link TimeToNext} find, for the touchpoints of a map and
 * for its stages, in one walk: the six questions look at the same events, and a map's numbers are
 * wanted all together after every edit.
 *
 * <p>A <em>place</em> is a touchpoint (numbered first) or a stage (numbered after them).
 */
public final class MapWalk implements Question<MapWalk.Result> {
  private static final Set<Fold.Column> COLUMNS = Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME);

  private final Coding touchpoints;

  /** The place of each touchpoint's stage. */
  private final int[] stagePlace;

  private final int stages;

  /**
   * @param stageOfTouchpoint 0 … {@code stages - 1}
   */
  public MapWalk(Coding touchpoints, int[] stageOfTouchpoint, int stages) {
    if (stageOfTouchpoint.length != touchpoints.count()) {
      throw new IllegalArgumentException(
          "every touchpoint needs a stage: "
              + touchpoints.count()
              + " touchpoints, "
              + stageOfTouchpoint.length
              + " stages of theirs");
    }
    this.touchpoints = touchpoints;
    this.stages = stages;
    this.stagePlace = Arrays.stream(stageOfTouchpoint).map(s -> s + touchpoints.count()).toArray();
  }

  /** The numbers of the touchpoints and of the stages. */
  public record Result(Level touchpoints, Level stages) {}

  /** What the three folds answer about one coding. */
  public record Level(Reach.Result reach, Returns.Result returns, TimeToNext.Result times) {}

  @Override
  public Fold<?, Next<Result>> firstPass() {
    return Quantiles.guessing(new Visits(), places(), TimeToNext.SHARES, Counting::new);
  }

  private int places() {
    return touchpoints.count() + stages;
  }

  /** Counts per place. */
  private final class Tally {
    private final VisitList ofTouchpoints = new VisitList();
    private final VisitList ofStages = new VisitList();
    private final VisitCounts counts = new VisitCounts(places());
    private final Brackets times;

    /** At the place and one: the first counts events of no place. */
    private final long[] events = new long[places() + 1];

    private final long[] first = new long[places()];
    private long allPersons;
    private long placedPersons;

    private Tally(Brackets times) {
      this.times = times;
    }

    private void add(Journey journey) {
      if (!ofTouchpoints.hasRoom(journey.length())) {
        flush();
        ofTouchpoints.restart(journey.length());
      }
      int before = ofTouchpoints.size;
      ofTouchpoints.add(journey, touchpoints, events);
      allPersons++;
      if (ofTouchpoints.size > before) {
        placedPersons++;
        int entry = ofTouchpoints.places[before];
        first[entry]++;
        first[stagePlace[entry]]++;
      }
    }

    /** Works on the visits that have come together. */
    private void flush() {
      ofStages.restart(ofTouchpoints.size);
      ofStages.addWider(ofTouchpoints, stagePlace);
      counts.add(ofTouchpoints, times.batch());
      counts.add(ofStages, times.batch());
      ofTouchpoints.restart(0);
    }

    private void addAll(Tally other) {
      flush();
      other.flush();
      times.addAll(other.times);
      counts.addAll(other.counts);
      plus(events, other.events);
      plus(first, other.first);
      allPersons += other.allPersons;
      placedPersons += other.placedPersons;
    }

    private void plus(long[] left, long[] right) {
      for (int i = 0; i < left.length; i++) {
        left[i] += right[i];
      }
    }

    /** The events of a touchpoint, or those of all touchpoints of a stage. */
    private long events(int place) {
      long sum = events[place + 1];
      for (int touchpoint = 0; touchpoint < stagePlace.length; touchpoint++) {
        sum += stagePlace[touchpoint] == place ? events[touchpoint + 1] : 0;
      }
      return sum;
    }
  }

  private final class Counting implements Fold<Tally, Next<Result>> {
    private final Brackets guessed;

    private Counting(Brackets guessed) {
      this.guessed = guessed;
    }

    @Override
    public Set<Column> columns() {
      return COLUMNS;
    }

    @Override
    public Tally start() {
      return new Tally(guessed.empty());
    }

    @Override
    public void add(Tally tally, Journey journey) {
      tally.add(journey);
    }

    @Override
    public Tally merge(Tally left, Tally right) {
      left.addAll(right);
      return left;
    }

    @Override
    public Next<Result> finish(Tally tally) {
      tally.flush();
      return new Quantiles<>(
              new Visits(), places(), TimeToNext.SHARES, times -> result(tally, times))
          .found(tally.times);
    }
  }

  private Result result(Tally tally, Quantiles.Table times) {
    return new Result(
        level(tally, times, 0, touchpoints.count()),
        level(tally, times, touchpoints.count(), places()));
  }

  private static Level level(Tally tally, Quantiles.Table times, int from, int to) {
    List<Reach.Node> reach = new ArrayList<>();
    List<Returns.Count> returns = new ArrayList<>();
    List<TimeToNext.Times> toNext = new ArrayList<>();
    long placedEvents = 0;
    for (int place = from; place < to; place++) {
      VisitCounts counts = tally.counts;
      long events = tally.events(place);
      reach.add(
          new Reach.Node(
              counts.persons(place),
              events,
              counts.wentOn(place),
              tally.first[place],
              counts.last(place)));
      placedEvents += events;
      returns.add(counts.returns(place));
      toNext.add(TimeToNext.times(times, place));
    }
    return new Level(
        new Reach.Result(tally.allPersons, tally.placedPersons, placedEvents, reach),
        new Returns.Result(returns),
        new TimeToNext.Result(toNext));
  }

  /** The times of all visits, for the passes that only look for the quantiles. */
  private final class Visits implements Samples {
    @Override
    public Set<Fold.Column> columns() {
      return COLUMNS;
    }

    @Override
    public void emit(Journey journey, Batch batch) {
      batch.reserve(2 * journey.length()); // a step can end two visits
      int[] signatures = journey.signatures;
      int touchpoint = Coding.NONE;
      int stage = Coding.NONE;
      long touchpointEntered = 0;
      long stageEntered = 0;
      for (int i = journey.from; i < journey.to; i++) {
        int next = touchpoints.node(signatures[i]);
        if (next == touchpoint || next == Coding.NONE) {
          continue;
        }
        long time = journey.times[i];
        if (touchpoint != Coding.NONE) {
          batch.add(touchpoint, time - touchpointEntered);
        }
        touchpoint = next;
        touchpointEntered = time;
        int nextStage = stagePlace[next];
        if (nextStage != stage) {
          if (stage != Coding.NONE) {
            batch.add(stage, time - stageEntered);
          }
          stage = nextStage;
          stageEntered = time;
        }
      }
    }
  }
}
