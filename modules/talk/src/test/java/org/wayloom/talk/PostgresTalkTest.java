package org.wayloom.talk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

class PostgresTalkTest extends TalkContract {
  private Optional<PostgresServer> server = Optional.empty();

  @Override
  Database open() {
    server = PostgresServer.startIfInstalled();
    assumeTrue(server.isPresent(), "this machine has no PostgreSQL");
    PostgresServer running = server.orElseThrow();
    return Database.postgresql(running.jdbcUrl(), running.user(), running.password());
  }

  @Override
  void stopServer() {
    server.ifPresent(PostgresServer::close);
  }
}
