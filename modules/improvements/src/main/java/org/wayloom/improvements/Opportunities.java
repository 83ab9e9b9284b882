package org.wayloom.improvements;

import java.util.List;
import org.wayloom.kernel.WorkspaceId;

/** The door to what could be better. */
public interface Opportunities {
  /** All of a workspace, the newest first. */
  List<Opportunity> list(WorkspaceId workspace);

  /** One, or a NOT_FOUND problem. */
  Opportunity get(WorkspaceId workspace, String id);

  /**
   * Makes one. Where nobody says how many customers it affects and how bad it is, evidence does, if
   * it can.
   */
  Opportunity add(WorkspaceId workspace, OpportunityFacts facts, String by);

  /**
   * Says other things about one.
   *
   * @param version the one that was edited; a STALE_VERSION problem when there is a newer one
   */
  Opportunity edit(WorkspaceId workspace, String id, long version, OpportunityEdit edit, String by);

  Opportunity comment(WorkspaceId workspace, String id, String text, String by);

  /** Moves one to the trash; a CONFLICT problem while a change is about it. */
  void remove(WorkspaceId workspace, String id);

  /** Takes one out of the trash with what people said about it; again it changes nothing. */
  void restore(WorkspaceId workspace, String id);
}
