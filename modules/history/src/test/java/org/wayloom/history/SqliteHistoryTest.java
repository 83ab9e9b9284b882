package org.wayloom.history;

import org.wayloom.sql.Database;

class SqliteHistoryTest extends HistoryContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
