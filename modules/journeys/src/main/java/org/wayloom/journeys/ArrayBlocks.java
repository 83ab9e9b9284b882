package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Journeys in plain arrays: for tests, for one file on the command line, for a Spark partition. */
public final class ArrayBlocks implements BlockSource {
  private final int[] offsets;
  private final int[] signatures;
  private final long[] times;
  private final float[] values;
  private final int signatureCount;
  private final long newest;

  private ArrayBlocks(
      int[] offsets, int[] signatures, long[] times, float[] values, int signatureCount) {
    this.offsets = offsets;
    this.signatures = signatures;
    this.times = times;
    this.values = values;
    this.signatureCount = signatureCount;
    this.newest = Arrays.stream(times).max().orElse(Long.MIN_VALUE);
  }

  /** Starts a source whose events may come in any order of persons and times. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public int persons() {
    return offsets.length - 1;
  }

  @Override
  public long events() {
    return signatures.length;
  }

  @Override
  public int signatures() {
    return signatureCount;
  }

  @Override
  public long newestMillis() {
    return newest;
  }

  @Override
  public void walk(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    Journey journey = new Journey();
    journey.signatures = signatures;
    journey.times = times;
    journey.values = values;
    for (int person = fromPerson; person < toPerson; person++) {
      journey.person = person;
      journey.from = offsets[person];
      journey.to = offsets[person + 1];
      visitor.visit(journey);
    }
  }

  @Override
  public void walkBlocks(
      int fromPerson, int toPerson, Set<Fold.Column> columns, BlockVisitor visitor) {
    Block block = new Block();
    block.journey.signatures = signatures;
    block.journey.times = times;
    block.journey.values = values;
    block.from = offsets[fromPerson];
    block.count = toPerson - fromPerson;
    block.persons = IntStream.range(fromPerson, toPerson).toArray();
    block.ends = Arrays.copyOfRange(offsets, fromPerson + 1, toPerson + 1);
    visitor.visit(block);
  }

  /** Collects events in intake order; the order of events of one person and instant is kept. */
  public static final class Builder {
    private final List<Event> events = new ArrayList<>();
    private int persons;
    private int signatures;

    private record Event(int person, long time, int signature, float value) {}

    public Builder add(int person, long timeMillis, int signature) {
      return add(person, timeMillis, signature, Float.NaN);
    }

    public Builder add(int person, long timeMillis, int signature, float value) {
      if (person < 0 || signature < 0) {
        throw new IllegalArgumentException(
            "codes must not be negative: person " + person + ", signature " + signature);
      }
      events.add(new Event(person, timeMillis, signature, value));
      persons = Math.max(persons, person + 1);
      signatures = Math.max(signatures, signature + 1);
      return this;
    }

    /** Makes room for persons and signatures that have no event. */
    public Builder atLeast(int persons, int signatures) {
      this.persons = Math.max(this.persons, persons);
      this.signatures = Math.max(this.signatures, signatures);
      return this;
    }

    public ArrayBlocks build() {
      int[] offsets = new int[persons + 1];
      for (Event event : events) {
        offsets[event.person + 1]++;
      }
      for (int person = 0; person < persons; person++) {
        offsets[person + 1] += offsets[person];
      }
      Event[] sorted = events.toArray(Event[]::new);
      Arrays.sort(
          sorted, java.util.Comparator.comparingInt(Event::person).thenComparingLong(Event::time));
      int[] codes = new int[sorted.length];
      long[] times = new long[sorted.length];
      float[] values = new float[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        codes[i] = sorted[i].signature;
        times[i] = sorted[i].time;
        values[i] = sorted[i].value;
      }
      return new ArrayBlocks(offsets, codes, times, values, signatures);
    }
  }
}
