package org.wayloom.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's bad moment, until it is closed.
 *
 * @param number counts the cases of a workspace
 * @param version counts the edits
 * @param person the name that stands for the customer
 * @param owner empty while nobody has it
 * @param due by when it is to be done; null while it waits for somebody outside, and when closed
 * @param overdue whether that time is over
 * @param causes the first opened it
 * @param closing null until it is closed; kept when it is opened again
 * @param opportunity that was made of it
 */
public record Case(
    String id,
    long number,
    long version,
    CaseState state,
    String person,
    String owner,
    CasePriority priority,
    Instant opened,
    @Nullable Instant due,
    boolean overdue,
    List<CaseCause> causes,
    @Nullable CaseClosing closing,
    CaseRecovery recovered,
    @Nullable String opportunity,
    Instant edited,
    String editedBy) {
  public Case {
    causes = List.copyOf(causes);
  }
}
