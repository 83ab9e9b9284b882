package org.wayloom.evidence;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.wayloom.evidence.Unreadable.BrokenFileException;

/**
 * A file's bytes, unpacked where they are gzip, with an end even where a bomb would have none.
 * {@link #bytesRead} counts the bytes on disk, for progress.
 */
final class FileBytes extends InputStream {
  private final Counting disk;
  private final InputStream in;
  private final boolean packed;
  private final Limits limits;
  private long unpacked;

  private FileBytes(Counting disk, InputStream in, boolean packed, Limits limits) {
    this.disk = disk;
    this.in = in;
    this.packed = packed;
    this.limits = limits;
  }

  static FileBytes open(Path file, boolean gzip, Limits limits) throws IOException {
    Counting disk = new Counting(Files.newInputStream(file));
    return new FileBytes(disk, gzip ? unpacked(disk) : disk, gzip, limits);
  }

  /** For reading all of it: what is gzip is unpacked on a thread of its own. */
  static FileBytes openAhead(Path file, boolean gzip, Limits limits) throws IOException {
    Counting disk = new Counting(Files.newInputStream(file));
    return new FileBytes(disk, gzip ? new ReadAhead(unpacked(disk)) : disk, gzip, limits);
  }

  private static InputStream unpacked(Counting disk) throws IOException {
    try {
      return new GZIPInputStream(new BufferedInputStream(disk, 1 << 16), 1 << 16);
    } catch (IOException e) {
      disk.close();
      throw damaged(e);
    }
  }

  static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  long bytesRead() {
    return disk.count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
    if (count > 0 && packed) {
      unpacked += count;
      checkSize();
    }
    return count;
  }

  private void checkSize() throws IOException {
    if (unpacked > limits.unpackedBytes()) {
      throw new BrokenFileException(
          "Unpacked, the file is larger than "
              + (limits.unpackedBytes() >> 20)
              + " MB. Split it and import the parts.");
    }
    if (unpacked > Limits.GRACE_BYTES && unpacked / limits.unpackedRatio() > disk.count) {
      throw new BrokenFileException(
          "The file unpacks to more than "
              + limits.unpackedRatio()
              + " times its size, as files made to do harm do. If it is yours, unpack it and import"
              + " what is inside.");
    }
  }

  private static IOException damaged(IOException cause) {
    return cause instanceof BrokenFileException
        ? cause
        : new BrokenFileException(
            "The gzip file is damaged or cut off ("
                + cause.getMessage()
                + "). Pack or copy it again.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Counting extends FilterInputStream {
    private volatile long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      add(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      add(Math.max(read, 0));
      return read;
    }

    // Written by one thread only, the one that unpacks where there is one.
    private void add(int bytes) {
      count = count + bytes;
    }
  }
}
