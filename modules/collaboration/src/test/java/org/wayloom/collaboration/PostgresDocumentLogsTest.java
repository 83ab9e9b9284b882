package org.wayloom.collaboration;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

class PostgresDocumentLogsTest extends DocumentLogsContract {
  private static @Nullable PostgresServer server;
  private static @Nullable Database database;

  @BeforeAll
  static void open() {
    Optional<PostgresServer> started = PostgresServer.startIfInstalled();
    Assumptions.assumeTrue(started.isPresent(), "PostgreSQL is not installed on this machine");
    PostgresServer running = started.orElseThrow();
    server = running;
    database = Database.postgresql(running.jdbcUrl(), running.user(), running.password());
    database.migrate("collaboration");
  }

  @AfterAll
  static void close() {
    if (database != null) {
      database.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Override
  Database database() {
    return Objects.requireNonNull(database);
  }
}
