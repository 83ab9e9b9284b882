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
 * @param place where they began; null = anywhere
 */
public record CaseQuery(
    List<CaseState> states,
    @Nullable String owner,
    @Nullable String rule,
    boolean overdue,
    @Nullable CasePlace place) {
  static final CaseQuery OPEN = new CaseQuery(List.of(), null, null, false);

  /** Wherever they began. */
  public CaseQuery(
      List<CaseState> states, @Nullable String owner, @Nullable String rule, boolean overdue) {
    this(states, owner, rule, overdue, null);
  }

  public CaseQuery {
    states = states.isEmpty() ? List.copyOf(CaseState.OPEN) : List.copyOf(states);
  }
}
