package org.wayloom.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Finding;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.Score;
import org.wayloom.analysis.Shown;
import org.wayloom.improvements.OpportunityFacts.Basis;
import org.wayloom.improvements.OpportunityFacts.Origin;
import org.wayloom.improvements.OpportunityFacts.Pain;
import org.wayloom.improvements.OpportunityFacts.Period;
import org.wayloom.improvements.OpportunityFacts.Reach;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Asks evidence how many customers an opportunity affects in a period, of the last one that
 * evidence tells of, and how bad it is. A finding says whom it affects; a place on a map, who came
 * there. Of several places the one with most counts, since the same customers come to many; pain is
 * that of the worst.
 */
final class Affected {
  private final Numbers numbers;

  Affected(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The facts with the reach of another period, where evidence told it. */
  OpportunityFacts counted(WorkspaceId workspace, OpportunityFacts facts, Period period) {
    Reach reach = facts.reach();
    if (reach == null || reach.period() == period) {
      return facts;
    }
    return facts.reaching(
        reach.basis() == Basis.EVIDENCE
            ? reach(workspace, facts, told(workspace, facts.spots()), period).orElse(reach)
            : new Reach(reach.persons(), period, Basis.TEAM, null, null, null));
  }

  /** Fills what nobody said; with {@code anew} also what was said. */
  OpportunityFacts fill(
      WorkspaceId workspace, OpportunityFacts facts, Period period, boolean anew) {
    boolean wantsReach = anew || facts.reach() == null;
    boolean wantsPain = anew || facts.pain() == null;
    if (!wantsReach && !wantsPain) {
      return facts;
    }
    List<Told> told = told(workspace, facts.spots());
    Reach reach = wantsReach ? reach(workspace, facts, told, period).orElse(null) : null;
    Pain pain =
        told.stream()
            .flatMap(one -> one.pain().stream())
            .max(Comparator.comparingDouble(Pain::percent))
            .orElse(null);
    return new OpportunityFacts(
        facts.title(),
        facts.description(),
        facts.status(),
        facts.owner(),
        facts.spots(),
        facts.personas(),
        facts.origin(),
        reach != null ? reach : facts.reach(),
        wantsPain && pain != null ? pain : facts.pain(),
        facts.ideas(),
        facts.judgement());
  }

  /** The places of a finding, where the facts name none. */
  List<Spot> spots(WorkspaceId workspace, @Nullable Origin origin) {
    return found(workspace, origin)
        .map(
            finding ->
                List.of(
                    new Spot(
                        Objects.requireNonNull(origin).map(),
                        finding.stage(),
                        finding.touchpoint(),
                        null)))
        .orElse(List.of());
  }

  private Optional<Reach> reach(
      WorkspaceId workspace, OpportunityFacts facts, List<Told> told, Period period) {
    Origin origin = facts.origin();
    return found(workspace, origin)
        .flatMap(finding -> Optional.ofNullable(finding.number()))
        .map(
            number ->
                counted(
                    workspace,
                    Objects.requireNonNull(origin).map(),
                    number,
                    asOf(workspace, origin.map()),
                    period))
        .or(
            () ->
                told.stream()
                    .map(one -> counted(workspace, one.map, one.number, one.asOf, period))
                    .max(Comparator.comparingLong(Reach::persons)));
  }

  /** Whom a number counts in the last such period that evidence tells of. */
  private Reach counted(
      WorkspaceId workspace, String map, String number, @Nullable Instant asOf, Period period) {
    long persons =
        asOf == null
            ? 0
            : numbers.persons(
                workspace,
                new DocumentId(map),
                NumberRef.parse(number),
                MeasureOptions.OF_MAP.of(last(asOf, period)));
    return new Reach(persons, period, Basis.EVIDENCE, number, map, asOf);
  }

  private static Shown last(Instant asOf, Period period) {
    LocalDate end = LocalDate.ofInstant(asOf, ZoneOffset.UTC).plusDays(1);
    return new Shown(end.minusDays(period.days()), end, null);
  }

  private Optional<Finding> found(WorkspaceId workspace, @Nullable Origin origin) {
    if (origin == null || origin.kind() != Origin.Kind.FINDING) {
      return Optional.empty();
    }
    try {
      return numbers.findings(workspace, new DocumentId(origin.map())).stream()
          .filter(finding -> finding.id().equals(origin.id()))
          .findFirst();
    } catch (ProblemException e) {
      return silent(e);
    }
  }

  private @Nullable Instant asOf(WorkspaceId workspace, String map) {
    return measures(workspace, map).map(Measures::asOf).orElse(null);
  }

  /**
   * What a place says.
   *
   * @param number that counts who came there
   */
  private record Told(String map, String number, @Nullable Instant asOf, Optional<Pain> pain) {}

  private List<Told> told(WorkspaceId workspace, List<Spot> spots) {
    return spots.stream()
        .flatMap(
            spot ->
                measures(workspace, spot.map()).flatMap(measures -> told(spot, measures)).stream())
        .toList();
  }

  private static Optional<Told> told(Spot spot, Measures measures) {
    Optional<Told> touchpoint =
        measures.touchpoints().stream()
            .filter(one -> one.touchpoint().equals(spot.touchpoint()))
            .findFirst()
            .map(
                one ->
                    told(
                        spot.map(),
                        "touchpoint:" + one.touchpoint(),
                        "reached",
                        one.score(),
                        measures.asOf()));
    return touchpoint.or(
        () ->
            measures.stages().stream()
                .filter(one -> one.id().equals(spot.stage()))
                .findFirst()
                .map(
                    one ->
                        told(
                            spot.map(),
                            "stage:" + one.id(),
                            "visited",
                            one.score(),
                            measures.asOf())));
  }

  private static Told told(
      String map, String place, String number, @Nullable Score score, @Nullable Instant asOf) {
    return new Told(
        map,
        place + ":" + number,
        asOf,
        Optional.ofNullable(score)
            .map(
                known ->
                    new Pain(
                        percent(known), known.n(), Basis.EVIDENCE, place + ":score", map, asOf)));
  }

  private static double percent(Score score) {
    Score.Scale scale = score.scale();
    double short100 = 100 * (scale.max() - score.mean()) / (scale.max() - scale.min());
    return Math.clamp(short100, 0, 100);
  }

  private Optional<Measures> measures(WorkspaceId workspace, String map) {
    try {
      return Optional.of(numbers.measures(workspace, new DocumentId(map)));
    } catch (ProblemException e) {
      return silent(e);
    }
  }

  /** No numbers yet, or no such map any more: then evidence says nothing. */
  private static <T> Optional<T> silent(ProblemException refused) {
    ProblemType type = refused.problem().type();
    if (type == ProblemType.NOT_READY || type == ProblemType.NOT_FOUND) {
      return Optional.empty();
    }
    throw refused;
  }
}
