package org.wayloom.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.wayloom.evidence.Arrivals;
import org.wayloom.evidence.Signature;
import org.wayloom.kernel.WorkspaceId;

/** Looks up what failed the persons before of whom a stretch of evidence tells a failure. */
final class FailureLook {
  private final Arrivals arrivals;
  private final Arrived arrived;
  private final int unhappyPercent;

  FailureLook(Arrivals arrivals, Arrived arrived, int unhappyPercent) {
    this.arrivals = arrivals;
    this.arrived = arrived;
    this.unhappyPercent = unhappyPercent;
  }

  /**
   * @param days how far back before the failures; 0 = nobody asks
   */
  Failures around(WorkspaceId workspace, List<Happening> stretch, int days) {
    Failures failures = new Failures();
    List<Happening> here =
        stretch.stream().filter(one -> Failures.isOne(one, unhappyPercent)).toList();
    if (days == 0 || here.isEmpty()) {
      return failures;
    }
    Instant first = here.stream().map(Happening::time).min(Comparator.naturalOrder()).orElseThrow();
    List<Integer> signatures =
        arrivals.signatures(workspace).stream()
            .filter(arrived::canFail)
            .map(Signature::code)
            .toList();
    arrivals.each(
        workspace,
        new Arrivals.Look(
            first.minus(Duration.ofDays(days)),
            here.stream().map(Happening::personCode).distinct().toList(),
            signatures),
        arrival -> {
          Happening one = arrived.of(arrival);
          if (Failures.isOne(one, unhappyPercent)) {
            failures.note(one);
          }
        });
    return failures;
  }
}
