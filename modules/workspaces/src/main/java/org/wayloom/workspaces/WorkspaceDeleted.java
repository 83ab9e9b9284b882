package org.wayloom.workspaces;

import org.wayloom.kernel.WorkspaceId;

/** Published after a workspace was deleted: whoever keeps something of it lets go of it. */
public record WorkspaceDeleted(WorkspaceId workspace) {}
