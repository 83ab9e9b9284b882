package org.wayloom.attachments;

import java.time.Instant;

/**
 * A file that a workspace keeps.
 *
 * @param name what its owner calls it: one line without folders; never part of a path
 * @param bytes its length, at least 1
 * @param mediaType {@code image/png}, {@code image/jpeg}, {@code image/gif} or {@code image/webp}
 *     when its first bytes say so, else {@code application/octet-stream}; what the sender called it
 *     does not count
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record Attachment(
    String id, String name, long bytes, String mediaType, String sha256, Instant added) {
  public Attachment {
    if (bytes < 1) {
      throw new IllegalArgumentException("an attachment must have bytes: " + bytes);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits: " + sha256);
    }
  }

  /** Whether a browser may show it in a page: one of four picture formats that run nothing. */
  public boolean opensInPage() {
    return !mediaType.equals(Signature.UNKNOWN);
  }
}
