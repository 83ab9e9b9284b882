package org.wayloom.backup;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wayloom.sql.Database;

/**
 * What a backup says of itself: the first entry of its archive.
 *
 * @param format how the archive is laid out; {@value #FORMAT} is the newest that is known here
 * @param version of the Wayloom that made it
 * @param madeAt when it was begun: what was acknowledged before is in it
 * @param database which database the installation has; in the archive it is SQLite's either way
 */
public record Manifest(
    int format, String version, Instant madeAt, Database.Vendor database, List<KeptFile> files) {
  static final int FORMAT = 1;

  /** Its name in the archive. */
  static final String NAME = "manifest.json";

  public Manifest {
    if (format < 1) {
      throw new IllegalArgumentException("there is no such format: " + format);
    }
    files = List.copyOf(files);
    Set<String> paths = new HashSet<>();
    for (KeptFile file : files) {
      if (!paths.add(file.path())) {
        throw new IllegalArgumentException("a file is listed twice: " + file.path());
      }
    }
    if (files.stream().mapToDouble(KeptFile::bytes).sum() > Long.MAX_VALUE / 2.0) {
      throw new IllegalArgumentException("a backup cannot be so large");
    }
    if (!paths.contains(KeptFile.DATABASE)) {
      throw new IllegalArgumentException("no database is listed");
    }
  }

  /** How many bytes its files have, unpacked. */
  public long bytes() {
    return files.stream().mapToLong(KeptFile::bytes).sum();
  }
}
