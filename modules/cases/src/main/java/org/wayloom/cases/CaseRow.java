package org.wayloom.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  CaseRow owned(String by) {
    return new CaseRow(
        workspace,
        id,
        number,
        version,
        state,
        person,
        by,
        priority,
        opened,
        due,
        waitingSince,
        closed,
        closing,
        recovered,
        opportunity,
        edited,
        editedBy);
  }

  CaseRow in(CaseState other, @Nullable Instant waiting) {
    return new CaseRow(
        workspace,
        id,
        number,
        version,
        other,
        person,
        owner,
        priority,
        opened,
        due,
        waiting,
        closed,
        closing,
        recovered,
        opportunity,
        edited,
        editedBy);
  }

  CaseRow pressing(CasePriority other) {
    return new CaseRow(
        workspace,
        id,
        number,
        version,
        state,
        person,
        owner,
        other,
        opened,
        due,
        waitingSince,
        closed,
        closing,
        recovered,
        opportunity,
        edited,
        editedBy);
  }

  CaseRow dueAt(@Nullable Instant moment) {
    return new CaseRow(
        workspace,
        id,
        number,
        version,
        state,
        person,
        owner,
        priority,
        opened,
        moment,
        waitingSince,
        closed,
        closing,
        recovered,
        opportunity,
        edited,
        editedBy);
  }

  CaseRow with(CaseRecovery other) {
    return new CaseRow(
        workspace,
        id,
        number,
        version,
        state,
        person,
        owner,
        priority,
        opened,
        due,
        waitingSince,
        closed,
        closing,
        other,
        opportunity,
        edited,
        editedBy);
  }

  CaseRow closedWith(CaseClosing ending) {
    return new CaseRow(
        workspace,
        id,
        number,
        version,
        CaseState.CLOSED,
        person,
        owner,
        priority,
        opened,
        null,
        null,
        ending.at(),
        ending,
        CaseRecovery.UNKNOWN,
        opportunity,
        edited,
        editedBy);
  }

  CaseRow leadingTo(String better) {
    return new CaseRow(
        workspace,
        id,
        number,
        version,
        state,
        person,
        owner,
        priority,
        opened,
        due,
        waitingSince,
        closed,
        closing,
        recovered,
        better,
        edited,
        editedBy);
  }

  /** The version after this one. */
  CaseRow next(Instant now, String by) {
    return new CaseRow(
        workspace,
        id,
        number,
        version + 1,
        state,
        person,
        owner,
        priority,
        opened,
        due,
        waitingSince,
        closed,
        closing,
        recovered,
        opportunity,
        now,
        by);
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
