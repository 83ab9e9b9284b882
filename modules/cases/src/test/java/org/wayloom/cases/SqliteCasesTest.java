package org.wayloom.cases;

import org.junit.jupiter.api.Nested;
import org.wayloom.sql.Database;

class SqliteCasesTest {
  @Nested
  class Opening extends CaseOpeningContract {
    @Override
    Database open() {
      return Database.sqlite(data.resolve("wayloom.db"));
    }
  }

  @Nested
  class Reading extends CaseReadingContract {
    @Override
    Database open() {
      return Database.sqlite(data.resolve("wayloom.db"));
    }
  }

  @Nested
  class Work extends CaseWorkContract {
    @Override
    Database open() {
      return Database.sqlite(data.resolve("wayloom.db"));
    }
  }

  @Nested
  class Recovery extends CaseRecoveryContract {
    @Override
    Database open() {
      return Database.sqlite(data.resolve("wayloom.db"));
    }
  }
}
