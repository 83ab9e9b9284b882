package org.wayloom.talk;

import org.wayloom.sql.Database;

class SqliteTalkTest extends TalkContract {
  @Override
  Database open() {
    return Database.sqlite(folder.resolve("wayloom.db"));
  }
}
