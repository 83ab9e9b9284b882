package org.wayloom.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

class SqliteWatchedFoldersTest extends WatchedFoldersContract {
  @TempDir static Path data;

  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
