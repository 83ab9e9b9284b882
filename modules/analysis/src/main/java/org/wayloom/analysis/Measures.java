package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * The numbers of a whole map. All counts are exact; each opens the persons it counts by its {@link
 * NumberRef}. Shares and scores come with their method, n and 95 % interval.
 *
 * <p>A <i>step</i> is an event that a rule assigns to a touchpoint placed on the map. What people
 * say (answers, mentions, notes) is no step, unless its touchpoint has nothing else: an answer
 * about a delivery comes days after the delivery and would look like a return to it.
 *
 * @param asOf the time of the newest event, by which windows are open or over; null without events
 * @param windowDays how long after the first stage a journey may take; 0 = no limit
 * @param millis how long the answer took; of the first asking when it comes out of memory
 */
public record Measures(
    long mapVersion,
    long libraryVersion,
    @Nullable Instant asOf,
    int windowDays,
    StageOrder order,
    long millis,
    Totals totals,
    List<StageMeasures> stages,
    List<TouchpointMeasures> touchpoints,
    List<Note> notes) {
  public Measures {
    stages = List.copyOf(stages);
    touchpoints = List.copyOf(touchpoints);
    notes = List.copyOf(notes);
  }

  /** The same numbers with one more note. */
  Measures with(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new Measures(
        mapVersion,
        libraryVersion,
        asOf,
        windowDays,
        order,
        millis,
        totals,
        stages,
        touchpoints,
        more);
  }

  /**
   * @param matchedEvents events that a rule takes
   * @param placedEvents events whose touchpoint is on this map
   */
  public record Totals(
      long persons, long events, long matchedEvents, long unmatchedEvents, long placedEvents) {}

  /**
   * A column in numbers; {@code reached = converted + lost + pending} in every stage but the last,
   * where those are zero.
   *
   * @param visited persons with a step in the stage, in whatever order
   * @param reached persons whose steps lead here by the map's order and window
   * @param conversion reached here of reached in the stage before; null in the first
   * @param overallConversion reached here of reached in the first stage
   * @param converted reached here and in the next stage
   * @param lost reached here, and the window closed before the next stage
   * @param pending reached here, and the window is still open
   * @param dropOff share of reached that is not in the next stage; null in the last
   * @param score of answers to surveys
   * @param emotion the mean score laid onto -2 (worst) to +2 (best)
   */
  public record StageMeasures(
      String id,
      String title,
      long visited,
      long reached,
      @Nullable Proportion conversion,
      @Nullable Proportion overallConversion,
      long converted,
      long lost,
      long pending,
      @Nullable Proportion dropOff,
      @Nullable TimeToNext timeToNext,
      Returns returns,
      @Nullable Score score,
      @Nullable Double emotion,
      List<Rating> ratings) {
    public StageMeasures {
      ratings = List.copyOf(ratings);
    }
  }

  /**
   * A placed touchpoint in numbers.
   *
   * @param touchpoint its id in the library
   * @param stage the stage that it counts in
   * @param reached persons with a step at it
   * @param share reached of all persons; null where there is nobody
   * @param events its steps
   * @param wentOn reached persons with a later step at another touchpoint of the map
   * @param conversion wentOn of reached
   */
  public record TouchpointMeasures(
      String touchpoint,
      String name,
      String stage,
      long reached,
      @Nullable Proportion share,
      long events,
      long wentOn,
      @Nullable Proportion conversion,
      @Nullable Proportion dropOff,
      @Nullable TimeToNext timeToNext,
      Returns returns,
      @Nullable Score score,
      List<Rating> ratings,
      List<ChannelMeasures> channels) {
    public TouchpointMeasures {
      ratings = List.copyOf(ratings);
      channels = List.copyOf(channels);
    }
  }

  /**
   * A touchpoint through one channel.
   *
   * @param channel what the evidence calls it; empty for events that name none
   */
  public record ChannelMeasures(
      String channel, long events, long persons, @Nullable Score score, List<Rating> ratings) {
    public ChannelMeasures {
      ratings = List.copyOf(ratings);
    }
  }

  /**
   * What people say by themselves, in another way than by answering: the satisfaction with which
   * they rate a ticket, the stars of their review. Kept apart from the {@code score}, which is of
   * answers only.
   *
   * @param kind {@code ticket} or {@code mention}
   */
  public record Rating(EventKind kind, Score score) {}

  /**
   * The time from entering a visit until the first step elsewhere, over visits that another one
   * follows. A visit is a longest run of a person's steps in one place. Quantiles are by nearest
   * rank, so a time that really passed. They have no interval: visits of one person are not
   * independent of each other, and the one for order statistics takes them to be.
   *
   * @param n visits
   * @param persons who made them
   */
  public record TimeToNext(long n, long persons, long medianMillis, long p90Millis) {}

  /**
   * Visits after a person's first one.
   *
   * @param persons who came back
   * @param occurrences how often, all together
   */
  public record Returns(long persons, long occurrences) {}

  /**
   * Something to know when reading the numbers.
   *
   * @param code {@code touchpoint-placed-twice}, {@code touchpoint-without-rules}, {@code
   *     stage-without-rules}, {@code rule-broken}, {@code answers-stand-for-steps}, {@code
   *     index-behind}
   */
  public record Note(String code, Map<String, String> params) {
    public Note {
      params = Map.copyOf(params);
    }
  }
}
