package org.wayloom.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresCasesTest {
  private Optional<PostgresServer> server = Optional.empty();

  @BeforeAll
  void start() {
    server = PostgresServer.startIfInstalled();
    assumeTrue(server.isPresent(), "this machine has no PostgreSQL");
  }

  @AfterAll
  void stop() {
    server.ifPresent(PostgresServer::close);
  }

  private Database connected() {
    PostgresServer running = server.orElseThrow();
    return Database.postgresql(running.jdbcUrl(), running.user(), running.password());
  }

  @Nested
  class Opening extends CaseOpeningContract {
    @Override
    Database open() {
      return connected();
    }
  }

  @Nested
  class Reading extends CaseReadingContract {
    @Override
    Database open() {
      return connected();
    }
  }

  @Nested
  class Work extends CaseWorkContract {
    @Override
    Database open() {
      return connected();
    }
  }

  @Nested
  class Recovery extends CaseRecoveryContract {
    @Override
    Database open() {
      return connected();
    }
  }
}
