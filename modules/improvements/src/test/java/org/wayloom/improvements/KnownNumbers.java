package org.wayloom.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wayloom.analysis.Analysis.Basis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Deviations;
import org.wayloom.analysis.Finding;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.Returns;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.Score;
import org.wayloom.analysis.Shown;
import org.wayloom.analysis.Tested;
import org.wayloom.evidence.Evidence;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * A map "m" with the stage "buy" (visited by 90, no answers), its touchpoint "pay" (reached by 70,
 * rated 4 on 1 to 5) and a finding about it that affects 42. So many came in the last quarter, as
 * many on each day of it. Every other map is unknown.
 */
final class KnownNumbers implements Numbers {
  static final String FINDING = "low-score:touchpoint:pay";

  @Override
  public List<Finding> findings(WorkspaceId workspace, DocumentId map) {
    known(map);
    return List.of(
        new Finding(
            FINDING,
            Finding.Kind.PAIN_POINT,
            Finding.Code.LOW_SCORE,
            "buy",
            "pay",
            null,
            42,
            new Tested("welch/1", List.of(42L, 100L), -20, -30.0, -10.0, 0.001),
            0.002,
            0.1,
            Finding.Severity.HIGH,
            null,
            "touchpoint:pay:score",
            Map.of()));
  }

  @Override
  public Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    known(map);
    Score score =
        new Score("mean/2", 30, 25, 4, 3.5, 4.5, new Score.Scale(1, 5, "csat"), null, null);
    Returns none = new Returns(0, 0);
    return new Measures(
        1,
        1,
        Instant.parse("2026-05-01T00:00:00Z"),
        30,
        StageOrder.SEQUENTIAL,
        1,
        new Measures.Totals(100, 500, 500, 0, 500),
        List.of(
            new StageMeasures(
                "buy", "Buy", 90, 80, null, null, 0, 0, 0, null, null, none, null, null,
                List.of())),
        List.of(
            new TouchpointMeasures(
                "pay", "Pay", "buy", 70, null, 90, 10, null, null, null, none, score, List.of(),
                List.of())),
        List.of());
  }

  @Override
  public Deviations deviations(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    known(map);
    return new Deviations(
        "alignment/1", 1, 1, Instant.EPOCH, 90, 45, 0.8, null, null, null, null, 7, List.of());
  }

  @Override
  public long persons(
      WorkspaceId workspace, DocumentId map, NumberRef number, MeasureOptions options) {
    known(map);
    long ofAQuarter =
        switch (number.text()) {
          case "touchpoint:pay:score" -> 42;
          case "touchpoint:pay:reached" -> 70;
          case "stage:buy:visited" -> 90;
          default -> throw new IllegalArgumentException(number.text());
        };
    Shown shown = Objects.requireNonNull(options.shown());
    LocalDate to = Objects.requireNonNull(shown.to());
    if (!to.equals(LocalDate.parse("2026-05-02"))) {
      throw new IllegalArgumentException("the newest evidence is of 1 May: " + to);
    }
    long days = ChronoUnit.DAYS.between(Objects.requireNonNull(shown.from()), to);
    return Math.round(ofAQuarter * days / 91.0);
  }

  @Override
  public Basis basis(WorkspaceId workspace, DocumentId map) {
    known(map);
    return new Basis(1, 1, new Evidence.Revision(1, 1, 1));
  }

  /** 60 days at 7 and 30 at 8, a hundred answers a day. */
  @Override
  public Days days(WorkspaceId workspace, DocumentId map, Days.Asked asked) {
    known(map);
    LocalDate start = LocalDate.parse("2026-03-02");
    List<Days.Day> days = new ArrayList<>();
    for (int t = -60; t < 30; t++) {
      double value = (t >= 0 ? 8 : 7) + (t % 3) * 0.05;
      days.add(new Days.Day(start.plusDays(t), 100, 100 * value, 100 * value * value + 99 * 4));
    }
    return new Days(Days.Measure.SCORE, start.plusDays(30), new Score.Scale(0, 10, "nps"), days);
  }

  private static void known(DocumentId map) {
    if (!map.value().equals("m")) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such map");
    }
  }
}
