package org.wayloom.analysis;

import java.util.Map;
import org.wayloom.analysis.Suspicion.Place;
import org.wayloom.maps.Library;

/**
 * Looks for touchpoints that are planned and of which no evidence tells: no rule leads to them, or
 * the rules match nothing, while customers are seen at others of the stage. Nobody knows how many
 * came there, so such a gap is ranked as if one in twenty of the stage's visitors had. Where only
 * events of one channel are looked at, a touchpoint that is drawn with other channels is not
 * missed.
 */
final class SilentTouchpoints {
  private final Places places;
  private final MapQuestions questions;
  private final MapAnswers answers;
  private final Reading reading;

  SilentTouchpoints(Places places, MapAnswers answers, Reading reading) {
    this.places = places;
    this.questions = places.questions();
    this.answers = answers;
    this.reading = reading;
  }

  void look() {
    for (int t = 0; t < places.touchpoints(); t++) {
      if (!mayBeSeen(questions.coding().touchpoints().get(t).touchpoint())) {
        continue;
      }
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

  /** Whether what happens there is among the events that are looked at. */
  private boolean mayBeSeen(Library.Touchpoint touchpoint) {
    Shown shown = reading.shown();
    if (shown == null || shown.channel() == null || touchpoint.channels().isEmpty()) {
      return true;
    }
    return reading.library().channels().stream()
        .filter(channel -> channel.key().equals(shown.channel()))
        .anyMatch(channel -> touchpoint.channels().contains(channel.id()));
  }
}
