package org.wayloom.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.wayloom.cases.CaseMoments.Planned;
import org.wayloom.sql.Database;

/** Does what is to happen to cases by now: reminds, says that one is due, tells it on. */
final class DueCases {
  private static final int AT_ONCE = 200;

  private final Database database;
  private final CaseWork work;
  private final Clock clock;

  DueCases(Database database, Clock clock) {
    this.database = database;
    this.work = new CaseWork(database);
    this.clock = clock;
  }

  /** Each moment leaves in the transaction in which it is noted; gives how many there were. */
  int happen() {
    Instant now = Instant.ofEpochMilli(clock.millis());
    List<Planned> due = work.moments().due(now, AT_ONCE);
    due.forEach(
        moment ->
            database.inTransaction(
                () -> {
                  if (work.moments().remove(moment)) {
                    CaseRow row = work.rows().get(moment.workspace(), moment.caseId());
                    work.journal().note(row, kind(moment), "", moment.tell(), "", now);
                  }
                  return moment;
                }));
    return due.size();
  }

  private static CaseEvent.Kind kind(Planned moment) {
    return switch (moment.kind()) {
      case REMINDER -> CaseEvent.Kind.REMINDED;
      case DUE -> CaseEvent.Kind.DUE;
      case ESCALATION -> CaseEvent.Kind.ESCALATED;
    };
  }
}
