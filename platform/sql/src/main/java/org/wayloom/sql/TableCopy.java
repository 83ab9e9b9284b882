package org.wayloom.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Copies all rows between SQLite and PostgreSQL, where both have the same tables. Their columns are
 * texts and whole numbers, which both hold alike.
 */
final class TableCopy {
  private static final int ROWS_AT_ONCE = 1_000;

  private TableCopy() {}

  /** Copies what one database holds at one moment into the empty tables of the other. */
  static void all(Database from, Database to) {
    try (Connection reading = from.reading();
        Connection writing = to.writing()) {
      boolean fromTeam = from.vendor() == Database.Vendor.POSTGRESQL;
      if (fromTeam) {
        reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      // PostgreSQL sends rows in parts only within a transaction.
      reading.setAutoCommit(false);
      writing.setAutoCommit(false);
      Connection team = fromTeam ? reading : writing;
      for (String table : tables(team, fromTeam ? writing : reading)) {
        copy(reading, writing, table, columns(team, table));
      }
      writing.commit();
      reading.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The rows could not be copied from %s to %s: %s"
              .formatted(from.vendor(), to.vendor(), e.getMessage()),
          e);
    }
  }

  /** The tables that both have, without those that tell which scripts were run. */
  private static List<String> tables(Connection team, Connection file) throws SQLException {
    List<String> tables =
        texts(
            team,
            """
            select tablename from pg_tables where schemaname = current_schema() order by tablename
            """);
    tables.retainAll(texts(file, "select name from sqlite_master where type = 'table'"));
    tables.removeIf(table -> table.endsWith(Database.HISTORY));
    return tables;
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement read = connection.createStatement();
        ResultSet rows = read.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** As PostgreSQL names them, for SQLite hides the key of a word index. */
  private static List<String> columns(Connection team, String table) throws SQLException {
    try (Statement read = team.createStatement();
        ResultSet none = read.executeQuery("select * from %s where 1 = 0".formatted(table))) {
      ResultSetMetaData said = none.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= said.getColumnCount(); column++) {
        columns.add(said.getColumnName(column));
      }
      return columns;
    }
  }

  private static void copy(Connection from, Connection to, String table, List<String> columns)
      throws SQLException {
    String names = String.join(", ", columns);
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (Statement read = from.createStatement();
        PreparedStatement write =
            to.prepareStatement(
                "insert into %s (%s) values (%s)".formatted(table, names, values))) {
      read.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = read.executeQuery("select %s from %s".formatted(names, table))) {
        int waiting = 0;
        while (rows.next()) {
          for (int column = 1; column <= columns.size(); column++) {
            write.setObject(column, rows.getObject(column));
          }
          write.addBatch();
          if (++waiting == ROWS_AT_ONCE) {
            write.executeBatch();
            waiting = 0;
          }
        }
        write.executeBatch();
      }
    }
  }
}
