package org.wayloom.collaboration;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

class SqliteDocumentLogsTest extends DocumentLogsContract {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    database.migrate("collaboration");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
