package org.wayloom.workspaces;

/**
 * Published after a workspace was made: whoever keeps something in every workspace makes it now.
 *
 * @param language of texts that are put into it: {@code en pl ru fa}
 */
public record WorkspaceCreated(Workspace workspace, String language) {}
