package org.wayloom.journeysindex;

import java.lang.foreign.MemorySegment;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Block;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;

/**
 * Journeys from mapped files. The events of some hundred persons at a time are copied into arrays
 * that stay in the processor's cache: plain array loops run faster than loops over segments, and
 * only the columns that were asked for are copied. Each thread keeps its arrays from call to call.
 */
final class MappedBlocks implements BlockSource {
  /** Events copied at a time: 16 bytes each, together well inside a core's own cache. */
  static final int BLOCK = 8192;

  /** Persons whose offsets are copied at a time. */
  private static final int PERSONS = 2048;

  /** Where the times of one in so many events are asked for, all are copied. */
  private static final int WORTH_COPYING = 4;

  private static final ThreadLocal<@Nullable Scratch> SCRATCH = new ThreadLocal<>();

  private final Manifest manifest;
  private final MemorySegment offsets;
  private final MemorySegment signatures;
  private final MemorySegment times;
  private final MemorySegment values;
  private final MemorySegment valued;

  MappedBlocks(
      Manifest manifest,
      MemorySegment offsets,
      MemorySegment signatures,
      MemorySegment times,
      MemorySegment values,
      MemorySegment valued) {
    this.manifest = manifest;
    this.offsets = offsets;
    this.signatures = signatures;
    this.times = times;
    this.values = values;
    this.valued = valued;
  }

  @Override
  public int persons() {
    return manifest.persons();
  }

  @Override
  public int journeys() {
    return manifest.journeys();
  }

  @Override
  public long events() {
    return manifest.events();
  }

  @Override
  public int signatures() {
    return manifest.signatures();
  }

  @Override
  public long newestMillis() {
    return manifest.newestMillis();
  }

  @Override
  public void walk(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    walkBlocks(
        fromPerson,
        toPerson,
        whole(columns),
        block -> {
          for (int i = 0; i < block.count; i++) {
            visitor.visit(block.at(i));
          }
        });
  }

  /** Whoever gets journeys alone cannot ask a block for what waits. */
  private static Set<Fold.Column> whole(Set<Fold.Column> columns) {
    Set<Fold.Column> whole = EnumSet.noneOf(Fold.Column.class);
    for (Fold.Column column : columns) {
      whole.add(
          switch (column) {
            case SIGNATURE, SOME_SIGNATURES -> Fold.Column.SIGNATURE;
            case TIME, SOME_TIMES -> Fold.Column.TIME;
            case VALUE, SOME_VALUES -> Fold.Column.VALUE;
          });
    }
    return whole;
  }

  @Override
  public void walkBlocks(
      int fromPerson, int toPerson, Set<Fold.Column> columns, BlockVisitor visitor) {
    Scratch scratch = takeScratch();
    for (int first = fromPerson; first < toPerson; first += PERSONS) {
      int count = Math.min(PERSONS, toPerson - first);
      MemorySegment.copy(offsets, IndexFiles.LONG, first * 8L, scratch.offsets, 0, count + 1);
      int next = 0;
      while (next < count) {
        next = visitBlock(first, next, count, columns, visitor, scratch);
      }
    }
    scratch.block.forget();
    SCRATCH.set(scratch);
  }

  @Override
  public void walkValued(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    Scratch scratch = takeScratch();
    long end = firstValuedFrom(offset(toPerson));
    int person = fromPerson;
    for (long i = firstValuedFrom(offset(fromPerson)); i < end; ) {
      while (offset(person + 1) <= place(i)) {
        person++;
      }
      long next = i + 1;
      while (next < end && place(next) < offset(person + 1)) {
        next++;
      }
      gather(i, Math.toIntExact(next - i), scratch);
      scratch.block.journey.person = person;
      visitor.visit(scratch.block.journey);
      i = next;
    }
    SCRATCH.set(scratch);
  }

  /** Makes a journey of some events with values; rare as they are, all columns are taken. */
  private void gather(long first, int length, Scratch scratch) {
    Journey journey = scratch.block.journey;
    scratch.reserve(length);
    for (int i = 0; i < length; i++) {
      long event = place(first + i);
      journey.signatures[i] = signatures.getAtIndex(IndexFiles.INT, event);
      journey.times[i] = times.getAtIndex(IndexFiles.LONG, event);
      journey.values[i] = values.getAtIndex(IndexFiles.FLOAT, event);
    }
    journey.from = 0;
    journey.to = length;
  }

  private long place(long i) {
    return valued.getAtIndex(IndexFiles.LONG, i);
  }

  /** The first of the valued events that is not before one. */
  private long firstValuedFrom(long event) {
    return firstFrom(valued, manifest.valued(), event);
  }

  /** The first of some ascending numbers that is not below one. */
  private static long firstFrom(MemorySegment numbers, long count, long wanted) {
    long low = 0;
    long high = count;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (numbers.getAtIndex(IndexFiles.LONG, middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Taken, not shared: a visitor that walks another range gets arrays of its own. */
  private static Scratch takeScratch() {
    Scratch scratch = SCRATCH.get();
    SCRATCH.remove();
    return scratch == null ? new Scratch() : scratch;
  }

  /**
   * Visits as many persons as fit in a block, at least one; returns the next.
   *
   * @param base the person whose offset is the first of the scratch's; the others count from it
   */
  private int visitBlock(
      int base,
      int first,
      int end,
      Set<Fold.Column> columns,
      BlockVisitor visitor,
      Scratch scratch) {
    long[] offsets = scratch.offsets;
    long start = offsets[first];
    int next = first + 1;
    while (next < end && offsets[next + 1] - start <= BLOCK) {
      next++;
    }
    int length = Math.toIntExact(offsets[next] - start);
    Window block = scratch.block;
    Journey journey = block.journey;
    scratch.reserve(length);
    block.start = start;
    block.waitingSignatures = signatures;
    block.waitingTimes = times;
    block.waitingValues = values;
    block.valued = valued;
    block.valuedCount = manifest.valued();
    if (columns.contains(Fold.Column.SIGNATURE)) {
      MemorySegment.copy(signatures, IndexFiles.INT, start * 4, journey.signatures, 0, length);
      block.waitingSignatures = null;
    }
    if (columns.contains(Fold.Column.TIME)) {
      MemorySegment.copy(times, IndexFiles.LONG, start * 8, journey.times, 0, length);
      block.waitingTimes = null;
    }
    if (columns.contains(Fold.Column.VALUE)) {
      MemorySegment.copy(values, IndexFiles.FLOAT, start * 4, journey.values, 0, length);
      block.waitingValues = null;
    }
    int journeys = 0;
    int from = 0;
    for (int person = first; person < next; person++) {
      int to = (int) (offsets[person + 1] - start);
      block.persons[journeys] = base + person;
      block.ends[journeys] = to;
      journeys += from < to ? 1 : 0;
      from = to;
    }
    block.count = journeys;
    visitor.visit(block);
    return next;
  }

  /** Whether a person, of whom it need not know, has events. */
  boolean hasEvents(int person) {
    return person < persons() && offset(person) < offset(person + 1);
  }

  private long offset(int person) {
    return offsets.getAtIndex(IndexFiles.LONG, person);
  }

  /** A window on the mapped files, most of it copied. */
  private static final class Window extends Block {
    /** Where in the files the window begins. */
    private long start;

    /** What was not copied; null where it was. */
    private @Nullable MemorySegment waitingSignatures;

    private @Nullable MemorySegment waitingTimes;
    private @Nullable MemorySegment waitingValues;

    /** Where in the files the events with a value are. */
    private MemorySegment valued = MemorySegment.NULL;

    private long valuedCount;

    /** The first of them that is not before the position last asked about; -1 = nobody knows. */
    private long nextValued = -1;

    Window() {
      persons = new int[PERSONS];
      ends = new int[PERSONS];
    }

    /** Keeps nothing of the files. */
    void forget() {
      waitingSignatures = null;
      waitingTimes = null;
      waitingValues = null;
      valued = MemorySegment.NULL;
      nextValued = -1;
    }

    @Override
    public int signature(int position) {
      MemorySegment waiting = waitingSignatures;
      return waiting == null
          ? super.signature(position)
          : waiting.getAtIndex(IndexFiles.INT, start + position);
    }

    @Override
    public long time(int position) {
      MemorySegment waiting = waitingTimes;
      return waiting == null
          ? super.time(position)
          : waiting.getAtIndex(IndexFiles.LONG, start + position);
    }

    @Override
    public float value(int position) {
      MemorySegment waiting = waitingValues;
      return waiting == null
          ? super.value(position)
          : waiting.getAtIndex(IndexFiles.FLOAT, start + position);
    }

    @Override
    public int nextValued(int position) {
      if (waitingValues == null) {
        return super.nextValued(position);
      }
      long event = start + position;
      if (nextValued < 0 || (nextValued > 0 && valuedAt(nextValued - 1) >= event)) {
        nextValued = firstFrom(valued, valuedCount, event);
      }
      while (nextValued < valuedCount && valuedAt(nextValued) < event) {
        nextValued++;
      }
      long found = nextValued < valuedCount ? valuedAt(nextValued) - start : end();
      return (int) Math.min(found, end());
    }

    private long valuedAt(long i) {
      return valued.getAtIndex(IndexFiles.LONG, i);
    }

    @Override
    public void times(int[] positions, int count, long[] into) {
      MemorySegment waiting = waitingTimes;
      if (waiting != null && count < end() / WORTH_COPYING) {
        long begin = start;
        for (int i = 0; i < count; i++) {
          into[i] = waiting.getAtIndex(IndexFiles.LONG, begin + positions[i]);
        }
        return;
      }
      if (waiting != null) {
        MemorySegment.copy(waiting, IndexFiles.LONG, start * 8, journey.times, 0, end());
        waitingTimes = null;
      }
      super.times(positions, count, into);
    }
  }

  /** The arrays of one thread. */
  private static final class Scratch {
    private final Window block = new Window();

    /** Where the events of some persons begin, and where those of the last end. */
    private final long[] offsets = new long[PERSONS + 1];

    void reserve(int length) {
      Journey journey = block.journey;
      if (journey.signatures.length < length) {
        int room = Math.max(BLOCK, length);
        journey.signatures = new int[room];
        journey.times = new long[room];
        journey.values = new float[room];
      }
    }
  }
}
