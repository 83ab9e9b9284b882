package org.wayloom.journeysindex;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceColumns;
import org.wayloom.kernel.WorkspaceId;

/**
 * Builds an index from the evidence: a counting sort by person, then each person's events by time.
 *
 * <p>The evidence is read twice, in intake order: once to count the events of each person, once to
 * put each event at its place in the mapped output files. Evidence is append-only, so what comes in
 * between the two readings stands at the end and is left to the next build. The heap holds one
 * number per person; the rest is the file system's cache.
 */
final class IndexBuilder {
  private final EvidenceColumns evidence;
  private final WorkspaceId workspace;
  private final DoubleConsumer share;
  private final BooleanSupplier cancelled;
  private final Checkpoint checkpoint;

  /** What is known after the first reading. */
  private record Counted(
      Evidence.Revision revision,
      long[] ends,
      int persons,
      int journeys,
      long events,
      int signatures) {}

  /** Told when a step is done; tests let it fail there. */
  @FunctionalInterface
  interface Checkpoint {
    void after(Step step);

    enum Step {
      COUNT,
      PLACE,
      SORT,
      MANIFEST,
      SYNC,
      PUBLISH
    }
  }

  /** Thrown out of the reading when nobody wants the index any more. */
  static final class CancelledException extends RuntimeException {
    CancelledException() {
      super("The building of the index was called off");
    }
  }

  /** Thrown when signatures were made anew, or persons merged, while they were read. */
  static final class ChangedException extends RuntimeException {
    ChangedException() {
      super("Signatures or identities changed while the evidence was read");
    }
  }

  /**
   * @param share told how much is done, 0 to 1
   */
  IndexBuilder(
      EvidenceColumns evidence,
      WorkspaceId workspace,
      DoubleConsumer share,
      BooleanSupplier cancelled,
      Checkpoint checkpoint) {
    this.evidence = evidence;
    this.workspace = workspace;
    this.share = share;
    this.cancelled = cancelled;
    this.checkpoint = checkpoint;
  }

  /** Builds into an empty folder; what it returns has reached the disk. */
  Manifest build(Path folder) throws IOException {
    Counted counted = count();
    checkpoint.after(Checkpoint.Step.COUNT);
    Manifest manifest;
    try (Arena arena = Arena.ofConfined()) {
      Columns columns = Columns.create(folder, counted.persons, counted.events, arena);
      columns.writeOffsets(counted.ends, counted.persons);
      place(counted, columns);
      checkpoint.after(Checkpoint.Step.PLACE);
      long newest = sort(columns, counted);
      MemorySegment valued = columns.writeValued(folder, counted.events, arena);
      checkpoint.after(Checkpoint.Step.SORT);
      manifest =
          new Manifest(
              Manifest.FORMAT,
              counted.events,
              valued.byteSize() / Long.BYTES,
              counted.persons,
              counted.journeys,
              counted.signatures,
              newest,
              counted.revision.lastSequence(),
              counted.revision.signing(),
              counted.revision.identities(),
              columns.checksums(valued));
      columns.force();
      valued.force();
    }
    manifest.write(folder);
    checkpoint.after(Checkpoint.Step.MANIFEST);
    for (String file : manifest.sizes().keySet()) {
      IndexFiles.sync(folder.resolve(file));
    }
    IndexFiles.sync(folder);
    checkpoint.after(Checkpoint.Step.SYNC);
    share.accept(1);
    return manifest;
  }

  private Counted count() {
    PersonCounts counts = new PersonCounts();
    long total = Math.max(1, evidence.revision(workspace).lastSequence());
    Evidence.Revision revision =
        evidence.readColumns(
            workspace,
            (count, persons, times, signatures, values) -> {
              stopIfCancelled();
              counts.add(count, persons, signatures);
              share.accept(0.3 * Math.min(1, (double) counts.events() / total));
            });
    int journeys = counts.journeys();
    return new Counted(
        revision, counts.ends(), counts.persons(), journeys, counts.events(), counts.signatures());
  }

  private void place(Counted counted, Columns columns) {
    // Each person's next free place: at first the end of the person before.
    long[] cursors = new long[counted.persons + 1];
    System.arraycopy(counted.ends, 0, cursors, 1, counted.persons);
    long[] placed = {0};
    Evidence.Revision revision =
        evidence.readColumns(
            workspace,
            (count, persons, times, signatures, values) -> {
              stopIfCancelled();
              int wanted = (int) Math.min(count, counted.events - placed[0]);
              columns.place(wanted, cursors, persons, times, signatures, values);
              placed[0] += wanted;
              share.accept(0.3 + 0.4 * placed[0] / Math.max(1, counted.events));
            });
    if (revision.signing() != counted.revision.signing()
        || revision.identities() != counted.revision.identities()
        || placed[0] != counted.events) {
      throw new ChangedException();
    }
  }

  /** Sorts each person's events; returns the newest time. */
  private long sort(Columns columns, Counted counted) {
    EventSorter sorter = new EventSorter();
    long newest = Long.MIN_VALUE;
    long from = 0;
    for (int person = 0; person < counted.persons; person++) {
      long to = counted.ends[person];
      int length = Math.toIntExact(to - from);
      if (length > 0) {
        columns.sort(from, length, sorter);
        newest = Math.max(newest, columns.time(to - 1));
      }
      from = to;
      if ((person & 0xFFFF) == 0) {
        stopIfCancelled();
        share.accept(0.7 + 0.2 * person / counted.persons);
      }
    }
    return newest;
  }

  private void stopIfCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancelledException();
    }
  }

  /** The output files. */
  private record Columns(
      MemorySegment offsets, MemorySegment signatures, MemorySegment times, MemorySegment values) {
    static Columns create(Path folder, int persons, long events, Arena arena) throws IOException {
      return new Columns(
          IndexFiles.create(folder.resolve(IndexFiles.OFFSETS), 8 * (persons + 1L), arena),
          IndexFiles.create(folder.resolve(IndexFiles.SIGNATURES), 4 * events, arena),
          IndexFiles.create(folder.resolve(IndexFiles.TIMES), 8 * events, arena),
          IndexFiles.create(folder.resolve(IndexFiles.VALUES), 4 * events, arena));
    }

    void writeOffsets(long[] ends, int persons) {
      MemorySegment.copy(ends, 0, offsets, IndexFiles.LONG, 8, persons);
    }

    void place(int count, long[] cursors, int[] persons, long[] t, int[] s, float[] v) {
      for (int i = 0; i < count; i++) {
        long place = cursors[persons[i]]++;
        times.setAtIndex(IndexFiles.LONG, place, t[i]);
        signatures.setAtIndex(IndexFiles.INT, place, s[i]);
        values.setAtIndex(IndexFiles.FLOAT, place, v[i]);
      }
    }

    void sort(long from, int length, EventSorter sorter) {
      sorter.reserve(length);
      MemorySegment.copy(times, IndexFiles.LONG, from * 8, sorter.times, 0, length);
      if (isSorted(sorter.times, length)) {
        return;
      }
      MemorySegment.copy(signatures, IndexFiles.INT, from * 4, sorter.signatures, 0, length);
      MemorySegment.copy(values, IndexFiles.FLOAT, from * 4, sorter.values, 0, length);
      if (sorter.sort(length)) {
        MemorySegment.copy(sorter.times, 0, times, IndexFiles.LONG, from * 8, length);
        MemorySegment.copy(sorter.signatures, 0, signatures, IndexFiles.INT, from * 4, length);
        MemorySegment.copy(sorter.values, 0, values, IndexFiles.FLOAT, from * 4, length);
      }
    }

    private static boolean isSorted(long[] times, int length) {
      for (int i = 1; i < length; i++) {
        if (times[i - 1] > times[i]) {
          return false;
        }
      }
      return true;
    }

    long time(long event) {
      return times.getAtIndex(IndexFiles.LONG, event);
    }

    /** Lists the events that have a value, now that each is in its place. */
    MemorySegment writeValued(Path folder, long events, Arena arena) throws IOException {
      long count = 0;
      for (long event = 0; event < events; event++) {
        count += Float.isNaN(values.getAtIndex(IndexFiles.FLOAT, event)) ? 0 : 1;
      }
      MemorySegment valued = IndexFiles.create(folder.resolve(IndexFiles.VALUED), 8 * count, arena);
      long next = 0;
      for (long event = 0; next < count; event++) {
        if (!Float.isNaN(values.getAtIndex(IndexFiles.FLOAT, event))) {
          valued.setAtIndex(IndexFiles.LONG, next++, event);
        }
      }
      return valued;
    }

    Map<String, Long> checksums(MemorySegment valued) {
      Map<String, Long> checksums = new HashMap<>();
      checksums.put(IndexFiles.OFFSETS, IndexFiles.checksum(offsets));
      checksums.put(IndexFiles.SIGNATURES, IndexFiles.checksum(signatures));
      checksums.put(IndexFiles.TIMES, IndexFiles.checksum(times));
      checksums.put(IndexFiles.VALUES, IndexFiles.checksum(values));
      checksums.put(IndexFiles.VALUED, IndexFiles.checksum(valued));
      return checksums;
    }

    void force() {
      offsets.force();
      signatures.force();
      times.force();
      values.force();
    }
  }
}
