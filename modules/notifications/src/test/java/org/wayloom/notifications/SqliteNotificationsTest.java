package org.wayloom.notifications;

import org.wayloom.sql.Database;

class SqliteNotificationsTest extends NotificationsContract {
  @Override
  Database open() {
    return Database.sqlite(data.resolve("wayloom.db"));
  }
}
