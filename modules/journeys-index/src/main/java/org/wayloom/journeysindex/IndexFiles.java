package org.wayloom.journeysindex;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** The files of one index, all little-endian, and what is done with each of them. */
final class IndexFiles {
  /** Per person where the events begin; one more entry than persons. */
  static final String OFFSETS = "offsets.i64";

  static final String SIGNATURES = "signatures.i32";
  static final String TIMES = "times.i64";
  static final String VALUES = "values.f32";

  /** The places of the events that have a value, in order. */
  static final String VALUED = "valued.i64";

  static final String MANIFEST = "manifest.json";

  static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int CHUNK = 1 << 20;

  private IndexFiles() {}

  /**
   * Makes a file of this size and maps it. The zeros are written rather than left to the mapping: a
   * full disk is an exception now instead of a fault in the middle of a store.
   */
  static MemorySegment create(Path file, long bytes, Arena arena) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocateDirect(CHUNK);
      for (long left = bytes; left > 0; ) {
        zeros.clear().limit((int) Math.min(CHUNK, left));
        left -= channel.write(zeros);
      }
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
    }
  }

  static MemorySegment open(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /** CRC-32C (RFC 3720) of all bytes. */
  static long checksum(MemorySegment bytes) {
    CRC32C checksum = new CRC32C();
    long step = 1 << 28;
    for (long from = 0; from < bytes.byteSize(); from += step) {
      long length = Math.min(step, bytes.byteSize() - from);
      checksum.update(bytes.asSlice(from, length).asByteBuffer());
    }
    return checksum.getValue();
  }

  /** Makes sure that a file, or a folder's list of names, is on the disk. */
  static void sync(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
