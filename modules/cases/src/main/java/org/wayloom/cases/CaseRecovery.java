package org.wayloom.cases;

/** Whether a customer was won back: measured from their first score after the case was closed. */
public enum CaseRecovery {
  UNKNOWN,
  YES,
  NO
}
