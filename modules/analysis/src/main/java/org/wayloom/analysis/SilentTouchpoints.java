package org.wayloom.analysis;

import java.util.Map;
import org.wayloom.analysis.Suspicion.Place;

/**
 * Looks for touchpoints that are planned and of which no evidence tells: no rule leads to them, or
 * the rules match nothing, while customers are seen at others of the stage. Nobody knows how many
 * came there, so such a gap is ranked as if one in twenty of the stage's visitors had.
 */
final class SilentTouchpoints {
  private final Places places;
  private final MapQuestions questions;
  private final MapAnswers answers;

  SilentTouchpoints(Places places, MapAnswers answers) {
    this.places = places;
    this.questions = places.questions();
    this.answers = answers;
  }

  void look() {
    for (int t = 0; t < places.touchpoints(); t++) {
      int stage = questions.coding().touchpoints().get(t).stage();
      long visitors = answers.stages().reach().nodes().get(stage).persons();
      if (visitors >= Suspects.FEWEST) {
        long seen = answers.touchpoints().reach().nodes().get(t).persons();
        places.suspect(
            Finding.Code.SILENT_TOUCHPOINT,
            Place.ofTouchpoint(places.stage(stage), places.id(t)),
            visitors,
            Suspects.lessThanTolerated(seen, visitors),
            Suspects.TOLERATED,
            seen == 0,
            new NumberRef.StageNumber(places.stage(stage), NumberRef.StageNumber.What.VISITED),
            Map.of());
      }
    }
  }
}
