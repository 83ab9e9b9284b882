package org.wayloom.notifications;

import org.wayloom.kernel.WorkspaceId;

/** The door for whoever has something to tell. */
@FunctionalInterface
public interface Announcements {
  /** For whoever tells nobody, such as a tool at the command line. */
  Announcements NONE = (workspace, notice) -> {};

  /**
   * Writes a notice, for the page, for mails and for webhooks. Must be called inside {@code
   * Database.inTransaction}, where what it tells of is written: it fails elsewhere. Both are there
   * or neither. What {@link Notice#once} names is told the first time only.
   */
  void announce(WorkspaceId workspace, Notice notice);
}
