package org.wayloom.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentLogs;
import org.wayloom.kernel.Folders;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.sql.Database;

/**
 * Brings backups back, and looks them over. Everything happens beside the data directory; only a
 * backup with nothing wrong takes its place, in one move, and what was there is kept under a dated
 * name.
 */
public final class Restoring {
  /** What a process that takes an empty directory leaves in it. */
  private static final Set<String> NO_DATA = Set.of("wayloom.lock", "wayloom.port");

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

  private Restoring() {}

  /** Unpacks a backup into a temporary folder and looks it over. */
  public static BackupReport examine(BackupFile file) throws IOException {
    Path folder = Files.createTempDirectory("wayloom-verify");
    try (UnpackedBackup unpacked = UnpackedBackup.of(file, folder)) {
      return unpacked.examine();
    }
  }

  /**
   * Brings a backup back. The caller has taken the data directory, so that no server is in it.
   *
   * @param data where it goes; there may be nothing in it unless it is replaced
   * @param team the database of a team that uses PostgreSQL, brought back by its own tools before;
   *     empty where the database is in the backup
   */
  public static Restored bringBack(
      BackupFile file, Path data, boolean replace, Optional<Database> team, Clock clock)
      throws IOException {
    refuseTheOtherDatabase(file.manifest(), team.isPresent());
    boolean empty = isEmpty(data);
    if (!empty && !replace) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          data
              + " holds data already. Choose an empty place with --data, or say --replace: what is"
              + " there is kept beside it under a dated name.");
    }
    Path folder = data.resolveSibling(data.getFileName() + ".restoring-" + Ids.next());
    Files.createDirectories(folder);
    try (UnpackedBackup unpacked = UnpackedBackup.of(file, folder)) {
      BackupReport report = unpacked.examine();
      if (!report.faults().isEmpty()) {
        throw BackupFile.refused(
            "The backup is not whole, and nothing was changed. " + report.faults().getFirst());
      }
      int documents =
          team.map(database -> DocumentLogs.of(database).beginNewLines())
              .orElseGet(unpacked::beginNewLines);
      Path aside = empty ? null : aside(data, clock);
      takePlace(unpacked.folder(), data, aside);
      return new Restored(data, aside, documents, report);
    }
  }

  private static void refuseTheOtherDatabase(Manifest manifest, boolean team) {
    if (team && manifest.database() == Database.Vendor.SQLITE) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "This backup holds its own database, but database-url names PostgreSQL. Bring it back"
              + " without database-url.");
    }
    if (!team && manifest.database() == Database.Vendor.POSTGRESQL) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "This backup belongs to a PostgreSQL database. Bring that back with pg_restore first, then"
              + " say database-url as for serve.");
    }
  }

  private static boolean isEmpty(Path data) throws IOException {
    if (!Files.exists(data)) {
      return true;
    }
    try (Stream<Path> all = Files.list(data)) {
      return all.allMatch(each -> NO_DATA.contains(String.valueOf(each.getFileName())));
    }
  }

  private static Path aside(Path data, Clock clock) {
    String name = data.getFileName() + ".before-" + DAY_AND_TIME.format(clock.instant());
    Path aside = data.resolveSibling(name);
    return Files.exists(aside) ? data.resolveSibling(name + "-" + Ids.next()) : aside;
  }

  private static void takePlace(Path folder, Path data, @Nullable Path aside) throws IOException {
    try {
      if (aside == null) {
        Folders.delete(data);
      } else {
        Files.move(data, aside, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (FileSystemException e) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          data
              + " cannot be moved, as a place where a disk is mounted cannot. Bring the backup back"
              + " into a directory within it, and name that one with --data from then on.");
    }
    try {
      Files.move(folder, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (aside != null) {
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }
}
