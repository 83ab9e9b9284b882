package org.wayloom.app;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

/** Empty databases of one PostgreSQL, which is stopped and removed by {@link #close}. */
final class TeamDatabases implements AutoCloseable {
  private final PostgresServer server;
  private int made;

  private TeamDatabases(PostgresServer server) {
    this.server = server;
  }

  /** Skips the test where this machine has no PostgreSQL. */
  static TeamDatabases start() {
    Optional<PostgresServer> started = PostgresServer.startIfInstalled();
    Assumptions.assumeTrue(started.isPresent(), "PostgreSQL is not installed on this machine");
    return new TeamDatabases(started.orElseThrow());
  }

  WayloomConfig.PostgreSql next() {
    String name = "team" + ++made;
    try (Database all = open(server.jdbcUrl())) {
      all.write().sql("create database " + name).update();
    }
    String url = server.jdbcUrl().replaceFirst("/postgres$", "/" + name);
    return new WayloomConfig.PostgreSql(url, server.user(), server.password());
  }

  private Database open(String url) {
    return Database.postgresql(url, server.user(), server.password());
  }

  @Override
  public void close() {
    server.close();
  }
}
