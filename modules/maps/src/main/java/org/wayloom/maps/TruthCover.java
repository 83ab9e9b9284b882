package org.wayloom.maps;

import java.util.HashMap;
import java.util.Map;
import org.wayloom.collaboration.RecordState;

/**
 * How much of what a map says is known to hold today.
 *
 * <p>A <em>cell</em> is a crossing of a stage and a lane that are seen, with at least one card that
 * states something ({@link Drawing#states}). It is <em>fresh</em> when at least one of its claims
 * is of one source or triangulated ({@link Grade#isFresh}). The truth cover is the share of fresh
 * cells among all cells; of a map without cells it is 0.
 *
 * @param cells crossings that state something
 * @param fresh those of them that fresh evidence holds
 * @param share fresh among cells, 0 to 1
 */
record TruthCover(int cells, int fresh, double share) {
  static TruthCover of(int cells, int fresh) {
    if (fresh < 0 || fresh > cells) {
      throw new IllegalArgumentException("fresh must be 0 to " + cells + ": " + fresh);
    }
    return new TruthCover(cells, fresh, cells == 0 ? 0 : (double) fresh / cells);
  }

  private record Cell(String stage, String lane) {}

  /** The cover of a drawing whose cards were graded. */
  static TruthCover of(Drawing map, Map<String, Claim> claimByCard) {
    Map<Cell, Boolean> freshByCell = new HashMap<>();
    for (RecordState stage : map.stages()) {
      for (RecordState card : map.cards(stage)) {
        Claim claim = claimByCard.get(card.id());
        if (claim != null) {
          freshByCell.merge(
              new Cell(stage.id(), card.text("lane", "")),
              claim.grade().isFresh(),
              Boolean::logicalOr);
        }
      }
    }
    long fresh = freshByCell.values().stream().filter(Boolean::booleanValue).count();
    return of(freshByCell.size(), (int) fresh);
  }
}
