package org.wayloom.app;

import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

class BackupCommandsTest extends BackupCommandsContract {
  @Override
  Optional<WayloomConfig.PostgreSql> databaseFor(Path directory) {
    return Optional.empty();
  }

  @Override
  Optional<WayloomConfig.PostgreSql> databaseAside(JsonNode done) {
    return Optional.empty();
  }
}
