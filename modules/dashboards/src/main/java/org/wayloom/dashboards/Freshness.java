package org.wayloom.dashboards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How recent evidence is.
 *
 * @param newest event; null without any
 * @param since from when on evidence counts as recent
 * @param touchpoints of the map, or of the register
 * @param told of them, those with recent evidence
 * @param silent the others, the longest silent first
 */
public record Freshness(
    @Nullable Instant newest, Instant since, int touchpoints, int told, List<Silent> silent) {
  public Freshness {
    silent = List.copyOf(silent);
  }

  /**
   * A touchpoint without recent evidence.
   *
   * @param lastTime null where there never was any
   */
  public record Silent(String touchpoint, String name, @Nullable Instant lastTime) {}
}
