package org.wayloom.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.Sha256;
import org.wayloom.sql.Database;

/**
 * The door to backups of a data directory whose stores this process has open.
 *
 * <p>Each store is copied as it is at one moment, one after the other. The order makes of that one
 * state: whoever reads from another store and remembers how far it came is copied before what it
 * reads, so that after a restore it reads again rather than never.
 */
public final class Backups {
  private static final String STAGE = "backup-";

  private final Path data;
  private final Database.Vendor database;
  private final List<BackupPart> parts;
  private final BuildVersion version;
  private final Clock clock;
  private final Semaphore one = new Semaphore(1);

  /**
   * @param data the data directory; copies are gathered in it
   * @param parts in the order in which they are copied
   */
  public Backups(
      Path data,
      Database.Vendor database,
      List<BackupPart> parts,
      BuildVersion version,
      Clock clock) {
    this.data = data;
    this.database = database;
    this.parts = List.copyOf(parts);
    this.version = version;
    this.clock = clock;
    removeLeftovers();
  }

  /** Copies everything aside; one at a time, else a CONFLICT problem. */
  public GatheredBackup gather() {
    if (!one.tryAcquire()) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "A backup is being made already. Try again when it is done.");
    }
    Path folder = data.resolve(STAGE + Ids.next());
    try {
      Instant begun = Instant.ofEpochMilli(clock.millis());
      Files.createDirectories(folder);
      parts.forEach(part -> part.copyTo(folder));
      Manifest manifest =
          new Manifest(Manifest.FORMAT, version.value(), begun, database, files(folder));
      return new GatheredBackup(folder, manifest, one::release);
    } catch (IOException | RuntimeException e) {
      FileTree.deleteQuietly(folder);
      one.release();
      throw refusal(e);
    }
  }

  private RuntimeException refusal(Exception failure) {
    if (FileTree.isFull(failure)) {
      return ProblemException.of(
          ProblemType.STORAGE_FULL,
          "There is no room in "
              + data
              + " to gather a backup, which takes about as much as the databases in it. Make room,"
              + " then try again.");
    }
    return failure instanceof RuntimeException ours
        ? ours
        : new UncheckedIOException("The backup could not be gathered", (IOException) failure);
  }

  /** What a process left that was killed while it gathered. */
  private void removeLeftovers() {
    try (Stream<Path> all = Files.list(data)) {
      all.filter(each -> String.valueOf(each.getFileName()).startsWith(STAGE))
          .forEach(FileTree::deleteQuietly);
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be read", e);
    }
  }

  private static List<KeptFile> files(Path folder) throws IOException {
    List<KeptFile> files = new ArrayList<>();
    for (Path file : FileTree.files(folder)) {
      files.add(
          new KeptFile(
              folder.relativize(file).toString().replace('\\', '/'),
              Files.size(file),
              Sha256.hex(file)));
    }
    return files;
  }
}
