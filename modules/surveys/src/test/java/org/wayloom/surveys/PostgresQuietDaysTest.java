package org.wayloom.surveys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

class PostgresQuietDaysTest extends QuietDaysContract {
  private Optional<PostgresServer> server = Optional.empty();

  @Override
  Database database(Path folder) {
    server = PostgresServer.startIfInstalled();
    assumeTrue(server.isPresent(), "this machine has no PostgreSQL");
    PostgresServer running = server.orElseThrow();
    return Database.postgresql(running.jdbcUrl(), running.user(), running.password());
  }

  @Override
  void stop() {
    server.ifPresent(PostgresServer::close);
  }
}
