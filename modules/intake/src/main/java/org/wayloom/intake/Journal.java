package org.wayloom.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * An append-only file of messages that are durable but not yet in the evidence.
 *
 * <p>A position counts the bytes since the journal began and never goes back. Whoever appends while
 * another one's bytes are being written waits and shares the next write: under load one fsync
 * serves many requests. The journal keeps no note of what was taken out of it; the evidence says
 * how far each stream has come, in the transaction of its events, so nothing can come apart. Files
 * that are wholly behind that point are deleted.
 *
 * <p>After a write failed, nobody knows what the disk holds: the bytes are cut off and those who
 * wait are refused; when even that fails, the journal takes nothing more until it is opened again.
 */
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final Path folder;
  private final long segmentBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition roundOver = lock.newCondition();
  private final List<Segment> segments = new ArrayList<>();
  private Round round = new Round();
  private boolean writing;
  private volatile long end;
  private volatile boolean broken;

  private Journal(Path folder, long segmentBytes) {
    this.folder = folder;
    this.segmentBytes = segmentBytes;
  }

  /**
   * Opens the journal in the folder and cuts off what a crash left half written.
   *
   * @param atLeast a position that was given out before, whatever became of the files
   */
  static Journal open(Path folder, long atLeast, long segmentBytes) {
    Journal journal = new Journal(folder, segmentBytes);
    try {
      Files.createDirectories(folder);
      for (long start : starts(folder)) {
        journal.segments.add(Segment.open(folder, start));
      }
      journal.end = atLeast;
      if (!journal.segments.isEmpty()) {
        journal.end = journal.segments.getLast().cutTornTail();
      }
      if (journal.segments.isEmpty() || journal.end < atLeast) {
        journal.end = atLeast;
        journal.segments.add(Segment.open(folder, atLeast));
      }
      return journal;
    } catch (IOException e) {
      journal.close();
      throw new UncheckedIOException(e);
    }
  }

  private static List<Long> starts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Segment::startOf).flatMap(Optional::stream).sorted().toList();
    }
  }

  /** What is written with one fsync, for all who added to it. */
  private static final class Round {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean over;
    boolean written;
  }

  /** Appends the records in one piece; they are on disk when this returns. */
  void append(List<byte[]> records) {
    lock.lock();
    try {
      Round mine = round;
      for (byte[] bytes : records) {
        ByteBuffer framed = Segment.framed(bytes);
        mine.bytes.write(framed.array(), 0, framed.limit());
      }
      while (!mine.over) {
        if (writing) {
          roundOver.awaitUninterruptibly();
        } else {
          writeRound();
        }
      }
      if (!mine.written) {
        throw notWritten();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Writes for all who wait; others may add to the next round meanwhile. */
  private void writeRound() {
    Round now = round;
    round = new Round();
    byte[] bytes = now.bytes.toByteArray();
    writing = true;
    try {
      Segment segment = roomy();
      lock.unlock();
      try {
        now.written = !broken && write(segment, end, bytes);
      } finally {
        lock.lock();
      }
    } finally {
      if (now.written) {
        end += bytes.length;
      }
      now.over = true;
      writing = false;
      roundOver.signalAll();
    }
  }

  private boolean write(Segment segment, long from, byte[] bytes) {
    try {
      segment.write(from, bytes);
      return true;
    } catch (IOException e) {
      LOG.error("The journal in {} could not be written at position {}", folder, from, e);
      try {
        segment.cut(from);
      } catch (IOException again) {
        broken = true;
      }
      return false;
    }
  }

  private static ProblemException notWritten() {
    return Problem.of(
            ProblemType.STORAGE_FULL,
            "The events could not be written to the disk, so none of them is kept. Send them again.")
        .toException();
  }

  private Segment roomy() {
    Segment last = segments.getLast();
    if (end - last.start >= segmentBytes) {
      last = Segment.open(folder, end);
      segments.add(last);
    }
    return last;
  }

  /** The position behind the last durable record. */
  long end() {
    return end;
  }

  /** Where the oldest kept record begins. */
  long start() {
    lock.lock();
    try {
      return segments.getFirst().start;
    } finally {
      lock.unlock();
    }
  }

  /**
   * A record and the position behind it.
   *
   * @param bytes as they were appended
   */
  record Kept(byte[] bytes, long end) {}

  /**
   * Records from the position on, at most so many, as far as their file goes; none at the end of
   * what is durable. Whoever appends does not wait meanwhile. Only the one who forgets may read: a
   * file must not go away under it.
   */
  List<Kept> read(long position, int most) {
    long durable = end;
    if (position >= durable) {
      return List.of();
    }
    try {
      for (Segment segment : holdingAndBehind(position)) {
        long at = Math.max(position, segment.start);
        List<Kept> kept = kept(at, segment.read(at, durable, most));
        if (!kept.isEmpty()) {
          return kept;
        }
        if (segment.start <= position && !segment.endsAt(position)) {
          break;
        } // else the files do not join: positions that were lost with one are not used
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(
        "The journal in %s cannot be read at position %d".formatted(folder, position));
  }

  private static List<Kept> kept(long from, List<byte[]> records) {
    List<Kept> kept = new ArrayList<>();
    long position = from;
    for (byte[] bytes : records) {
      position += Segment.HEAD + bytes.length;
      kept.add(new Kept(bytes, position));
    }
    return kept;
  }

  private List<Segment> holdingAndBehind(long position) {
    lock.lock();
    try {
      int first = 0;
      while (first + 1 < segments.size() && segments.get(first + 1).start <= position) {
        first++;
      }
      return List.copyOf(segments.subList(first, segments.size()));
    } finally {
      lock.unlock();
    }
  }

  /** Begins a new file at the end and deletes all others; nobody may append meanwhile. */
  void startAfresh() {
    lock.lock();
    try {
      if (segments.getLast().start < end) {
        segments.add(Segment.open(folder, end));
      }
    } finally {
      lock.unlock();
    }
    forgetUpTo(end);
  }

  /** Deletes the files that end at or before this position; the last one stays. */
  void forgetUpTo(long position) {
    lock.lock();
    try {
      while (segments.size() > 1 && segments.get(1).start <= position) {
        segments.removeFirst().delete();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      while (writing) {
        roundOver.awaitUninterruptibly();
      }
      broken = true;
      segments.forEach(Segment::close);
    } finally {
      lock.unlock();
    }
  }
}
