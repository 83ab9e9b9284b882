package org.wayloom.journeys;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who belongs to a segment, told by what persons did: "bought at least twice within 30 days, and
 * did not complain". What is known of them otherwise, such as a trait, comes in as {@link Among}.
 *
 * <pre>{@code
 * SegmentRule loyal = new All(List.of(new Did(bought, 2, 30 * DAY), new Not(new Did(complained))));
 * RoaringBitmap persons = engine.run(source, loyal.persons());
 * }</pre>
 *
 * Equal rules mean the same persons of the same source.
 */
public sealed interface SegmentRule {
  /** One walk over the journeys; persons without any event never belong. */
  default PersonsWhere persons() {
    return PersonsWhere.ofFewEvents(
        Set.of(Fold.Column.SIGNATURE, Fold.Column.SOME_TIMES), () -> new SegmentTest(this));
  }

  /**
   * Events of some signatures came at least so many times, all of them within some span.
   *
   * @param signatures their codes; events of each count
   * @param times at least 1
   * @param withinMillis from the first of these events to the last; 0 = whenever
   * @param fromMillis only events from then on count; {@code Long.MIN_VALUE} for all
   * @param toMillis only events before then count; {@code Long.MAX_VALUE} for all
   */
  record Did(BitSet signatures, int times, long withinMillis, long fromMillis, long toMillis)
      implements SegmentRule {
    public Did {
      if (times < 1) {
        throw new IllegalArgumentException("times must be at least 1: " + times);
      }
      if (withinMillis < 0) {
        throw new IllegalArgumentException("a span must not be negative: " + withinMillis);
      }
      if (fromMillis >= toMillis) {
        throw new IllegalArgumentException(
            "a period must begin before it ends: " + fromMillis + ", " + toMillis);
      }
      signatures = (BitSet) signatures.clone();
    }

    /** Whenever it was. */
    public Did(BitSet signatures, int times, long withinMillis) {
      this(signatures, times, withinMillis, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** At least once, whenever it was. */
    public Did(BitSet signatures) {
      this(signatures, 1, 0);
    }

    @Override
    public BitSet signatures() {
      return (BitSet) signatures.clone();
    }

    /** Whether the time of an event does not matter by itself. */
    boolean isWhenever() {
      return fromMillis == Long.MIN_VALUE && toMillis == Long.MAX_VALUE;
    }

    boolean isInTime(long time) {
      return time >= fromMillis && time < toMillis;
    }
  }

  /** Persons who are known already: those with a trait, those of another segment. */
  record Among(RoaringBitmap members) implements SegmentRule {
    public Among {
      members = members.clone();
    }

    @Override
    public RoaringBitmap members() {
      return members.clone();
    }
  }

  /** Who does not belong to the other. */
  record Not(SegmentRule rule) implements SegmentRule {}

  /** Who belongs to each; everybody when there is none. */
  record All(List<SegmentRule> rules) implements SegmentRule {
    public All {
      rules = List.copyOf(rules);
    }
  }

  /** Who belongs to at least one; nobody when there is none. */
  record Any(List<SegmentRule> rules) implements SegmentRule {
    public Any {
      rules = List.copyOf(rules);
    }
  }
}
