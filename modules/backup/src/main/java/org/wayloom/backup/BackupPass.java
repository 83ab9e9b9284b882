package org.wayloom.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has to know to be given everything: it lies in the data directory of the running
 * server, so whoever knows it could read the data without being given it.
 */
public record BackupPass(String value) {
  /** The request header that carries it. */
  public static final String HEADER = "Wayloom-Pass";

  public BackupPass {
    if (value.length() < 32) {
      throw new IllegalArgumentException("a pass has at least 32 characters");
    }
  }

  boolean isSaid(@Nullable String said) {
    return said != null
        && MessageDigest.isEqual(
            said.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the value, so that it can be logged. */
  @Override
  public String toString() {
    return "BackupPass";
  }
}
