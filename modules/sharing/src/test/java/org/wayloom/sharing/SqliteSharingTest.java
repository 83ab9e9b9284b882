package org.wayloom.sharing;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

class SqliteSharingTest extends SharingContract {
  @TempDir static Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("wayloom.db"));
  }
}
