package org.wayloom.collaboration;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

/** The tables of live documents in a PostgreSQL of a test class; without one it is skipped. */
final class PostgresTables implements BeforeAllCallback, AfterAllCallback {
  private @Nullable PostgresServer server;
  private @Nullable Database database;

  Database database() {
    return Objects.requireNonNull(database);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<PostgresServer> started = PostgresServer.startIfInstalled();
    Assumptions.assumeTrue(started.isPresent(), "PostgreSQL is not installed on this machine");
    PostgresServer running = started.orElseThrow();
    server = running;
    Database opened = Database.postgresql(running.jdbcUrl(), running.user(), running.password());
    database = opened;
    opened.migrate("collaboration");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (database != null) {
      database.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
