package org.wayloom.collaboration;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayloom.sql.Database;

class PostgresDocumentLogsTest extends DocumentLogsContract {
  @RegisterExtension private static final PostgresTables POSTGRES = new PostgresTables();

  @Override
  Database database() {
    return POSTGRES.database();
  }
}
