package org.wayloom.improvements;

import org.wayloom.sql.Database;

class SqliteDriftTest extends DriftContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
