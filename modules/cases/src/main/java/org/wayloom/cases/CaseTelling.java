package org.wayloom.cases;

import java.util.List;
import org.wayloom.sql.Database;

/** Empties the outbox: tells listeners what happened, one event a transaction, in order. */
final class CaseTelling {
  private static final int AT_ONCE = 200;

  private final Database database;
  private final CaseJournal journal;
  private final List<CaseListener> listeners;

  CaseTelling(Database database, List<CaseListener> listeners) {
    this.database = database;
    this.journal = new CaseJournal(database);
    this.listeners = List.copyOf(listeners);
  }

  /** Gives how many were told; a listener that fails stops it, and it is told again later. */
  int tell() {
    int told = 0;
    List<CaseEvent> events = journal.untold(AT_ONCE);
    while (!events.isEmpty()) {
      for (CaseEvent event : events) {
        database.inTransaction(
            () -> {
              listeners.forEach(listener -> listener.heard(event));
              journal.told(event);
              return event;
            });
        told++;
      }
      events = journal.untold(AT_ONCE);
    }
    return told;
  }
}
