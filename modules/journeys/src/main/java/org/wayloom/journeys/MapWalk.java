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
 * <p>A <em>place</em> is a touchpoint (numbered first) or a stage (numbered after them). A step
 * that stays where the person is costs one comparison; one into another touchpoint of the same
 * stage moves only the touchpoint.
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
  private static final class Tally {
    private final Brackets times;
    private final int[] lastVisitor;
    private final int[] lastLeaver;
    private final int[] lastReturner;
    private final long[] persons;
    private final long[] events;
    private final long[] wentOn;
    private final long[] first;
    private final long[] last;
    private final long[] returners;
    private final long[] returns;
    private long allPersons;
    private long placedPersons;

    private Tally(int places, Brackets times) {
      this.times = times;
      lastVisitor = nobody(places);
      lastLeaver = nobody(places);
      lastReturner = nobody(places);
      persons = new long[places];
      events = new long[places];
      wentOn = new long[places];
      first = new long[places];
      last = new long[places];
      returners = new long[places];
      returns = new long[places];
    }

    private static int[] nobody(int places) {
      int[] persons = new int[places];
      Arrays.fill(persons, -1);
      return persons;
    }

    private void enter(int place, int person) {
      if (lastVisitor[place] != person) {
        lastVisitor[place] = person;
        persons[place]++;
      } else {
        returns[place]++;
        if (lastReturner[place] != person) {
          lastReturner[place] = person;
          returners[place]++;
        }
      }
    }

    private void leave(int place, int person, long millis) {
      times.batch().add(place, millis);
      if (lastLeaver[place] != person) {
        lastLeaver[place] = person;
        wentOn[place]++;
      }
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
      return new Tally(places(), guessed.empty());
    }

    @Override
    public void add(Tally tally, Journey journey) {
      tally.times.batch().begin(2 * journey.length());
      int[] signatures = journey.signatures;
      int person = journey.person;
      int touchpoint = Coding.NONE;
      int stage = Coding.NONE;
      long touchpointEntered = 0;
      long stageEntered = 0;
      for (int i = journey.from; i < journey.to; i++) {
        int next = touchpoints.node(signatures[i]);
        if (next == Coding.NONE) {
          continue;
        }
        tally.events[next]++;
        if (next == touchpoint) {
          continue;
        }
        long time = journey.times[i];
        int nextStage = stagePlace[next];
        if (touchpoint == Coding.NONE) {
          tally.first[next]++;
          tally.first[nextStage]++;
        } else {
          tally.leave(touchpoint, person, time - touchpointEntered);
        }
        tally.enter(next, person);
        touchpoint = next;
        touchpointEntered = time;
        if (nextStage != stage) {
          if (stage != Coding.NONE) {
            tally.leave(stage, person, time - stageEntered);
          }
          tally.enter(nextStage, person);
          stage = nextStage;
          stageEntered = time;
        }
      }
      tally.times.addBatch();
      tally.allPersons++;
      if (touchpoint != Coding.NONE) {
        tally.placedPersons++;
        tally.last[touchpoint]++;
        tally.last[stage]++;
      }
    }

    @Override
    public Tally merge(Tally left, Tally right) {
      left.times.addAll(right.times);
      plus(left.persons, right.persons);
      plus(left.events, right.events);
      plus(left.wentOn, right.wentOn);
      plus(left.first, right.first);
      plus(left.last, right.last);
      plus(left.returners, right.returners);
      plus(left.returns, right.returns);
      left.allPersons += right.allPersons;
      left.placedPersons += right.placedPersons;
      return left;
    }

    private static void plus(long[] left, long[] right) {
      for (int place = 0; place < left.length; place++) {
        left[place] += right[place];
      }
    }

    @Override
    public Next<Result> finish(Tally tally) {
      for (int touchpoint = 0; touchpoint < stagePlace.length; touchpoint++) {
        tally.events[stagePlace[touchpoint]] += tally.events[touchpoint];
      }
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
      reach.add(
          new Reach.Node(
              tally.persons[place],
              tally.events[place],
              tally.wentOn[place],
              tally.first[place],
              tally.last[place]));
      placedEvents += tally.events[place];
      returns.add(new Returns.Count(tally.returners[place], tally.returns[place]));
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
      batch.begin(2 * journey.length()); // a step can end two visits
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
