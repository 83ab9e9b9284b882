package org.wayloom.dashboards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.Coverage;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.cases.Case;
import org.wayloom.cases.CasePlace;
import org.wayloom.dashboards.Dashboard.MapLine;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.improvements.Change;
import org.wayloom.improvements.Expectation;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.MapSummary;

/** Puts a dashboard together out of what the other modules tell. */
final class DashboardMaker implements Dashboards {
  private final Sight sight;
  private final ChangeLines changes;
  private final Assumptions assumptions;
  private final CaseBook cases;
  private final Successes successes;
  private final Clock clock;

  DashboardMaker(
      Sight sight,
      ChangeLines changes,
      Assumptions assumptions,
      CaseBook cases,
      Successes successes,
      Clock clock) {
    this.sight = sight;
    this.changes = changes;
    this.assumptions = assumptions;
    this.cases = cases;
    this.successes = successes;
    this.clock = clock;
  }

  @Override
  public Dashboard of(WorkspaceId workspace, @Nullable DocumentId map, int days, int churnDays) {
    List<MapSummary> maps = sight.maps(workspace);
    Optional<MapSummary> shown = map == null ? Optional.empty() : Optional.of(find(maps, map));
    KeyNumbers numbers = sight.keyNumbers(workspace, map, days);
    List<ChangeLine> lines =
        changes.started(workspace, change -> map == null || isAbout(change, map.value()));
    List<Churn> churn =
        Stream.of(QuestionType.NPS, QuestionType.CSAT, QuestionType.CES)
            .map(type -> sight.churn(workspace, type, churnDays))
            .filter(one -> !one.bands().isEmpty())
            .toList();
    Dashboard counted =
        new Dashboard(
            map == null ? null : map.value(),
            shown.map(MapSummary::title).orElse(""),
            shown.or(() -> maps.stream().findFirst()).map(one -> one.id().value()).orElse(null),
            numbers,
            freshness(workspace, map, numbers),
            shown.map(List::of).orElse(maps).stream().map(DashboardMaker::line).toList(),
            lines,
            cases(workspace, map, days),
            churn,
            List.of());
    return counted.with(money(workspace, counted));
  }

  private static MapSummary find(List<MapSummary> maps, DocumentId map) {
    return maps.stream()
        .filter(one -> one.id().equals(map))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such map in this workspace."));
  }

  private @Nullable CaseNumbers cases(WorkspaceId workspace, @Nullable DocumentId map, int days) {
    List<Case> all = cases.all(workspace);
    List<Case> told = map == null || all.isEmpty() ? all : of(workspace, map, all);
    if (told.isEmpty()) {
      return null;
    }
    Set<String> ids = told.stream().map(Case::id).collect(Collectors.toUnmodifiableSet());
    return CaseNumbers.of(
        told,
        cases.endings(workspace).stream().filter(one -> ids.contains(one.caseId())).toList(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        days);
  }

  private List<Case> of(WorkspaceId workspace, DocumentId map, List<Case> all) {
    CasePlace place = CasePlace.of(sight.map(workspace, map));
    return all.stream().filter(place::holds).toList();
  }

  private Set<String> placed(WorkspaceId workspace, DocumentId map) {
    return sight.map(workspace, map).stages().stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static MapLine line(MapSummary map) {
    return new MapLine(map.id().value(), map.title(), map.changed(), map.claims(), map.cover());
  }

  private static boolean isAbout(Change change, String map) {
    Expectation expected = change.facts().expected();
    return (expected != null && expected.map().equals(map))
        || change.facts().spots().stream().anyMatch(spot -> spot.map().equals(map));
  }

  private Freshness freshness(WorkspaceId workspace, @Nullable DocumentId map, KeyNumbers numbers) {
    Instant newest = numbers.asOf();
    Instant since =
        (newest == null ? clock.instant() : newest).minus(Duration.ofDays(numbers.days()));
    List<Coverage.Touchpoint> wanted = sight.coverage(workspace, since).touchpoints();
    if (map != null) {
      Set<String> placed = placed(workspace, map);
      wanted = wanted.stream().filter(one -> placed.contains(one.touchpoint())).toList();
    }
    return new Freshness(
        newest,
        since,
        wanted.size(),
        (int) wanted.stream().filter(one -> one.recent() > 0).count(),
        wanted.stream()
            .filter(one -> one.recent() == 0)
            .map(one -> new Freshness.Silent(one.touchpoint(), one.name(), one.lastTime()))
            .toList());
  }

  @Override
  public List<MoneyLine> money(WorkspaceId workspace, Dashboard counted) {
    List<Assumption> stated = assumptions.list(workspace);
    if (stated.isEmpty()) {
      return List.of();
    }
    MoneyMaker money = new MoneyMaker(stated);
    String map = counted.map();
    if (map != null) {
      money.conversions(map, counted.title(), counted.numbers());
    }
    money.contacts(counted.numbers());
    // One type of question: the same customers answered several.
    counted.churn().stream().findFirst().ifPresent(money::churn);
    counted.changes().forEach(money::effect);
    return money.lines();
  }

  @Override
  public List<Success> successes(WorkspaceId workspace) {
    return successes.list(workspace);
  }
}
