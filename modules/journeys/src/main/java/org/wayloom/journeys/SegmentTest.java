package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongToIntFunction;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.SegmentRule.All;
import org.wayloom.journeys.SegmentRule.Among;
import org.wayloom.journeys.SegmentRule.Any;
import org.wayloom.journeys.SegmentRule.Did;
import org.wayloom.journeys.SegmentRule.Not;

/**
 * A {@link SegmentRule} asked of one journey after another; for one thread.
 *
 * <p>One look at each event tells which parts of the rule have met any event of theirs, as bits.
 * The bits alone decide most journeys, in Kleene's logic of three values: no, open and yes are -1,
 * 0 and 1, so that "not" changes the sign, "all" takes the least and "any" the greatest. What the
 * bits come to is found once and looked up; only journeys that they leave open are walked again.
 */
final class SegmentTest implements PersonsWhere.BlockTest {
  private static final int NO = -1;
  private static final int OPEN = 0;
  private static final int YES = 1;

  /** The bit of all parts for which there is no bit of their own. */
  private static final long SHARED = Long.MIN_VALUE;

  /** Up to so many bits, what they come to is looked up. */
  private static final int FEW_BITS = 8;

  private final List<BitSet> signatures = new ArrayList<>();
  private final Part whole;

  /** Per signature the bits of the parts that it is an event of. */
  private final long[] bits;

  /** What few bits come to; empty where there are more. */
  private final byte[] known;

  private Block block = new Block();
  private int person;
  private int first;
  private int end;

  /** The bits of the journey at hand. */
  private long met;

  SegmentTest(SegmentRule rule) {
    whole = part(rule);
    bits = new long[signatures.stream().mapToInt(BitSet::length).max().orElse(0)];
    for (int number = 0; number < signatures.size(); number++) {
      long bit = bit(number);
      signatures.get(number).stream().forEach(code -> bits[code] |= bit);
    }
    known = new byte[signatures.size() <= FEW_BITS ? 1 << signatures.size() : 0];
    for (int met = 0; met < known.length; met++) {
      known[met] = (byte) whole.known.applyAsInt(met);
    }
  }

  private static long bit(int number) {
    return number < Long.SIZE - 1 ? 1L << number : SHARED;
  }

  /**
   * One part of a rule.
   *
   * @param known what the bits of a journey say of it
   * @param test of the journey at hand, where they leave it open
   */
  private record Part(LongToIntFunction known, BooleanSupplier test) {}

  @Override
  public boolean passes(Block block, int number, int first, int end) {
    long met = met(block.journey.signatures, first, end);
    int verdict = known.length > 0 ? known[(int) met] : whole.known.applyAsInt(met);
    if (verdict != OPEN) {
      return verdict == YES;
    }
    this.block = block;
    this.person = block.persons[number];
    this.first = first;
    this.end = end;
    this.met = met;
    return whole.test.getAsBoolean();
  }

  private long met(int[] codes, int first, int end) {
    long[] bits = this.bits;
    long met = 0;
    for (int i = first; i < end; i++) {
      met |= Integer.compareUnsigned(codes[i], bits.length) < 0 ? bits[codes[i]] : 0;
    }
    return met;
  }

  private boolean passes(Part part) {
    int verdict = part.known.applyAsInt(met);
    return verdict == OPEN ? part.test.getAsBoolean() : verdict == YES;
  }

  private Part part(SegmentRule rule) {
    if (rule instanceof Did did) {
      return did(did);
    } else if (rule instanceof Among among) {
      RoaringBitmap members = among.members();
      return new Part(met -> OPEN, () -> members.contains(person));
    } else if (rule instanceof Not not) {
      return not(part(not.rule()));
    } else if (rule instanceof All all) {
      return all(parts(all.rules()));
    } else if (rule instanceof Any any) {
      return any(parts(any.rules()));
    }
    throw new IllegalStateException("not a known rule: " + rule);
  }

  private List<Part> parts(List<SegmentRule> rules) {
    return rules.stream().map(this::part).toList();
  }

  private Part not(Part part) {
    return new Part(met -> -part.known.applyAsInt(met), () -> !passes(part));
  }

  private Part all(List<Part> parts) {
    return new Part(
        met -> parts.stream().mapToInt(part -> part.known.applyAsInt(met)).min().orElse(YES),
        () -> parts.stream().allMatch(this::passes));
  }

  private Part any(List<Part> parts) {
    return new Part(
        met -> parts.stream().mapToInt(part -> part.known.applyAsInt(met)).max().orElse(NO),
        () -> parts.stream().anyMatch(this::passes));
  }

  private Part did(Did did) {
    long bit = bit(signatures.size());
    signatures.add(did.signatures());
    int whenMet = bit != SHARED && did.times() == 1 && did.isWhenever() ? YES : OPEN;
    return new Part(met -> (met & bit) == 0 ? NO : whenMet, new Counted(did));
  }

  /** Whether enough events of the journey at hand came within the span. */
  private final class Counted implements BooleanSupplier {
    private final Did did;
    private final BitSet codes;
    private final boolean isWhenever;

    Counted(Did did) {
      this.did = did;
      this.codes = did.signatures();
      this.isWhenever = did.isWhenever();
    }

    /** Follows the newest event of the span with one hand and the oldest with the other. */
    @Override
    public boolean getAsBoolean() {
      int inSpan = 0;
      int oldest = first;
      for (int i = next(first); i < end; i = next(i + 1)) {
        inSpan++;
        if (did.withinMillis() > 0) {
          long since = block.time(i) - did.withinMillis();
          for (oldest = next(oldest); block.time(oldest) < since; oldest = next(oldest + 1)) {
            inSpan--;
          }
        }
        if (inSpan >= did.times()) {
          return true;
        }
      }
      return false;
    }

    /** The first event that counts and is not before a place. */
    private int next(int place) {
      int i = place;
      while (i < end && !counts(i)) {
        i++;
      }
      return i;
    }

    private boolean counts(int i) {
      return codes.get(block.journey.signatures[i]) && (isWhenever || did.isInTime(block.time(i)));
    }
  }
}
