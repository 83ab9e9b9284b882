package org.wayloom.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Unreadable.BrokenFileException;

/**
 * The only place where ZIP archives are opened: entries are read by name and never written to disk,
 * and no entry unpacks to more than the limits allow, whatever it says of its size.
 */
final class SafeZip implements AutoCloseable {
  private static final int MOST_ENTRIES = 2_000;

  private final ZipFile zip;
  private final long bytes;
  private final Limits limits;
  private long unpacked;

  private SafeZip(ZipFile zip, long bytes, Limits limits) {
    this.zip = zip;
    this.bytes = bytes;
    this.limits = limits;
  }

  static SafeZip open(Path file, Limits limits) throws IOException {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      if (zip.size() > MOST_ENTRIES) {
        zip.close();
        throw new BrokenFileException(
            "The archive holds more than "
                + MOST_ENTRIES
                + " files, as no document does. Save what you need of it as plain text or CSV UTF-8.");
      }
      return new SafeZip(zip, file.toFile().length(), limits);
    } catch (java.util.zip.ZipException e) {
      throw new BrokenFileException(
          "The workbook or archive is damaged or cut off. Save or copy it again.");
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The entry's bytes, or null where there is none of that name. */
  @Nullable InputStream read(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? null : new Bounded(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts over all entries: many small bombs are one bomb. */
  private final class Bounded extends FilterInputStream {
    Bounded(InputStream in) {
      super(in);
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
      } catch (java.util.zip.ZipException | java.io.EOFException e) {
        throw new BrokenFileException(
            "The workbook or archive is damaged or cut off. Save or copy it again.");
      }
      unpacked += Math.max(count, 0);
      if (unpacked > limits.unpackedBytes()
          || (unpacked > Limits.GRACE_BYTES && unpacked / limits.unpackedRatio() > bytes)) {
        throw new BrokenFileException(
            "The file unpacks to more than "
                + limits.unpackedRatio()
                + " times its size, as files made to do harm do. If it is yours, save it as plain"
                + " text or CSV UTF-8 and bring that.");
      }
      return count;
    }
  }
}
