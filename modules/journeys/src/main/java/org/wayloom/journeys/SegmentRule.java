package org.wayloom.journeys;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.PersonsWhere.JourneyTest;

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
  /** Tells of journeys, which must hold signatures and times, whether they belong. */
  JourneyTest test();

  /** One walk over the journeys; persons without any event never belong. */
  default PersonsWhere persons() {
    return new PersonsWhere(Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME), this::test);
  }

  private static JourneyTest[] tests(List<SegmentRule> rules) {
    return rules.stream().map(SegmentRule::test).toArray(JourneyTest[]::new);
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

    @Override
    public JourneyTest test() {
      boolean[] counted = new boolean[signatures.length()];
      signatures.stream().forEach(code -> counted[code] = true);
      return journey -> holds(journey, counted);
    }

    /** Follows the oldest event of the span with one hand and the newest with the other. */
    private boolean holds(Journey journey, boolean[] counted) {
      int[] codes = journey.signatures;
      int met = 0;
      int oldest = journey.from;
      for (int i = journey.from; i < journey.to; i++) {
        if (codes[i] >= counted.length || !counted[codes[i]] || !isInTime(journey.times[i])) {
          continue;
        }
        met++;
        if (withinMillis > 0) {
          for (; journey.times[i] - journey.times[oldest] > withinMillis; oldest++) {
            boolean counts =
                codes[oldest] < counted.length
                    && counted[codes[oldest]]
                    && isInTime(journey.times[oldest]);
            met -= counts ? 1 : 0;
          }
        }
        if (met >= times) {
          return true;
        }
      }
      return false;
    }

    private boolean isInTime(long time) {
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

    @Override
    public JourneyTest test() {
      return journey -> members.contains(journey.person);
    }
  }

  /** Who does not belong to the other. */
  record Not(SegmentRule rule) implements SegmentRule {
    @Override
    public JourneyTest test() {
      JourneyTest test = rule.test();
      return journey -> !test.passes(journey);
    }
  }

  /** Who belongs to each; everybody when there is none. */
  record All(List<SegmentRule> rules) implements SegmentRule {
    public All {
      rules = List.copyOf(rules);
    }

    @Override
    public JourneyTest test() {
      JourneyTest[] tests = tests(rules);
      return journey -> {
        for (JourneyTest test : tests) {
          if (!test.passes(journey)) {
            return false;
          }
        }
        return true;
      };
    }
  }

  /** Who belongs to at least one; nobody when there is none. */
  record Any(List<SegmentRule> rules) implements SegmentRule {
    public Any {
      rules = List.copyOf(rules);
    }

    @Override
    public JourneyTest test() {
      JourneyTest[] tests = tests(rules);
      return journey -> {
        for (JourneyTest test : tests) {
          if (test.passes(journey)) {
            return true;
          }
        }
        return false;
      };
    }
  }
}
