package org.wayloom.cases;

import org.wayloom.sql.Database;

class SqliteCasesTest extends CasesContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
