package org.wayloom.cases;

import org.wayloom.kernel.WorkspaceId;

/** Where cases lead to: opportunities and changes. */
interface Leads {
  /** Makes an opportunity that names the case; gives its id. */
  String makeOpportunity(WorkspaceId workspace, Case one, String by);

  /** A NOT_FOUND problem when there is no such change. */
  void checkChange(WorkspaceId workspace, String change);
}
