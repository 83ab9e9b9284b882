package org.wayloom.maps;

import java.util.List;
import java.util.Map;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * Knows which numbers have moved since claims were rested on them. A role: maps do not measure, so
 * somebody who does must be asked.
 */
@FunctionalInterface
public interface MovedNumbers {
  /** Where nobody measures: claims grow stale by age alone. */
  MovedNumbers NONE = workspace -> Map.of();

  /**
   * What is known now, the surest first; maps of which nothing moved are left out. Computes
   * nothing, so it may be asked for every list of maps.
   */
  Map<DocumentId, List<MovedNumber>> of(WorkspaceId workspace);
}
