package org.wayloom.evidence;

import java.nio.file.Path;

/**
 * Where evidence is kept and how much of the machine it may use.
 *
 * @param data the data folder; stores lie under {@code workspaces/ID}, files on their way in under
 *     {@code uploads}
 * @param memoryMegabytes what the store of one workspace may hold in memory; more goes to disk
 * @param uploadBytes the largest file that is taken in over HTTP
 */
public record EvidenceSettings(Path data, int memoryMegabytes, long uploadBytes) {
  public EvidenceSettings {
    if (memoryMegabytes < 128) {
      throw new IllegalArgumentException(
          "the store of a workspace needs at least 128 MB: " + memoryMegabytes);
    }
    if (uploadBytes < 1) {
      throw new IllegalArgumentException("uploads must be allowed some bytes: " + uploadBytes);
    }
  }

  /** One gigabyte of memory a store, files of up to two gigabytes. */
  public static EvidenceSettings of(Path data) {
    return new EvidenceSettings(data, 1024, 2L << 30);
  }
}
