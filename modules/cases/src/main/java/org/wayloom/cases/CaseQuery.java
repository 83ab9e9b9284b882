package org.wayloom.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted.
 *
 * @param states any of them; empty = those that are open
 * @param owner null = anybody's; empty = nobody's
 * @param rule that is among the causes; null = any
 * @param overdue only those whose time is over
 */
public record CaseQuery(
    List<CaseState> states, @Nullable String owner, @Nullable String rule, boolean overdue) {
  static final CaseQuery OPEN = new CaseQuery(List.of(), null, null, false);

  public CaseQuery {
    states = states.isEmpty() ? List.copyOf(CaseState.OPEN) : List.copyOf(states);
  }
}
