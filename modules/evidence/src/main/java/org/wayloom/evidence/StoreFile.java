package org.wayloom.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Folders;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * One workspace's evidence: an open DuckDB file. Any number of readers, each on a connection of its
 * own that sees what is committed; one writer at a time.
 *
 * <p>The database can reach nothing but its own file and its folder for spilling, and no statement
 * can change that: all SQL is ours, but the values in it are not.
 */
final class StoreFile implements AutoCloseable {
  static final String FILE = "evidence.duckdb";
  private static final String ROWS_FUNCTION = "wayloom_rows";

  private final Path folder;
  private final DuckDBConnection root;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile @Nullable BatchFeed feed;
  private volatile boolean stopping;

  private StoreFile(Path folder, DuckDBConnection root) {
    this.folder = folder;
    this.root = root;
  }

  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** Opens, and makes where there is none, the store in the folder. */
  static StoreFile open(Path folder, int memoryMegabytes) {
    try {
      Path spill = spill(folder);
      Files.createDirectories(folder);
      Folders.delete(spill);
      StoreRewriting.cleanUp(folder);
      Properties settings = new Properties();
      settings.setProperty("autoinstall_known_extensions", "false");
      settings.setProperty("autoload_known_extensions", "false");
      settings.setProperty("memory_limit", memoryMegabytes + "MB");
      settings.setProperty("threads", "2");
      settings.setProperty("temp_directory", spill.toString());
      settings.setProperty("enable_external_access", "false");
      settings.setProperty("lock_configuration", "true");
      DuckDBConnection root =
          (DuckDBConnection)
              DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE), settings);
      StoreFile store = new StoreFile(folder, root);
      store.registerRows();
      Schema.prepare(root);
      Imports.failInterrupted(root);
      return store;
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the store's files from the folder, which others may use too. */
  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
    Files.deleteIfExists(folder.resolve(FILE + ".wal"));
    Folders.delete(spill(folder));
    String[] others = folder.toFile().list();
    if (others != null && others.length == 0) {
      Files.delete(folder);
    }
  }

  private static Path spill(Path folder) {
    return folder.resolve("spill");
  }

  /** A connection for one reader; close it after use. */
  DuckDBConnection reader() throws SQLException {
    return root.duplicate();
  }

  /** Runs the work as the only writer. */
  <T> T write(SqlWork<T> work) {
    writing.lock();
    try (DuckDBConnection connection = root.duplicate()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    } finally {
      writing.unlock();
    }
  }

  /** Runs the work on a connection of its own, beside others; for reading, and for short notes. */
  <T> T read(SqlWork<T> work) {
    try (DuckDBConnection connection = reader()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }

  /** Does something with a connection. */
  @FunctionalInterface
  interface SqlWork<T> {
    T on(DuckDBConnection connection) throws SQLException;
  }

  /** Reads at one moment: nothing changes between its statements. */
  <T> T readAtOnce(SqlWork<T> question) {
    return read(connection -> inTransaction(connection, question));
  }

  /** Writes in one transaction: all of it is on disk when this returns, or none. */
  <T> T writeAtOnce(SqlWork<T> work) {
    return write(connection -> inTransaction(connection, work));
  }

  /**
   * Writes what is committed at one moment into a store of its own, while others read and write on.
   * It comes into being in the folder for spilling, the only one that the database can reach.
   *
   * @param file must not be there yet
   */
  void copyTo(Path file) throws IOException {
    Path made = spill(folder).resolve("copy-" + Ids.next());
    Files.createDirectories(spill(folder));
    try {
      read(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("ATTACH '%s' AS copied".formatted(StoreRewriting.quoted(made)));
              try {
                statement.execute("COPY FROM DATABASE evidence TO copied");
              } finally {
                statement.execute("DETACH copied");
              }
            }
            return made;
          });
      Files.move(made, file);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Runs the work in one transaction: all of it is on disk when this returns, or none. */
  static <T> T inTransaction(DuckDBConnection connection, SqlWork<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Creates the temporary table from what comes through the feed; called by the writer only. */
  void stage(DuckDBConnection connection, String table, BatchFeed batches) throws SQLException {
    feed = batches;
    if (stopping) {
      batches.stop(stopped());
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE " + table + " AS SELECT * FROM " + ROWS_FUNCTION + "()");
    } finally {
      feed = null;
    }
  }

  /**
   * Cancels an import that is still reading, for the process is about to end: it is all or nothing
   * anyway. One that is already being merged has seconds left and ends by itself.
   */
  void stop() {
    stopping = true;
    BatchFeed batches = feed;
    if (batches != null) {
      batches.stop(stopped());
    }
  }

  private static ProblemException stopped() {
    return ProblemException.of(ProblemType.NOT_READY, Imports.STOPPED);
  }

  private void registerRows() throws SQLException {
    try (var builder = DuckDBFunctions.tableFunction()) {
      builder.withName(ROWS_FUNCTION).withFunction(new RowsFunction()).register(root);
    }
  }

  /** The table function that DuckDB pulls staged rows from. */
  private final class RowsFunction implements DuckDBTableFunction<Object, Object, Object> {
    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) {
      Batch.declare(info);
      return DuckDBColumnType.BIGINT;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
      return DuckDBColumnType.BIGINT;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
        throws Exception {
      BatchFeed batches = feed;
      Batch batch = batches == null ? null : batches.next();
      if (batches == null || batch == null) {
        return 0;
      }
      batch.writeTo(chunk);
      int rows = batch.size;
      batches.giveBack(batch);
      return rows;
    }
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }
}
