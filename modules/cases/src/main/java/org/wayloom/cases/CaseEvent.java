package org.wayloom.cases;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/**
 * Something that happened to a case: a line of its history, and what others hear of.
 *
 * @param position counts what happened to all cases of the workspace, without gaps
 * @param number of the case, as people say it
 * @param by who did it; the rule's name where a rule did
 * @param owner who has the case now
 * @param due by when it is to be done
 * @param to who is to know besides its owner, of an escalation; else empty
 * @param detail the note, the new owner, the cause, as the kind says
 */
public record CaseEvent(
    WorkspaceId workspace,
    long position,
    String caseId,
    long number,
    Kind kind,
    Instant at,
    String by,
    String person,
    String owner,
    CaseState state,
    CasePriority priority,
    @Nullable Instant due,
    String to,
    String detail) {
  /** The detail of {@link Kind#RECOVERED}: what the customer's next score says. */
  public static String detailOf(CaseRecovery recovery) {
    return recovery.name().toLowerCase(Locale.ROOT);
  }

  /** Whether it tells that the customer was won back. */
  public boolean tellsRecovery() {
    return kind == Kind.RECOVERED && detail.equals(detailOf(CaseRecovery.YES));
  }

  /** What can happen. */
  public enum Kind {
    OPENED,
    CAUSE_ADDED,
    ASSIGNED,
    MOVED,
    PRIORITY,
    NOTE,
    REMINDED,
    DUE,
    ESCALATED,
    OPPORTUNITY,
    CLOSED,
    REOPENED,
    RECOVERED
  }
}
