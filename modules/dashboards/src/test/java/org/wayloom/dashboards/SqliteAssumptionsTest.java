package org.wayloom.dashboards;

import org.wayloom.sql.Database;

class SqliteAssumptionsTest extends AssumptionsContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
