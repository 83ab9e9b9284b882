package org.wayloom.cases;

/** How much a case presses, the least first. */
public enum CasePriority {
  NORMAL,
  HIGH,
  URGENT;

  CasePriority or(CasePriority other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
