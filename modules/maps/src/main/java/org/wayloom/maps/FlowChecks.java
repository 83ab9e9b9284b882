package org.wayloom.maps;

import java.util.List;
import java.util.Map;
import org.wayloom.maps.Inspection.Findings;
import org.wayloom.maps.Inspection.Subject;

/** Whether the ways through a map lead somewhere. */
final class FlowChecks {
  static final List<Inspection> ALL =
      List.of(
          new Inspection("stage-not-reached", Severity.PROBLEM, FlowChecks::notReached),
          new Inspection("stage-leads-nowhere", Severity.HINT, FlowChecks::leadsNowhere));

  private FlowChecks() {}

  private static void notReached(Subject subject, Findings findings) {
    tell(subject, new StageFlow(subject.map()).notReached(), findings);
  }

  private static void leadsNowhere(Subject subject, Findings findings) {
    tell(subject, new StageFlow(subject.map()).deadEnds(), findings);
  }

  private static void tell(Subject subject, List<String> found, Findings findings) {
    subject.map().stages().stream()
        .filter(stage -> found.contains(stage.id()))
        .forEach(stage -> findings.add(stage.id(), Map.of("stage", stage.text("title", ""))));
  }
}
