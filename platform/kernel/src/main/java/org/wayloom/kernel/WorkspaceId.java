package org.wayloom.kernel;

/** Names a workspace: a team's room. Nothing crosses from one workspace into another. */
public record WorkspaceId(String value) {
  public WorkspaceId {
    Ids.check("workspace id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
