package org.wayloom.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.StillPerson;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Stillness as the analysis measures it on a map. */
final class AnalysedStillness implements Stillness {
  private static final double DAY = 86_400_000.0;

  private final Analysis analysis;

  AnalysedStillness(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public List<Still> of(WorkspaceId workspace, CaseTrigger.Silence silence, Instant since) {
    return analysis.still(workspace, new DocumentId(silence.map()), silence.stage(), since).stream()
        .map(one -> still(silence.map(), one))
        .toList();
  }

  private static Still still(String map, StillPerson one) {
    return new Still(
        one.id(),
        one.person(),
        map,
        one.stage(),
        one.stageTitle(),
        one.entered(),
        one.crossed(),
        Duration.between(one.entered(), one.asOf()).toMillis() / DAY,
        one.usualMillis() / DAY);
  }
}
