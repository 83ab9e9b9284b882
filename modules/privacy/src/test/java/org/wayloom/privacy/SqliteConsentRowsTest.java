package org.wayloom.privacy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

class SqliteConsentRowsTest extends ConsentRowsContract {
  @TempDir static Path data;

  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
