package org.wayloom.surveys;

import java.nio.file.Path;
import org.wayloom.sql.Database;

class SqliteQuietDaysTest extends QuietDaysContract {
  @Override
  Database database(Path folder) {
    return Database.sqlite(folder.resolve("wayloom.db"));
  }
}
