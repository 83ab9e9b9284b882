package org.wayloom.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file of a journal: records one after another, each its length, its checksum, its bytes. The
 * file's name is the position in the journal at which it begins.
 */
final class Segment implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Segment.class);
  static final int HEAD = 8;
  static final int LONGEST = 1 << 20;
  private static final String ENDING = ".journal";

  final Path path;
  final long start;
  private final RandomAccessFile file;
  private final RandomAccessFile reader;

  private Segment(Path path, long start) throws IOException {
    this.path = path;
    this.start = start;
    this.file = new RandomAccessFile(path.toFile(), "rw");
    this.reader = new RandomAccessFile(path.toFile(), "r");
  }

  /** Opens, and makes where there is none, the segment that begins at this position. */
  static Segment open(Path folder, long start) {
    Path path = folder.resolve("%019d".formatted(start) + ENDING);
    try {
      return new Segment(path, start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file of this name begins; empty when it is no segment. */
  static Optional<Long> startOf(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.matches("\\d{19}\\.journal")
        ? Optional.of(Long.parseLong(name.substring(0, 19)))
        : Optional.empty();
  }

  /** A record ready to be written. */
  static ByteBuffer framed(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LONGEST) {
      throw new IllegalArgumentException("a record has 1 to %d bytes".formatted(LONGEST));
    }
    return ByteBuffer.allocate(HEAD + bytes.length)
        .putInt(bytes.length)
        .putInt(checksum(bytes))
        .put(bytes)
        .flip();
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** The record at this position, or null where none is whole. */
  byte @Nullable [] read(long position) throws IOException {
    long at = position - start;
    long size = reader.length();
    if (at + HEAD > size) {
      return null;
    }
    byte[] head = new byte[HEAD];
    reader.seek(at);
    reader.readFully(head);
    int length = ByteBuffer.wrap(head).getInt();
    int checksum = ByteBuffer.wrap(head).getInt(4);
    if (length <= 0 || length > LONGEST || at + HEAD + length > size) {
      return null;
    }
    byte[] bytes = new byte[length];
    reader.readFully(bytes);
    return checksum(bytes) == checksum ? bytes : null;
  }

  /** Cuts off what a crash left half written, and gives the position at which to go on. */
  long cutTornTail() throws IOException {
    long end = start;
    for (byte[] bytes = read(end); bytes != null; bytes = read(end)) {
      end += HEAD + bytes.length;
    }
    cut(end);
    return end;
  }

  boolean endsAt(long position) throws IOException {
    return file.length() == position - start;
  }

  void cut(long end) throws IOException {
    if (file.length() > end - start) {
      LOG.warn("{} is cut at position {}: a write was not finished", path, end);
      file.setLength(end - start);
      file.getFD().sync();
    }
  }

  /** Writes at the position; the bytes have reached the disk when this returns. */
  void write(long position, byte[] bytes) throws IOException {
    file.seek(position - start);
    file.write(bytes);
    file.getFD().sync();
  }

  void delete() {
    close();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
