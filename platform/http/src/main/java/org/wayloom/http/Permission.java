package org.wayloom.http;

/** What a caller may do in the workspace that the path names. */
public enum Permission {
  /** Needs no workspace: templates, the list of one's own workspaces. */
  USE_WAYLOOM,
  /** Needs no workspace and no account: whoever holds the link of a survey may answer it. */
  ANSWER_SURVEYS,
  /**
   * Asks for no person: who holds a source's write key may add events to that source, which the
   * endpoint sees to itself.
   */
  SEND_EVENTS,
  /**
   * Asks for no person: whoever holds the link of a shared map may look at it, which the endpoint
   * sees to itself.
   */
  OPEN_SHARED,
  /**
   * Asks for no person: whoever can read the data directory finds there the pass of the server that
   * runs on it, which the endpoint sees to itself.
   */
  TAKE_BACKUP,
  READ_MAPS,
  /** To say something about maps, without changing them. */
  COMMENT,
  EDIT_MAPS,
  READ_EVIDENCE,
  ADD_EVIDENCE,
  MANAGE_WORKSPACE;

  /** Whether the path must name the workspace that it is about. */
  public boolean needsWorkspace() {
    return switch (this) {
      case USE_WAYLOOM, ANSWER_SURVEYS, SEND_EVENTS, OPEN_SHARED, TAKE_BACKUP -> false;
      case READ_MAPS, COMMENT, EDIT_MAPS, READ_EVIDENCE, ADD_EVIDENCE, MANAGE_WORKSPACE -> true;
    };
  }
}
