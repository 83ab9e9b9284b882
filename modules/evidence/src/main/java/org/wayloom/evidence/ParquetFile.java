package org.wayloom.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A Parquet file, written out as CSV so that it is read like any other table. For files of the
 * machine's own user only: the reader is DuckDB's, which trusts files more than an upload deserves.
 * It may touch nothing but that file and the one that it writes.
 */
public final class ParquetFile {
  private static final int MEMORY_MEGABYTES = 512;

  private ParquetFile() {}

  /** Whether the file begins as Parquet does. */
  public static boolean isIt(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), java.nio.charset.StandardCharsets.ISO_8859_1)
          .equals("PAR1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes all rows as CSV with a header; times in UTC, nested values as DuckDB writes them. An
   * UNREADABLE_FILE problem where the file is broken.
   *
   * @param csv an empty file, or none yet
   */
  public static void writeCsv(Path file, Path csv) {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", MEMORY_MEGABYTES + "MB");
    settings.setProperty("threads", "2");
    settings.setProperty("temp_directory", "");
    String from = quoted(file.toAbsolutePath().toString());
    String to = quoted(csv.toAbsolutePath().toString());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET allowed_paths = [" + from + ", " + to + "]");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
      statement.execute(
          "COPY (SELECT * FROM read_parquet("
              + from
              + ")) TO "
              + to
              + " (FORMAT csv, HEADER true, USE_TMP_FILE false, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S.%gZ')");
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw Unreadable.file(
          "The Parquet file cannot be read: "
              + Row.shorten(message)
              + " Was it cut off? Write it again, or as CSV.");
    }
  }

  private static String quoted(String path) {
    return "'" + path.replace("'", "''") + "'";
  }
}
