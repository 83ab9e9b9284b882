package org.wayloom.sharing;

import org.jspecify.annotations.Nullable;

/**
 * What a link shows: a map or a dashboard.
 *
 * @param preparing whether the numbers will be shown once the evidence has been read
 */
record Shared(@Nullable SharedMap map, @Nullable SharedDashboard dashboard, boolean preparing) {
  static Shared of(SharedMap map, boolean preparing) {
    return new Shared(map, null, preparing);
  }

  static Shared of(SharedDashboard dashboard) {
    return new Shared(null, dashboard, false);
  }

  /** A dashboard of which nothing is counted yet. */
  static Shared nothingYet() {
    return new Shared(null, null, true);
  }
}
