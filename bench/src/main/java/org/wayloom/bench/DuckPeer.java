package org.wayloom.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;
import org.wayloom.journeys.Coding;

/**
 * DuckDB asked the same questions: over the stored events as they are (view {@code raw}) and over
 * its best table ({@code sorted}: ordered by person, time, sequence, with the nodes already beside
 * the signature codes). Two threads, as the engine has.
 */
final class DuckPeer implements AutoCloseable {
  private final Connection connection;

  /** Opens the stored evidence read-only; nobody else may have it open. */
  DuckPeer(Path evidence, Path scratch, Coding stages) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "2");
    settings.setProperty("memory_limit", "6GB");
    settings.setProperty("temp_directory", scratch + ".spill");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    connection = DriverManager.getConnection("jdbc:duckdb:" + scratch, settings);
    execute("ATTACH '" + evidence + "' AS stored (READ_ONLY)");
    execute("CREATE TABLE node (signature INTEGER, node INTEGER)");
    for (int signature = 0; signature < stages.signatures(); signature++) {
      if (stages.node(signature) != Coding.NONE) {
        execute("INSERT INTO node VALUES (" + signature + "," + stages.node(signature) + ")");
      }
    }
    execute(
        """
        CREATE VIEW raw AS
        SELECT person, time, seq, signature, node, value
        FROM stored.event LEFT JOIN node USING (signature)
        """);
    execute(
        """
        CREATE TABLE sorted AS
        SELECT person, time, seq, signature, node, value::FLOAT AS value
        FROM raw ORDER BY person, time, seq
        """);
    execute("CHECKPOINT");
  }

  /** Writes the sorted table for another system to read. */
  void export(Path parquet) throws SQLException {
    execute(
        "COPY (SELECT person, time, seq, signature, coalesce(node, -1) AS node, value FROM sorted) TO '"
            + parquet
            + "' (FORMAT parquet)");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Runs a query; each row becomes its columns with a bar between.
   *
   * @param sql with {@code $t} for the table
   */
  List<String> rows(String sql, String table) {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.replace("$t", table))) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(result.getObject(column)));
        }
        rows.add(row.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
