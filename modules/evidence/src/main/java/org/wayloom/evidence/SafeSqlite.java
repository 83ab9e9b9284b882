package org.wayloom.evidence;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * A database file of somebody else's, of which plain tables are read and nothing is run. A database
 * can hold code: views, triggers, generated columns, virtual tables, functions in its schema. So it
 * is opened read-only and as unchanging (no journal is played back), its schema is not trusted,
 * statements may only read, and only stored columns of ordinary tables are selected, without any
 * order or condition that an index of the file's could answer wrongly. A damaged tree of pages that
 * leads back into itself ends because no file holds more rows than bytes.
 */
final class SafeSqlite implements AutoCloseable {
  private final SQLiteConnection connection;
  private final Map<String, List<String>> columnsOfTables = new HashMap<>();
  private final long mostRows;
  private final Limits limits;

  SafeSqlite(Path file, Limits limits) {
    this.limits = limits;
    this.mostRows = file.toFile().length();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.resetOpenMode(SQLiteOpenMode.READWRITE);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setOpenMode(SQLiteOpenMode.READONLY);
    config.enableLoadExtension(false);
    config.setBusyTimeout(0);
    Properties properties = config.toProperties();
    try {
      connection =
          JDBC.createConnection(
              "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1", properties);
    } catch (SQLException e) {
      throw broken(e);
    }
    try {
      lock();
      readTables();
    } catch (SQLException | RuntimeException e) {
      close();
      throw e instanceof SQLException sql ? broken(sql) : (RuntimeException) e;
    }
  }

  private void lock() throws SQLException {
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, limits.rowChars());
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, limits.columns());
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_WORKER_THREADS, 0);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA query_only = ON");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA mmap_size = 0");
      statement.execute("PRAGMA automatic_index = OFF");
    }
  }

  /** Ordinary tables, and of each the columns that are stored: computed ones are left alone. */
  private void readTables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT name, type, sql FROM sqlite_schema NOT INDEXED")) {
      while (row.next()) {
        String name = row.getString(1);
        String sql = row.getString(3);
        boolean ordinary =
            "table".equals(row.getString(2))
                && name != null
                && sql != null
                && !sql.stripLeading().regionMatches(true, 0, "CREATE VIRTUAL", 0, 14)
                && !name.startsWith("sqlite_");
        if (ordinary) {
          tables.add(name);
        }
        if (tables.size() > limits.columns()) {
          throw Unreadable.file(
              "The database has more than " + limits.columns() + " tables. Export a part of it.");
        }
      }
    }
    for (String table : tables) {
      List<String> columns = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA table_xinfo(" + quoted(table) + ")")) {
        while (row.next()) {
          if (row.getInt("hidden") == 0) {
            columns.add(row.getString("name"));
          }
        }
      }
      columnsOfTables.put(table, columns);
    }
  }

  boolean has(String table) {
    return columnsOfTables.containsKey(table);
  }

  /** The stored columns of a table; none where there is no such ordinary table. */
  List<String> columns(String table) {
    return columnsOfTables.getOrDefault(table, List.of());
  }

  /** Goes through all rows of a table; the cursor is closed by whoever asked for it. */
  Cursor read(String table, List<String> columns) {
    List<String> known = columns(table);
    for (String column : columns) {
      if (!known.contains(column)) {
        throw Unreadable.file(
            "The database is no OCEL 2.0 log: its table "
                + Row.shorten(table)
                + " has no column "
                + Row.shorten(column)
                + ".");
      }
    }
    String sql =
        "SELECT "
            + String.join(", ", columns.stream().map(SafeSqlite::quoted).toList())
            + " FROM "
            + quoted(table)
            + " NOT INDEXED";
    try {
      return new Cursor(connection.createStatement(), sql);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static RuntimeException broken(SQLException e) {
    return Unreadable.file(
        "The database cannot be read: "
            + Row.shorten(String.valueOf(e.getMessage()))
            + ". Was it cut off, is it encrypted, or does it hold something else than tables? Export"
            + " it again.");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** The rows of one table. */
  final class Cursor implements AutoCloseable {
    private final Statement statement;
    private final ResultSet rows;
    private long read;

    private Cursor(Statement statement, String sql) throws SQLException {
      this.statement = statement;
      try {
        this.rows = statement.executeQuery(sql);
      } catch (SQLException e) {
        statement.close();
        throw e;
      }
    }

    boolean next() {
      try {
        if (++read > mostRows) {
          throw Unreadable.file(
              "The database is damaged: one of its tables never ends. Export it again.");
        }
        return rows.next();
      } catch (SQLException e) {
        throw broken(e);
      }
    }

    /** The value of a column, counted from 1 as they were asked for; empty where there is none. */
    String text(int column) {
      try {
        String value = rows.getString(column);
        return value == null ? "" : value;
      } catch (SQLException e) {
        throw broken(e);
      }
    }

    @Override
    public void close() {
      try {
        rows.close();
        statement.close();
      } catch (SQLException e) {
        throw broken(e);
      }
    }
  }
}
