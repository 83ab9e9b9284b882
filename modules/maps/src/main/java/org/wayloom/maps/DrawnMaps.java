package org.wayloom.maps;

import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * Maps and the library as they are drawn: all that those ask for who read evidence by them, and the
 * way by which what they found becomes a map. A role that {@link Maps} has.
 */
public interface DrawnMaps {
  /** The map as a typed value, or a NOT_FOUND problem. */
  JourneyMap get(WorkspaceId workspace, DocumentId map);

  /** The map as it was at a version, or an INVALID_REQUEST problem when it never had that one. */
  JourneyMap at(WorkspaceId workspace, DocumentId map, long version);

  /** The library as a typed value; an empty one when nothing was put into it yet. */
  Library library(WorkspaceId workspace);

  /**
   * Makes touchpoints, rules and a map out of a proposal in as few batches as there are documents,
   * and answers with the map. Touchpoints that the library has by name are used, not made again.
   */
  MapSummary accept(WorkspaceId workspace, MapDraft draft, Actor by);
}
