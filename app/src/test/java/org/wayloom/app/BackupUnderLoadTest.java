package org.wayloom.app;

import java.util.Optional;

class BackupUnderLoadTest extends BackupUnderLoadContract {
  @Override
  Optional<WayloomConfig.PostgreSql> newDatabase() {
    return Optional.empty();
  }
}
