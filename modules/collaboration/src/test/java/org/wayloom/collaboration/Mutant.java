package org.wayloom.collaboration;

/** Mistakes that the simulator must find: each breaks one rule of the protocol. */
enum Mutant {
  NONE,
  /** LV12: a record may be moved under what hangs under it. */
  TAKES_A_CYCLE,
  /** LV14: what had no effect on the server is applied by the clients all the same. */
  APPLIES_WHAT_HAD_NO_EFFECT,
  /** LV16: a purge takes what is there, deleted or not. */
  PURGES_WHAT_IS_NOT_DELETED,
  /** LV16: what was purged stays with a window as if it were only deleted. */
  KEEPS_WHAT_WAS_PURGED,
  /** LV22: a repeated batch is taken for a new one. */
  TAKES_REPEATS_FOR_NEW,
  /** LV22: which numbers are used is known only until the server starts again. */
  FORGETS_NUMBERS_AT_A_RESTART,
  /** LV23: a batch is taken although the one before it never came. */
  TAKES_WHAT_LEAVES_A_GAP,
  /** LV24: authors hear of a batch before it is on disk. */
  ACKS_BEFORE_DISK,
  /** LV24: the disk says that it has what it has not: nobody asked it to sync. */
  TRUSTS_THE_CACHE_OF_THE_DISK,
  /** LV28: the state is read from a snapshot, and the log after it is not. */
  LOADS_A_SNAPSHOT_WITHOUT_ITS_TAIL,
  /** LV29: the number of a refused batch is used again. */
  USES_A_REFUSED_NUMBER_AGAIN,
  /** LV31: the welcome holds what is on disk at the hello, and misses what is on its way there. */
  WELCOMES_WITH_AN_OLDER_STATE,
  /** LV31: the connection hears commits only from the moment on at which it read its welcome. */
  SUBSCRIBES_AFTER_THE_WELCOME,
  /** LV32: the commits that a client missed begin one too late. */
  SENDS_A_DELTA_OFF_BY_ONE,
  /** LV32: a client of another history line goes on from its version. */
  GOES_ON_ACROSS_HISTORY_LINES,
  /** LV33: what is pending is dropped when the connection is lost. */
  DROPS_PENDING_WITH_THE_CONNECTION,
  /** LV33: what is pending for long is dropped. */
  DROPS_PENDING_ON_A_TIMER,
  /** LV33: after a reconnect everything pending is sent as new. */
  RENUMBERS_WITHOUT_LOOKING,
  /** LV33: on another history line a number is taken for the batch that had it on the old one. */
  COVERS_BY_NUMBER_ALONE,
  /** LV33: on another history line all that is pending is sent again, on disk or not. */
  COVERS_NOTHING_ON_ANOTHER_LINE,
  /** LV33: what is pending is sent again in another order. */
  SENDS_AGAIN_OUT_OF_ORDER,
  /** LV35: a batch that is sent again is acknowledged because it was seen, not saved. */
  ACKS_A_REPEAT_EARLY,
  /** LV35: a batch that is sent again is acknowledged before its commit has gone out. */
  ACKS_A_REPEAT_BEFORE_ITS_COMMIT,
  /** LV36: a refused batch stays among those that wait for an answer. */
  KEEPS_WHAT_WAS_REFUSED,
  /** LV60: undo writes back also what somebody else has changed since. */
  UNDOES_THE_WORK_OF_OTHERS
}
