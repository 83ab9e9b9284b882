package org.wayloom.workspaces;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

class SqliteWorkspacesTest extends WorkspacesContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("wayloom.db"));
  }
}
