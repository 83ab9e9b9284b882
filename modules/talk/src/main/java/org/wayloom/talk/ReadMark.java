package org.wayloom.talk;

import org.wayloom.kernel.Ids;

/**
 * How far somebody has read a thread.
 *
 * @param version of the talk's document: what came with it and before is read
 */
public record ReadMark(String thread, long version) {
  public ReadMark {
    Ids.check("thread id", thread);
    if (version < 0) {
      throw new IllegalArgumentException("version must not be negative: " + version);
    }
  }
}
