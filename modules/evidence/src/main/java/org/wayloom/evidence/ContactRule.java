package org.wayloom.evidence;

import java.util.Set;
import org.wayloom.kernel.WorkspaceId;

/** Says who must not be written to. */
@FunctionalInterface
public interface ContactRule {
  /** All names of those who do not want it. */
  Set<String> notToContact(WorkspaceId workspace);
}
