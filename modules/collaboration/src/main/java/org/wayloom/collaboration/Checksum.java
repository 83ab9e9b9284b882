package org.wayloom.collaboration;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/**
 * CRC32C of what is stored (LV27), over the values as they are read back, so that a changed number
 * is noticed as well as a changed text.
 */
final class Checksum {
  private final CRC32C crc = new CRC32C();

  private Checksum() {}

  static long ofCommit(DocumentId document, Commit commit, String ops, @Nullable String refusal) {
    Checksum sum = new Checksum();
    sum.add(document.value());
    sum.add(Long.toString(commit.version()));
    sum.add(commit.client().value());
    sum.add(Long.toString(commit.seq()));
    sum.add(commit.by().id());
    sum.add(commit.by().name());
    sum.add(Long.toString(commit.at().toEpochMilli()));
    sum.add(ops);
    sum.add(refusal == null ? "" : refusal);
    return sum.crc.getValue();
  }

  static long ofSnapshot(Forest document, long version, String records) {
    Checksum sum = new Checksum();
    sum.add(document.id().value());
    sum.add(Long.toString(document.epoch()));
    sum.add(Long.toString(version));
    sum.add(records);
    return sum.crc.getValue();
  }

  /** A part and an end mark that no part holds, so that parts cannot run into each other. */
  private void add(String part) {
    crc.update(part.getBytes(StandardCharsets.UTF_8));
    crc.update(0);
  }
}
