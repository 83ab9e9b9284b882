package org.wayloom.dashboards;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.NumberRef.StageNumber;
import org.wayloom.analysis.NumberRef.TouchpointNumber;
import org.wayloom.dashboards.Sight.Known;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Question;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Finds what unhappy customers answered at a place: in the lower half of the scale. */
final class Complaints {
  /** So many answers of a place are looked at. */
  private static final int LOOKED_AT = 5_000;

  private static final Comparator<Complaint> WORST_FIRST =
      Comparator.comparing((Complaint one) -> one.row().text() == null)
          .thenComparingDouble(Complaint::height)
          .thenComparing(one -> one.row().time(), Comparator.reverseOrder())
          .thenComparingLong(one -> one.row().sequence());

  private final Sight sight;

  Complaints(Sight sight) {
    this.sight = sight;
  }

  /**
   * An unhappy answer.
   *
   * @param height of its value on its scale, 0 for the worst and 1 for the best
   */
  record Complaint(EventRow row, double height, Question question, String touchpoint) {}

  /**
   * Those with words first, the unhappiest of them first.
   *
   * @param before only those given before that day, in UTC; null = all
   */
  List<Complaint> at(WorkspaceId workspace, List<Spot> spots, @Nullable LocalDate before) {
    Map<Integer, Known> signatures = sight.signatures(workspace);
    Map<Long, Complaint> found = new LinkedHashMap<>();
    for (Spot spot : spots) {
      Optional<NumberRef> number = score(spot);
      number.stream()
          .flatMap(
              score ->
                  Told.ifThere(
                      () -> sight.behind(workspace, new DocumentId(spot.map()), score, LOOKED_AT))
                      .stream())
          .flatMap(List::stream)
          .filter(row -> before == null || day(row).isBefore(before))
          .flatMap(row -> complaint(row, signatures.get(row.signature())).stream())
          .forEach(one -> found.putIfAbsent(one.row().sequence(), one));
    }
    List<Complaint> sorted = new ArrayList<>(found.values());
    sorted.sort(WORST_FIRST);
    return sorted;
  }

  private static LocalDate day(EventRow row) {
    return LocalDate.ofInstant(row.time(), ZoneOffset.UTC);
  }

  private static Optional<NumberRef> score(Spot spot) {
    String touchpoint = spot.touchpoint();
    String stage = spot.stage();
    if (touchpoint != null) {
      return Optional.of(new TouchpointNumber(touchpoint, TouchpointNumber.What.SCORE));
    }
    return Optional.ofNullable(stage).map(id -> new StageNumber(id, StageNumber.What.SCORE));
  }

  private static Optional<Complaint> complaint(EventRow row, @Nullable Known known) {
    Double value = row.value();
    if (known == null || value == null) {
      return Optional.empty();
    }
    Question question = known.question();
    String touchpoint = known.touchpoint();
    if (question == null || touchpoint == null) {
      return Optional.empty();
    }
    double height = (value - question.min()) / (question.max() - question.min());
    return height < 0.5
        ? Optional.of(new Complaint(row, height, question, touchpoint))
        : Optional.empty();
  }
}
