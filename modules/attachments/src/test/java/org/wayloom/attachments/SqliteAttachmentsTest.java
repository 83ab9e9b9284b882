package org.wayloom.attachments;

import org.wayloom.sql.Database;

class SqliteAttachmentsTest extends AttachmentsContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
