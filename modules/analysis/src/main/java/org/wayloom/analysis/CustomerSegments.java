package org.wayloom.analysis;

import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.kernel.WorkspaceId;

/** Groups of customers: told from data, kept for personas, and followed over time. */
public interface CustomerSegments {
  /**
   * Looks for groups among all persons. The same evidence gives the same groups.
   *
   * @param of what to look at; at least one
   */
  SegmentProposal propose(WorkspaceId workspace, Set<SegmentFeature> of);

  /**
   * Keeps proposed segments, so that personas can stand for one of them: {@code segment}, {@code
   * equals}, {@code ID/INDEX}. A NOT_FOUND problem for an id that was not proposed lately.
   */
  void keep(WorkspaceId workspace, String id);

  /** The codes of a persona's customers; a problem where it does not say who they are. */
  RoaringBitmap customers(WorkspaceId workspace, String persona);

  /** How the share of a persona's customers went; a problem where it does not say who they are. */
  PersonaDrift drift(WorkspaceId workspace, String persona);
}
