package org.wayloom.http;

/** What a caller may do in the workspace that the path names. */
public enum Permission {
  /** Needs no workspace: templates, the list of one's own workspaces. */
  USE_WAYLOOM,
  READ_MAPS,
  EDIT_MAPS,
  READ_EVIDENCE,
  ADD_EVIDENCE,
  MANAGE_WORKSPACE
}
