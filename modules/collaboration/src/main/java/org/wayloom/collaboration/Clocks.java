package org.wayloom.collaboration;

import java.time.Clock;

/**
 * The two times of a document.
 *
 * @param wall what is written down: when something was done. It may be set, forward and back
 * @param steady what is waited for: it only passes
 */
record Clocks(Clock wall, Clock steady) {
  static Clocks of(Clock wall) {
    return new Clocks(wall, new SteadyClock(wall.instant(), System::nanoTime));
  }
}
