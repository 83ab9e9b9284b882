package org.wayloom.analysis;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

class SqliteFindingBookTest extends FindingBookContract {
  @TempDir static Path data;

  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
