package org.wayloom.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wayloom.analysis.TouchpointRules;
import org.wayloom.evidence.Arrival;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Signature;

/** Turns what comes in into what rules see; each signature is told its touchpoint once. */
final class Arrived {
  private final TouchpointRules touchpoints;
  private final Map<Integer, Told> known = new HashMap<>();

  /**
   * @param touchpoints of the library as it is now
   */
  Arrived(TouchpointRules touchpoints) {
    this.touchpoints = touchpoints;
  }

  private record Told(Optional<Happening.Touchpoint> touchpoint, boolean failed) {}

  Happening of(Arrival arrival) {
    EventRow row = arrival.row();
    Signature signature = arrival.signature();
    Told told = told(signature);
    return new Happening(
        arrival.key(),
        row.sequence(),
        arrival.person(),
        row.personCode(),
        row.time(),
        row.received(),
        row.kind(),
        row.type(),
        told.touchpoint.orElse(null),
        signature.question(),
        row.value(),
        row.text(),
        row.properties(),
        told.failed);
  }

  /** Whether events of this signature can be failures of a touchpoint. */
  boolean canFail(Signature signature) {
    Told told = told(signature);
    return told.touchpoint.isPresent() && (told.failed || signature.question() != null);
  }

  private Told told(Signature signature) {
    return known.computeIfAbsent(
        signature.code(),
        code ->
            new Told(
                touchpoints
                    .touchpoint(signature)
                    .map(one -> new Happening.Touchpoint(one.id(), one.name())),
                TouchpointRules.failed(signature)));
  }
}
