package org.wayloom.analysis;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.journeys.Beginnings;
import org.wayloom.journeys.Engine;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * Sorts persons to sides by where their journeys began on a map, so that nobody is on two sides
 * that do not overlap.
 */
record Sides(Reading reading, MapQuestions questions, Engine engine) {
  private static final long DAY = 86_400_000L;

  /**
   * Everybody of a side.
   *
   * @param customers whom the side's persona and behaviour mean; empty for everybody
   */
  RoaringBitmap all(Side side, Optional<Segment> customers) {
    return before(side, customers, Long.MAX_VALUE);
  }

  /** Of these, the ones whose window is over. */
  RoaringBitmap windowOver(Side side, Optional<Segment> customers) {
    long asOf = questions.asOfMillis();
    boolean hasWindow = questions.windowDays() > 0 && asOf != Long.MIN_VALUE;
    return before(
        side, customers, hasWindow ? asOf - questions.windowDays() * DAY : Long.MAX_VALUE);
  }

  /** The numbers of a side. */
  SideNumbers numbers(Side side, Optional<Segment> customers) {
    return SideNumbers.of(
        reading, questions, all(side, customers), windowOver(side, customers), engine);
  }

  /** Refuses sides that share journeys: their difference would mean nothing. */
  static void requireApart(RoaringBitmap a, RoaringBitmap b) {
    int shared = RoaringBitmap.andCardinality(a, b);
    if (shared > 0) {
      String sentence =
          "%d journeys are on both sides. Choose sides that do not overlap, or everyone else for one"
              .formatted(shared);
      throw ProblemException.of(ProblemType.INVALID_REQUEST, sentence);
    }
  }

  private RoaringBitmap before(Side side, Optional<Segment> customers, long beforeMillis) {
    RoaringBitmap began =
        engine.run(
            reading.source(),
            Beginnings.within(
                questions.coding().stepsByStage(),
                through(reading, side.channel()),
                Shown.millis(side.from(), Long.MIN_VALUE),
                Math.min(Shown.millis(side.to(), Long.MAX_VALUE), beforeMillis)));
    return customers.map(some -> RoaringBitmap.and(began, some.persons())).orElse(began);
  }

  /** Signatures that a channel, or any, is named in. */
  static BitSet through(Reading reading, @Nullable String channel) {
    BitSet signatures = new BitSet();
    reading.signatures().stream()
        .filter(s -> channel == null || channel.equals(s.channel()))
        .forEach(s -> signatures.set(s.code()));
    return signatures;
  }
}
