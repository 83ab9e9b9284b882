package org.wayloom.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Folders;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.sql.Database;
import org.wayloom.sql.StagedTables;

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
   * @param team the PostgreSQL into which the database goes; empty where it goes into the data
   *     directory
   */
  public static Restored bringBack(
      BackupFile file, Path data, boolean replace, Optional<Database> team, Clock clock)
      throws IOException {
    boolean empty = isEmpty(data);
    if (!empty && !replace) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          data
              + " holds data already. Choose an empty place with --data, or say --replace: what is"
              + " there is kept beside it under a dated name.");
    }
    if (team.isPresent() && team.get().isUsed() && !replace) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "The PostgreSQL database holds data already. Name an empty one with database-url, or say"
              + " --replace: what is there is kept in a schema with a dated name.");
    }
    Path folder = data.resolveSibling(data.getFileName() + ".restoring-" + Ids.next());
    Files.createDirectories(folder);
    try (UnpackedBackup unpacked = UnpackedBackup.of(file, folder)) {
      BackupReport report = unpacked.examine();
      if (!report.faults().isEmpty()) {
        throw BackupFile.refused(
            "The backup is not whole, and nothing was changed. " + report.faults().getFirst());
      }
      int documents = unpacked.beginNewLines();
      String now = DAY_AND_TIME.format(clock.instant());
      Path aside = empty ? null : aside(data, now);
      String schema = null;
      if (team.isPresent()) {
        schema = takePlace(unpacked, data, aside, team.get(), "before-" + now);
      } else {
        takePlace(unpacked.folder(), data, aside);
      }
      return new Restored(data, aside, schema, documents, report);
    }
  }

  /** The tables and the data directory take their places together. */
  private static @Nullable String takePlace(
      UnpackedBackup unpacked, Path data, @Nullable Path aside, Database team, String schema)
      throws IOException {
    try (StagedTables staged = unpacked.moveDatabaseInto(team)) {
      boolean kept =
          staged.takePlace(
              schema,
              () -> {
                try {
                  takePlace(unpacked.folder(), data, aside);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return kept ? schema : null;
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
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

  private static Path aside(Path data, String now) {
    String name = data.getFileName() + ".before-" + now;
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
