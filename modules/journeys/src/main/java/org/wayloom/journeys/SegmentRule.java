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
  /** Whether a person's journey, which must hold signatures and times, belongs. */
  boolean holds(Journey journey);

  /** One walk over the journeys; persons without any event never belong. */
  default PersonsWhere persons() {
    return new PersonsWhere(Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME), () -> this::holds);
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

    /** Follows the oldest event of the span with one hand and the newest with the other. */
    @Override
    public boolean holds(Journey journey) {
      int met = 0;
      int oldest = journey.from;
      for (int i = journey.from; i < journey.to; i++) {
        if (!counts(journey, i)) {
          continue;
        }
        met++;
        if (withinMillis > 0) {
          for (; journey.times[i] - journey.times[oldest] > withinMillis; oldest++) {
            met -= counts(journey, oldest) ? 1 : 0;
          }
        }
        if (met >= times) {
          return true;
        }
      }
      return false;
    }

    private boolean counts(Journey journey, int i) {
      return signatures.get(journey.signatures[i])
          && journey.times[i] >= fromMillis
          && journey.times[i] < toMillis;
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

    @Override
    public boolean holds(Journey journey) {
      return members.contains(journey.person);
    }
  }

  /** Who does not belong to the other. */
  record Not(SegmentRule rule) implements SegmentRule {
    @Override
    public boolean holds(Journey journey) {
      return !rule.holds(journey);
    }
  }

  /** Who belongs to each; everybody when there is none. */
  record All(List<SegmentRule> rules) implements SegmentRule {
    public All {
      rules = List.copyOf(rules);
    }

    @Override
    public boolean holds(Journey journey) {
      for (SegmentRule rule : rules) {
        if (!rule.holds(journey)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Who belongs to at least one; nobody when there is none. */
  record Any(List<SegmentRule> rules) implements SegmentRule {
    public Any {
      rules = List.copyOf(rules);
    }

    @Override
    public boolean holds(Journey journey) {
      for (SegmentRule rule : rules) {
        if (rule.holds(journey)) {
          return true;
        }
      }
      return false;
    }
  }
}
