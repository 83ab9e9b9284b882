package org.wayloom.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.journeys.Beginnings;
import org.wayloom.journeys.Engine;
import org.wayloom.kernel.Problem;
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
   * @param persona the customers of the side's persona
   */
  RoaringBitmap all(Side side, Optional<RoaringBitmap> persona) {
    return before(side, persona, Long.MAX_VALUE);
  }

  /** Of these, the ones whose window is over. */
  RoaringBitmap windowOver(Side side, Optional<RoaringBitmap> persona) {
    long asOf = questions.asOfMillis();
    boolean hasWindow = questions.windowDays() > 0 && asOf != Long.MIN_VALUE;
    return before(side, persona, hasWindow ? asOf - questions.windowDays() * DAY : Long.MAX_VALUE);
  }

  /** The numbers of a side. */
  SideNumbers numbers(Side side, Optional<RoaringBitmap> persona) {
    return SideNumbers.of(
        reading, questions, all(side, persona), windowOver(side, persona), engine);
  }

  /** Refuses sides that share journeys: their difference would mean nothing. */
  static void requireApart(RoaringBitmap a, RoaringBitmap b) {
    int shared = RoaringBitmap.andCardinality(a, b);
    if (shared > 0) {
      String sentence =
          "%d journeys are on both sides. Choose periods, channels or personas that do not overlap"
              .formatted(shared);
      throw new Problem(
              ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place("b", sentence)))
          .toException();
    }
  }

  private RoaringBitmap before(Side side, Optional<RoaringBitmap> persona, long beforeMillis) {
    RoaringBitmap began =
        engine.run(
            reading.source(),
            Beginnings.within(
                questions.coding().stepsByStage(),
                through(reading, side.channel()),
                Shown.millis(side.from(), Long.MIN_VALUE),
                Math.min(Shown.millis(side.to(), Long.MAX_VALUE), beforeMillis)));
    return persona.map(some -> RoaringBitmap.and(began, some)).orElse(began);
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
