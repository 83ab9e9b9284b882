package org.wayloom.attachments;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

class PostgresAttachmentsTest extends AttachmentsContract {
  private static Optional<PostgresServer> server = Optional.empty();

  @BeforeAll
  static void start() {
    server = PostgresServer.startIfInstalled();
    assumeTrue(server.isPresent(), "this machine has no PostgreSQL");
  }

  @AfterAll
  static void stop() {
    server.ifPresent(PostgresServer::close);
  }

  @Override
  Database open() {
    PostgresServer running = server.orElseThrow();
    Database database = Database.postgresql(running.jdbcUrl(), running.user(), running.password());
    database.write().sql("DROP SCHEMA public CASCADE").update();
    database.write().sql("CREATE SCHEMA public").update();
    return database;
  }
}
