package org.wayloom.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * The database of documents, workspaces and accounts: SQLite in one file, or PostgreSQL.
 *
 * <p>SQLite's lock is unfair, so every write goes through one connection and reads have a pool of
 * their own. A commit has reached the disk when it returns ({@code synchronous=FULL}, {@code
 * synchronous_commit=on}). Where the disk refuses to flush, nobody knows any more what of the file
 * it holds, though all of it can be read: nothing is written then until the process starts anew.
 * PostgreSQL stops by itself in such a case.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** What a transaction ends with after the disk has refused to flush once. */
  public static final Problem UNFLUSHED =
      Problem.of(
          ProblemType.INTERNAL,
          "Not saved: the disk does not keep what is written to it. Nothing more is taken in: check"
              + " the disk, then start Wayloom again.");

  private static final int SCRUB_ATTEMPTS = 3;

  /** How the table is called, after its module, that tells which scripts were run. */
  static final String HISTORY = "_schema_history";

  private final Vendor vendor;
  private final HikariDataSource writer;
  private final HikariDataSource reader;
  private final JdbcClient write;
  private final JdbcClient read;
  private final TransactionTemplate transaction;
  private volatile boolean unflushed;

  private Database(Vendor vendor, HikariDataSource writer, HikariDataSource reader) {
    this.vendor = vendor;
    this.writer = writer;
    this.reader = reader;
    this.write = JdbcClient.create(writer);
    this.read = JdbcClient.create(reader);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
  }

  /** Opens, and creates if need be, the SQLite file with its folder. */
  public static Database sqlite(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be made for " + file, e);
    }
    String url =
        "jdbc:sqlite:"
            + file.toAbsolutePath()
            + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=on";
    return new Database(
        Vendor.SQLITE,
        new HikariDataSource(pool("write", url + "&transaction_mode=IMMEDIATE", null, null, 1)),
        new HikariDataSource(pool("read", url, null, null, 4)));
  }

  /** Opens a PostgreSQL database; the role must be allowed to create tables. */
  public static Database postgresql(String jdbcUrl, String user, String password) {
    HikariDataSource pool = new HikariDataSource(pool("team", jdbcUrl, user, password, 8));
    return new Database(Vendor.POSTGRESQL, pool, pool);
  }

  /** The same PostgreSQL, with another schema as its own. */
  Database inSchema(String schema) {
    HikariConfig config =
        pool("staging", writer.getJdbcUrl(), writer.getUsername(), writer.getPassword(), 2);
    config.setSchema(schema);
    HikariDataSource pool = new HikariDataSource(config);
    return new Database(Vendor.POSTGRESQL, pool, pool);
  }

  private static HikariConfig pool(
      String name, String url, @Nullable String user, @Nullable String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("wayloom-" + name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    if (user != null) {
      config.setUsername(user);
      config.setPassword(password);
    }
    return config;
  }

  /**
   * Brings a module's tables up to date. Its scripts stand in {@code
   * classpath:org/wayloom/MODULE/migrations} (both vendors) and {@code …/migrations-sqlite} or
   * {@code …/migrations-postgresql} where they differ; each module has a history of its own.
   */
  public void migrate(String module) {
    migrate(module, MigrationVersion.LATEST);
  }

  private void migrate(String module, MigrationVersion version) {
    if (!flyway(module, version).migrate().success) {
      throw new IllegalStateException(
          "The tables of " + module + " could not be brought up to date");
    }
  }

  private Flyway flyway(String module, MigrationVersion version) {
    String folder = "classpath:org/wayloom/" + module + "/migrations";
    return Flyway.configure()
        .dataSource(writer)
        .locations(folder, folder + "-" + vendor.slug())
        .failOnMissingLocations(false)
        .table(module + HISTORY)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(version)
        .load();
  }

  /** The modules that have tables here, in the order of their names. */
  List<String> modules() {
    String tables =
        switch (vendor) {
          case SQLITE -> "select name from sqlite_master where type = 'table' order by name";
          case POSTGRESQL ->
              "select tablename from pg_tables where schemaname = current_schema() order by"
                  + " tablename";
        };
    return read.sql(tables).query((row, number) -> row.getString(1)).list().stream()
        .filter(table -> table.endsWith(HISTORY))
        .map(table -> table.substring(0, table.length() - HISTORY.length()))
        .toList();
  }

  /** Whether any module has tables here. */
  public boolean isUsed() {
    return !modules().isEmpty();
  }

  /**
   * For statements that change something; outside a transaction each commits by itself.
   *
   * @throws ProblemException with {@link #UNFLUSHED} when the disk did not flush earlier
   */
  public JdbcClient write() {
    requireFlushed();
    return write;
  }

  /** For statements that only read what is committed. */
  public JdbcClient read() {
    return read;
  }

  Connection reading() throws SQLException {
    return reader.getConnection();
  }

  Connection writing() throws SQLException {
    return writer.getConnection();
  }

  /**
   * Runs the work in one durable transaction on the writer; a thrown exception undoes it.
   *
   * @throws ProblemException with {@link #UNFLUSHED} when the disk did not flush, now or earlier
   */
  public <T> T inTransaction(Supplier<T> work) {
    requireFlushed();
    try {
      return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    } catch (RuntimeException e) {
      if (isFlushFailure(e)) {
        unflushed = true;
        LOG.error("the disk did not flush; nothing more is written", e);
        requireFlushed();
      }
      throw e;
    }
  }

  private void requireFlushed() {
    if (unflushed) {
      throw UNFLUSHED.toException();
    }
  }

  private static boolean isFlushFailure(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException sqlite
          && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_FSYNC
              || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_DIR_FSYNC)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Leaves nothing of deleted rows in the database's files: SQLite is written anew and its log cut
   * to nothing. PostgreSQL writes the tables anew; its log and its backups are the operator's.
   */
  public void scrub(List<String> tables) {
    if (vendor == Vendor.POSTGRESQL) {
      tables.forEach(table -> write.sql("VACUUM FULL " + table).update());
      return;
    }
    write.sql("VACUUM").update();
    for (int attempt = 1; !isLogEmptied(); attempt++) {
      if (attempt == SCRUB_ATTEMPTS) {
        throw new IllegalStateException("The database is read all the time; try again later");
      }
    }
  }

  /** Waits as long as the busy timeout for readers of what was before. */
  private boolean isLogEmptied() {
    return write.sql("PRAGMA wal_checkpoint(TRUNCATE)").query((row, n) -> row.getInt(1)).single()
        == 0;
  }

  /**
   * Writes all that is committed at one moment into a new SQLite file, while others read and write
   * on.
   *
   * @param file must not be there yet
   */
  public void copyTo(Path file) {
    switch (vendor) {
      case SQLITE ->
          read.sql("VACUUM INTO :file").param("file", file.toAbsolutePath().toString()).update();
      case POSTGRESQL -> {
        try (Database copy = sqlite(file)) {
          // The tables as they are here, which may be older than this program.
          modules().forEach(module -> copy.migrate(module, version(module)));
          TableCopy.all(this, copy);
        }
      }
    }
  }

  /** Brings what was written by {@link #copyTo} into this PostgreSQL, beside what it holds. */
  public StagedTables stage(Path file) {
    try (Database copy = sqlite(file)) {
      return StagedTables.of(copy, this);
    }
  }

  private MigrationVersion version(String module) {
    return Optional.ofNullable(flyway(module, MigrationVersion.LATEST).info().current())
        .map(MigrationInfo::getVersion)
        .orElse(MigrationVersion.EMPTY);
  }

  /** What the database finds wrong with its own file; empty when nothing is, or not its to say. */
  public List<String> faults() {
    if (vendor == Vendor.POSTGRESQL) {
      return List.of();
    }
    List<String> said =
        read.sql("PRAGMA integrity_check").query((row, number) -> row.getString(1)).list();
    return said.equals(List.of("ok")) ? List.of() : List.copyOf(said);
  }

  public Vendor vendor() {
    return vendor;
  }

  @Override
  public void close() {
    writer.close();
    reader.close();
  }

  /** The two databases that Wayloom speaks. */
  public enum Vendor {
    SQLITE,
    POSTGRESQL;

    String slug() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
