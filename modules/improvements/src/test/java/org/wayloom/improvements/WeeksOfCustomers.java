package org.wayloom.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.wayloom.analysis.Analysis.Basis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Deviations;
import org.wayloom.analysis.Finding;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.Returns;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.evidence.Evidence;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * A map of which 120 of 200 customers go on from the stage "buy" until 1 April, and 60 from then
 * on. Evidence grows as a test wants it.
 */
final class WeeksOfCustomers implements Numbers {
  static final int WINDOW = 14;

  private static final LocalDate TURN = LocalDate.parse("2026-04-01");

  LocalDate newest = LocalDate.parse("2026-03-15");
  long libraryVersion = 1;
  boolean indexed = true;
  int asked;

  @Override
  public Measures measures(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    asked++;
    return new Measures(
        1,
        libraryVersion,
        newest.atStartOfDay().toInstant(ZoneOffset.UTC),
        WINDOW,
        StageOrder.SEQUENTIAL,
        1,
        new Measures.Totals(200, 500, 500, 0, 500),
        options.among() == null ? List.of() : List.of(buy(from(options))),
        List.of(),
        List.of());
  }

  private static LocalDate from(MeasureOptions options) {
    return Objects.requireNonNull(Objects.requireNonNull(options.among()).side().from());
  }

  private static StageMeasures buy(LocalDate from) {
    long goOn = from.isBefore(TURN) ? 120 : 60;
    Returns none = new Returns(0, 0);
    return new StageMeasures(
        "buy",
        "Buy",
        200,
        200,
        null,
        null,
        goOn,
        200 - goOn,
        0,
        null,
        null,
        none,
        null,
        null,
        List.of());
  }

  @Override
  public Deviations deviations(WorkspaceId workspace, DocumentId map, MeasureOptions options) {
    return new Deviations(
        "alignment/1", 1, 1, Instant.EPOCH, 200, 100, 0.8, null, null, null, null, 7, List.of());
  }

  @Override
  public long persons(
      WorkspaceId workspace, DocumentId map, NumberRef number, MeasureOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Basis basis(WorkspaceId workspace, DocumentId map) {
    if (!indexed) {
      throw ProblemException.of(ProblemType.NOT_READY, "There is no evidence yet.");
    }
    return new Basis(1, libraryVersion, new Evidence.Revision(newest.toEpochDay(), 1, 1));
  }

  @Override
  public List<Finding> findings(WorkspaceId workspace, DocumentId map) {
    return List.of();
  }

  @Override
  public Days days(WorkspaceId workspace, DocumentId map, Days.Asked wanted) {
    throw new UnsupportedOperationException("drift asks for no days");
  }
}
