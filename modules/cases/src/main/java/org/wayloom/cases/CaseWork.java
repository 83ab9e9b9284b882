package org.wayloom.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.sql.Database;

/**
 * What can be done with a case: each step writes the case, its moments and its journal. Part of the
 * caller's transaction.
 */
final class CaseWork {
  private final CaseRows rows;
  private final CaseMoments moments;
  private final CaseJournal journal;

  CaseWork(Database database) {
    rows = new CaseRows(database);
    moments = new CaseMoments(database);
    journal = new CaseJournal(database);
  }

  CaseRows rows() {
    return rows;
  }

  CaseMoments moments() {
    return moments;
  }

  CaseJournal journal() {
    return journal;
  }

  /** Who does something, and when. */
  record Doer(String name, Instant now) {}

  /** Gives the case to somebody; one that nobody had is assigned with it. */
  CaseRow give(CaseRow row, String owner, Doer by) {
    if (owner.isEmpty()) {
      throw new IllegalArgumentException(
          "A case stays somebody's: hand it over by naming who has it now");
    }
    if (owner.equals(row.owner())) {
      return row;
    }
    boolean begins = row.state() == CaseState.NEW || row.state() == CaseState.REOPENED;
    CaseRow given = row.owned(owner);
    CaseRow now = begins ? given.in(CaseState.ASSIGNED, null) : given;
    return noted(now, CaseEvent.Kind.ASSIGNED, owner, by);
  }

  /** Moves the case to a state that may follow; closing is {@link #close}. */
  CaseRow move(CaseRow row, CaseState to, WorkingHours hours, Doer by) {
    if (to == row.state()) {
      return row;
    }
    if (to == CaseState.CLOSED) {
      throw refused("Closing a case needs its root cause and what was done: close it with those.");
    }
    if (!row.state().next().contains(to)) {
      throw refused(
          "A case that is %s cannot become %s.%s"
              .formatted(
                  word(row.state()),
                  word(to),
                  row.state() == CaseState.NEW ? " Give it to somebody first." : ""));
    }
    CaseRow moved = row.in(to, to == CaseState.WAITING ? by.now : null);
    Instant waiting = row.waitingSince();
    Instant due = row.due();
    if (waiting != null && due != null) {
      moved = moved.dueAt(moments.resume(row, due, waiting, by.now, hours));
    }
    if (to == CaseState.REOPENED) {
      moved = reopened(moved, CaseDeadline.USUAL, hours, by.now);
      return noted(moved, CaseEvent.Kind.REOPENED, "", by);
    }
    return noted(moved, CaseEvent.Kind.MOVED, word(to), by);
  }

  /** The case as it is when it begins anew. */
  CaseRow reopened(CaseRow row, CaseDeadline deadline, WorkingHours hours, Instant now) {
    CaseRow open = row.in(CaseState.REOPENED, null);
    return open.dueAt(moments.plan(open, deadline, now, hours));
  }

  CaseRow press(CaseRow row, CasePriority priority, Doer by) {
    return priority == row.priority()
        ? row
        : noted(
            row.pressing(priority),
            CaseEvent.Kind.PRIORITY,
            priority.name().toLowerCase(Locale.ROOT),
            by);
  }

  CaseRow close(CaseRow row, CaseClosing closing, Doer by) {
    if (!row.state().next().contains(CaseState.CLOSED)) {
      throw refused(
          row.state() == CaseState.CLOSED
              ? "The case is closed already."
              : "Nobody has this case. Take it or give it to somebody first.");
    }
    moments.clear(row);
    return noted(row.closedWith(closing), CaseEvent.Kind.CLOSED, closing.rootCause(), by);
  }

  /** Notes something that changes nothing else. */
  CaseRow noted(CaseRow row, CaseEvent.Kind kind, @Nullable String detail, Doer by) {
    journal.note(row, kind, by.name, "", Objects.requireNonNullElse(detail, ""), by.now);
    return row;
  }

  /** Writes what was done as the next version, unless nothing was. */
  CaseRow write(CaseRow before, CaseRow after, Doer by) {
    return after.equals(before) ? before : write(after, by);
  }

  /** Writes the next version also where only a cause came to it, so that pages read it again. */
  CaseRow write(CaseRow after, Doer by) {
    CaseRow next = after.next(by.now, by.name);
    rows.update(next);
    return next;
  }

  private static String word(CaseState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static ProblemException refused(String sentence) {
    return ProblemException.of(ProblemType.INVALID_OPERATION, sentence);
  }
}
