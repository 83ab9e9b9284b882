package org.wayloom.backup;

import java.nio.file.Path;

/** Something that lies in the data directory and is not made of something else. */
@FunctionalInterface
public interface BackupPart {
  /**
   * Copies it, as it is at one moment, into a folder laid out as the data directory, while others
   * read and write on.
   */
  void copyTo(Path folder);
}
