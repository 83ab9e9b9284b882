package org.wayloom.analysis;

import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Paths;

/**
 * Which ways are asked for, as the parameters of a request.
 *
 * @param nodes what they lead over: touchpoints (unless said), stages, channels
 * @param start where they begin; null for wherever
 * @param end where they end; null for wherever; one of both must be there
 * @param steps how many visits a way has beside its anchor; 5 unless said
 * @param gapMinutes a longer pause ends a way; 0 = none does
 * @param top how many ways are listed; 20 unless said
 */
record WaysAsked(
    @Nullable String nodes,
    @Nullable String start,
    @Nullable String end,
    @Nullable Integer steps,
    @Nullable Integer gapMinutes,
    @Nullable Integer top) {
  private static final long MINUTE = 60_000;

  MapNodes.By by() {
    return Parameters.word("nodes", nodes == null ? "touchpoints" : nodes, MapNodes.By.values());
  }

  Paths paths(MapNodes nodes) {
    int most = Parameters.within("steps", steps == null ? 5 : steps, 1, 100);
    int listed = Parameters.within("top", top == null ? 20 : top, 1, 1000);
    long gap =
        MINUTE * Parameters.within("gapMinutes", gapMinutes == null ? 0 : gapMinutes, 0, 5_000_000);
    if (start != null && end != null) {
      return Paths.between(
          nodes.coding(), nodes.node("start", start), nodes.node("end", end), gap, listed);
    }
    if (start != null) {
      return Paths.from(nodes.coding(), nodes.node("start", start), most, gap, listed);
    }
    if (end != null) {
      return Paths.to(nodes.coding(), nodes.node("end", end), most, gap, listed);
    }
    throw Parameters.refused(
        "start", "Say where the ways begin (start), where they end (end), or both");
  }
}
