package org.wayloom.workspaces;

import org.wayloom.sql.Database;

class SqliteMembersTest extends MembersContract {
  @Override
  Database open() {
    return Database.sqlite(folder.resolve("wayloom.db"));
  }
}
