package org.wayloom.workspaces;

import java.time.Instant;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * A team's room.
 *
 * @param demo whether what is in it is simulated
 * @param library the live document that holds its touchpoints, channels, personas and rules; its id
 *     is the workspace's id followed by {@code .library}
 */
public record Workspace(
    WorkspaceId id, String name, boolean demo, DocumentId library, Instant created) {}
