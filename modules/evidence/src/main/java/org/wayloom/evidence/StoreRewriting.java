package org.wayloom.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Writes a store that nobody has open into a new file and puts that in its place. DuckDB keeps what
 * was deleted in blocks that it may use again some day, and a checkpoint does not change that; only
 * a file that never held it surely holds nothing of it.
 */
final class StoreRewriting {
  private static final String FRESH = StoreFile.FILE + ".new";

  private StoreRewriting() {}

  static void of(Path folder, int memoryMegabytes) {
    Path file = folder.resolve(StoreFile.FILE);
    Path fresh = folder.resolve(FRESH);
    try {
      cleanUp(folder);
      copy(file, fresh, folder.resolve("spill"), memoryMegabytes);
      sync(fresh);
      Files.deleteIfExists(folder.resolve(StoreFile.FILE + ".wal"));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      cleanUp(folder);
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException("The evidence could not be written anew", e);
    }
  }

  /** What a crash left of a rewriting that was not finished. */
  static void cleanUp(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FRESH));
    Files.deleteIfExists(folder.resolve(FRESH + ".wal"));
  }

  private static void copy(Path from, Path to, Path spill, int memoryMegabytes)
      throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", memoryMegabytes + "MB");
    settings.setProperty("threads", "2");
    settings.setProperty("temp_directory", spill.toString());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      // Opened for writing once, so that what a crash left in its log is in it.
      statement.execute("ATTACH '%s' AS stored".formatted(quoted(from)));
      statement.execute("ATTACH '%s' AS fresh".formatted(quoted(to)));
      statement.execute("COPY FROM DATABASE stored TO fresh");
      statement.execute("DETACH fresh");
      statement.execute("DETACH stored");
    }
  }

  static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
