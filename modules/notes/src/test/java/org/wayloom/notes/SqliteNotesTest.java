package org.wayloom.notes;

import org.wayloom.sql.Database;

class SqliteNotesTest extends NotesContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
