package org.wayloom.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;

/** A case as it is kept, without its causes. */
record CaseRow(
    WorkspaceId workspace,
    String id,
    long number,
    long version,
    CaseState state,
    String person,
    String owner,
    CasePriority priority,
    Instant opened,
    @Nullable Instant due,
    @Nullable Instant waitingSince,
    @Nullable Instant closed,
    @Nullable CaseClosing closing,
    CaseRecovery recovered,
    @Nullable String opportunity,
    Instant edited,
    String editedBy) {

  /** The first version of one that begins now; nobody has it yet. */
  static CaseRow begun(
      WorkspaceId workspace,
      long number,
      String person,
      CasePriority priority,
      Instant now,
      String by) {
    return new CaseRow(
        workspace,
        Ids.next(),
        number,
        1,
        CaseState.NEW,
        person,
        "",
        priority,
        now,
        null,
        null,
        null,
        null,
        CaseRecovery.UNKNOWN,
        null,
        now,
        by);
  }

  CaseRow owned(String by) {
    return changed(row -> row.owner = by);
  }

  CaseRow in(CaseState other, @Nullable Instant waiting) {
    return changed(
        row -> {
          row.state = other;
          row.waitingSince = waiting;
        });
  }

  CaseRow pressing(CasePriority other) {
    return changed(row -> row.priority = other);
  }

  CaseRow dueAt(@Nullable Instant moment) {
    return changed(row -> row.due = moment);
  }

  CaseRow with(CaseRecovery other) {
    return changed(row -> row.recovered = other);
  }

  CaseRow closedWith(CaseClosing ending) {
    return changed(
        row -> {
          row.state = CaseState.CLOSED;
          row.due = null;
          row.waitingSince = null;
          row.closed = ending.at();
          row.closing = ending;
          row.recovered = CaseRecovery.UNKNOWN;
        });
  }

  CaseRow leadingTo(String better) {
    return changed(row -> row.opportunity = better);
  }

  /** The version after this one. */
  CaseRow next(Instant now, String by) {
    return changed(
        row -> {
          row.version++;
          row.edited = now;
          row.editedBy = by;
        });
  }

  private CaseRow changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new CaseRow(
        workspace,
        id,
        number,
        draft.version,
        draft.state,
        person,
        draft.owner,
        draft.priority,
        opened,
        draft.due,
        draft.waitingSince,
        draft.closed,
        draft.closing,
        draft.recovered,
        draft.opportunity,
        draft.edited,
        draft.editedBy);
  }

  /** What of a case can become another value, while it does. */
  private static final class Draft {
    private long version;
    private CaseState state;
    private String owner;
    private CasePriority priority;
    private @Nullable Instant due;
    private @Nullable Instant waitingSince;
    private @Nullable Instant closed;
    private @Nullable CaseClosing closing;
    private CaseRecovery recovered;
    private @Nullable String opportunity;
    private Instant edited;
    private String editedBy;

    private Draft(CaseRow row) {
      version = row.version;
      state = row.state;
      owner = row.owner;
      priority = row.priority;
      due = row.due;
      waitingSince = row.waitingSince;
      closed = row.closed;
      closing = row.closing;
      recovered = row.recovered;
      opportunity = row.opportunity;
      edited = row.edited;
      editedBy = row.editedBy;
    }
  }

  /** Whether somebody is to act, so that the time runs. */
  boolean isRunning() {
    return switch (state) {
      case NEW, ASSIGNED, REOPENED -> true;
      case WAITING, RESOLVED, CLOSED -> false;
    };
  }

  Case told(List<CaseCause> causes, Instant now) {
    boolean overdue = isRunning() && due != null && due.isBefore(now);
    return new Case(
        id,
        number,
        version,
        state,
        person,
        owner,
        priority,
        opened,
        isRunning() ? due : null,
        overdue,
        causes,
        closing,
        recovered,
        opportunity,
        edited,
        editedBy);
  }
}
