package org.wayloom.app;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresBackupUnderLoadTest extends BackupUnderLoadContract {
  private static @Nullable TeamDatabases databases;

  @BeforeAll
  static void startPostgres() {
    databases = TeamDatabases.start();
  }

  @AfterAll
  static void stopPostgres() {
    if (databases != null) {
      databases.close();
    }
  }

  @Override
  Optional<WayloomConfig.PostgreSql> newDatabase() {
    return Optional.of(Objects.requireNonNull(databases).next());
  }
}
