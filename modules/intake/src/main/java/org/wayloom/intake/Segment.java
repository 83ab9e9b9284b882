package org.wayloom.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
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
  private static final int READ_AT_ONCE = 1 << 18;
  private static final int CHECKED_AT_ONCE = 1_000;

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

  /**
   * Whole records from a position on, in order: at most so many of them, and none that ends behind
   * {@code to}. Empty where no whole record begins. Many are read at once; a system call for each
   * would cost more than the record.
   */
  List<byte[]> read(long position, long to, int most) throws IOException {
    List<byte[]> records = new ArrayList<>();
    long limit = Math.min(to - start, reader.length());
    long at = position - start;
    ByteBuffer buffer = ByteBuffer.allocate(READ_AT_ONCE).limit(0);
    while (records.size() < most && at + HEAD <= limit) {
      buffer = filled(buffer, at, HEAD, limit);
      int length = buffer.getInt(buffer.position());
      int checksum = buffer.getInt(buffer.position() + 4);
      if (length <= 0 || length > LONGEST || at + HEAD + length > limit) {
        break;
      }
      buffer = filled(buffer, at, HEAD + length, limit);
      byte[] bytes = new byte[length];
      buffer.position(buffer.position() + HEAD).get(bytes);
      if (checksum(bytes) != checksum) {
        break;
      }
      records.add(bytes);
      at += HEAD + length;
    }
    return records;
  }

  /** The buffer with at least so many bytes of what stands at this place of the file. */
  private ByteBuffer filled(ByteBuffer buffer, long at, int needed, long limit) throws IOException {
    if (buffer.remaining() >= needed) {
      return buffer;
    }
    ByteBuffer roomy = needed > buffer.capacity() ? ByteBuffer.allocate(needed) : buffer;
    roomy.clear().limit((int) Math.min(roomy.capacity(), limit - at));
    FileChannel channel = reader.getChannel();
    for (int read = 0; roomy.hasRemaining() && read >= 0; ) {
      read = channel.read(roomy, at + roomy.position());
    }
    roomy.flip();
    if (roomy.remaining() < needed) {
      throw new EOFException("%s ends at %d".formatted(path, at + roomy.remaining()));
    }
    return roomy;
  }

  /** Cuts off what a crash left half written, and gives the position at which to go on. */
  long cutTornTail() throws IOException {
    long end = start;
    for (List<byte[]> some = more(end); !some.isEmpty(); some = more(end)) {
      for (byte[] bytes : some) {
        end += HEAD + bytes.length;
      }
    }
    cut(end);
    return end;
  }

  private List<byte[]> more(long position) throws IOException {
    return read(position, Long.MAX_VALUE, CHECKED_AT_ONCE);
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
