package org.wayloom.improvements;

import org.wayloom.sql.Database;

class SqliteImprovementsTest extends ImprovementsContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
