package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints of the register evidence tells about, and how recently.
 *
 * @param since from when on evidence counts as recent
 * @param touchpoints those without recent evidence first, the longest silent of them first
 */
public record Coverage(Instant since, List<Touchpoint> touchpoints) {
  public Coverage {
    touchpoints = List.copyOf(touchpoints);
  }

  /**
   * A touchpoint of the register.
   *
   * @param rules that lead to it
   * @param events all that rules assign to it, answers included
   * @param recent of these, since then
   * @param lastTime of the newest; null without any
   */
  public record Touchpoint(
      String touchpoint,
      String name,
      long rules,
      long events,
      long recent,
      @Nullable Instant lastTime) {}
}
