package org.wayloom.sharing;

import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/** What a link shows. Whoever reads it can ask for nothing else: there is nothing to choose. */
sealed interface LinkContent {
  /** The map that it is about; null for a whole workspace. */
  @Nullable DocumentId map();

  /** Whether words of customers are shown. */
  boolean quotes();

  /**
   * A map.
   *
   * @param numbers whether measured numbers are shown
   */
  record OfMap(DocumentId map, boolean numbers, boolean quotes) implements LinkContent {}

  /**
   * A dashboard.
   *
   * @param days how long a period is
   * @param money whether amounts are shown that follow from what the team assumes
   */
  record OfDashboard(@Nullable DocumentId map, int days, boolean quotes, boolean money)
      implements LinkContent {}
}
