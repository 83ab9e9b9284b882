package org.wayloom.journeys;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which events count: those of a period, of some signatures (a channel's, say), of some persons. It
 * stands between a source and any question, which then sees a source that holds nothing else:
 *
 * <pre>{@code
 * EventFilter filter = EventFilter.ALL.during(from, to).only(web).among(plus);
 * engine.run(filter.of(source), question);
 * }</pre>
 *
 * <p>A person without an event that counts is not there. Codes stay those of the whole, so that
 * answers about a part can stand beside answers about all. As-of is the end of the period where
 * that is over: what came later was not known then.
 *
 * <p>A period costs two looks at each journey, as its events are in order; nothing is copied. Only
 * signatures make each journey's events be copied together. Equal filters let the same through.
 */
public final class EventFilter {
  /** Lets everything through. */
  public static final EventFilter ALL = new EventFilter(Long.MIN_VALUE, Long.MAX_VALUE, null, null);

  private final long fromMillis;
  private final long toMillis;
  private final @Nullable BitSet signatures;
  private final @Nullable RoaringBitmap persons;

  private EventFilter(
      long fromMillis,
      long toMillis,
      @Nullable BitSet signatures,
      @Nullable RoaringBitmap persons) {
    this.fromMillis = fromMillis;
    this.toMillis = toMillis;
    this.signatures = signatures;
    this.persons = persons;
  }

  /**
   * Of what it lets through, only what happened then.
   *
   * @param fromMillis inclusive; {@code Long.MIN_VALUE} for no beginning
   * @param toMillis exclusive; {@code Long.MAX_VALUE} for no end
   */
  public EventFilter during(long fromMillis, long toMillis) {
    if (fromMillis >= toMillis) {
      throw new IllegalArgumentException(
          "a period must begin before it ends: " + fromMillis + ", " + toMillis);
    }
    return new EventFilter(
        Math.max(this.fromMillis, fromMillis),
        Math.min(this.toMillis, toMillis),
        signatures,
        persons);
  }

  /** Of what it lets through, only events of these signature codes. */
  public EventFilter only(BitSet codes) {
    BitSet both = (BitSet) codes.clone();
    if (signatures != null) {
      both.and(signatures);
    }
    return new EventFilter(fromMillis, toMillis, both, persons);
  }

  /** Of what it lets through, only events of these persons. */
  public EventFilter among(RoaringBitmap some) {
    RoaringBitmap both = persons == null ? some.clone() : RoaringBitmap.and(persons, some);
    return new EventFilter(fromMillis, toMillis, signatures, both);
  }

  /** Lets through what both do. */
  public EventFilter and(EventFilter other) {
    EventFilter both =
        new EventFilter(
            Math.max(fromMillis, other.fromMillis),
            Math.min(toMillis, other.toMillis),
            signatures,
            persons);
    both = other.signatures == null ? both : both.only(other.signatures);
    return other.persons == null ? both : both.among(other.persons);
  }

  public boolean isAll() {
    return equals(ALL);
  }

  /** What it lets through of a source; the source itself where that is all. */
  public BlockSource of(BlockSource source) {
    return isAll() ? source : new FilteredBlocks(source, this);
  }

  long fromMillis() {
    return fromMillis;
  }

  long toMillis() {
    return toMillis;
  }

  boolean hasPeriod() {
    return fromMillis > Long.MIN_VALUE || toMillis < Long.MAX_VALUE;
  }

  @Nullable BitSet signatures() {
    return signatures;
  }

  @Nullable RoaringBitmap persons() {
    return persons;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventFilter that
        && fromMillis == that.fromMillis
        && toMillis == that.toMillis
        && Objects.equals(signatures, that.signatures)
        && Objects.equals(persons, that.persons);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fromMillis, toMillis, signatures, persons);
  }

  @Override
  public String toString() {
    return "EventFilter[from %d to %d, signatures %s, persons %s]"
        .formatted(
            fromMillis,
            toMillis,
            signatures == null ? "all" : signatures,
            persons == null ? "all" : persons.getLongCardinality());
  }
}
