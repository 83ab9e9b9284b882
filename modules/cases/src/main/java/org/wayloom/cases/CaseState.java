package org.wayloom.cases;

import java.util.Set;

/** How far a case has come. */
public enum CaseState {
  /** Nobody has it yet. */
  NEW,
  ASSIGNED,
  /** For the customer or somebody else outside; the time by which it is due stands still. */
  WAITING,
  /** Done, as the team thinks; the cause and what was done are yet to be told. */
  RESOLVED,
  CLOSED,
  /** The customer was unhappy again. */
  REOPENED;

  static final Set<CaseState> OPEN = Set.of(NEW, ASSIGNED, WAITING, RESOLVED, REOPENED);

  public boolean isOpen() {
    return this != CLOSED;
  }

  /** The states that may follow. A case that nobody has can only be given to somebody. */
  Set<CaseState> next() {
    return switch (this) {
      case NEW -> Set.of(ASSIGNED);
      case ASSIGNED -> Set.of(WAITING, RESOLVED, CLOSED);
      case WAITING -> Set.of(ASSIGNED, RESOLVED, CLOSED);
      case RESOLVED -> Set.of(ASSIGNED, CLOSED);
      case CLOSED -> Set.of(REOPENED);
      case REOPENED -> Set.of(ASSIGNED, WAITING, RESOLVED, CLOSED);
    };
  }
}
