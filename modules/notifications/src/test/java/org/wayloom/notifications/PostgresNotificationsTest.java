package org.wayloom.notifications;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

class PostgresNotificationsTest extends NotificationsContract {
  private Optional<PostgresServer> server = Optional.empty();

  @Override
  Database open() {
    server = PostgresServer.startIfInstalled();
    assumeTrue(server.isPresent(), "this machine has no PostgreSQL");
    PostgresServer running = server.orElseThrow();
    return Database.postgresql(running.jdbcUrl(), running.user(), running.password());
  }

  @AfterAll
  void stop() {
    server.ifPresent(PostgresServer::close);
  }
}
