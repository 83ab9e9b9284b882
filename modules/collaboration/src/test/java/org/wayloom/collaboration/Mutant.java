package org.wayloom.collaboration;

/** Mistakes that the simulator must find: each breaks one rule of the protocol. */
enum Mutant {
  NONE,
  /** LV24: authors hear of a batch before it is on disk. */
  ACKS_BEFORE_DISK,
  /**
   * LV35: a batch that is sent again is acknowledged because it was seen, not because it is saved.
   */
  ACKS_A_REPEAT_EARLY,
  /** LV22: a repeated batch is taken for a new one. */
  TAKES_REPEATS_FOR_NEW,
  /** LV31: the welcome holds what is on disk at the hello, and misses what is on its way there. */
  WELCOMES_WITH_AN_OLDER_STATE,
  /** LV33: what is pending is dropped when the connection is lost. */
  DROPS_PENDING_WITH_THE_CONNECTION,
  /** LV33: after a reconnect everything pending is sent as new. */
  RENUMBERS_WITHOUT_LOOKING,
  /** LV29: the number of a refused batch is used again. */
  USES_A_REFUSED_NUMBER_AGAIN,
  /** LV14: what had no effect on the server is applied by the clients all the same. */
  APPLIES_WHAT_HAD_NO_EFFECT
}
