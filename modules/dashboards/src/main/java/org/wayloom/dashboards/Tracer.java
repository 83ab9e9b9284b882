package org.wayloom.dashboards;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.cases.Case;
import org.wayloom.cases.CaseClosing;
import org.wayloom.dashboards.Sight.Known;
import org.wayloom.dashboards.Trail.How;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.improvements.Change;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Opportunities;
import org.wayloom.improvements.Opportunity;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Walks from one thing to all that hang together with it, over the links that others keep: the
 * touchpoint that rules see in an answer, the places that an opportunity is about, the
 * opportunities that a change names. It reads everything anew each time.
 */
final class Tracer {
  /** So many answers of an opportunity are listed, the unhappiest and newest first. */
  static final int ANSWERS = 5;

  /** So many cases of an opportunity or a change, those opened last. */
  static final int CASES = 20;

  private final Sight sight;
  private final Opportunities opportunities;
  private final Changes changes;
  private final ChangeLines lines;
  private final CaseBook cases;
  private final Complaints complaints;

  Tracer(
      Sight sight,
      Opportunities opportunities,
      Changes changes,
      ChangeLines lines,
      CaseBook cases) {
    this.sight = sight;
    this.opportunities = opportunities;
    this.changes = changes;
    this.lines = lines;
    this.cases = cases;
    this.complaints = new Complaints(sight);
  }

  /** From what one customer said: a NOT_FOUND problem where that is not there any more. */
  Trail ofAnswer(WorkspaceId workspace, int person, long sequence) {
    List<EventRow> rows = sight.rows(workspace, person);
    EventRow row =
        rows.stream()
            .filter(one -> one.sequence() == sequence)
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Nothing like that is stored of this person, or not any more."));
    Known known = sight.signatures(workspace).get(row.signature());
    String touchpoint = known == null ? null : known.touchpoint();
    TrailDraft trail = new TrailDraft();
    String answer = trail.answer(row, touchpoint);
    for (Case one : cases.ofPerson(workspace, names(rows))) {
      if (one.causes().stream().anyMatch(cause -> cause.at().equals(row.time()))) {
        trail.link(answer, trail.caseOf(one), How.OPENED);
        onFrom(workspace, trail, one);
      }
    }
    if (touchpoint != null) {
      Map<String, Set<String>> placed = placed(workspace);
      for (Opportunity one : opportunities.list(workspace)) {
        if (isAbout(one, touchpoint, placed)) {
          trail.link(answer, opportunity(trail, one), How.SAME_PLACE);
          changesOf(workspace, trail, one);
        }
      }
    }
    return trail.done();
  }

  private static Set<String> names(List<EventRow> rows) {
    Set<String> names = new HashSet<>();
    rows.forEach(row -> names.add(row.person()));
    return names;
  }

  /** From a case back to what the customer said, and on to what was made of it. */
  Trail ofCase(WorkspaceId workspace, String id) {
    Case one = cases.get(workspace, id);
    TrailDraft trail = new TrailDraft();
    backFrom(workspace, trail, one);
    onFrom(workspace, trail, one);
    return trail.done();
  }

  /** The answers among the causes of a case; none of somebody who was erased. */
  private String backFrom(WorkspaceId workspace, TrailDraft trail, Case one) {
    Set<Instant> moments = new HashSet<>();
    one.causes().forEach(cause -> moments.add(cause.at()));
    Map<Integer, Known> signatures = sight.signatures(workspace);
    String found = trail.caseOf(one);
    sight.rowsOf(workspace, one.person()).stream()
        .filter(row -> row.kind() == EventKind.ANSWER && moments.contains(row.time()))
        .limit(ANSWERS)
        .forEach(
            row -> {
              Known known = signatures.get(row.signature());
              String touchpoint = known == null ? null : known.touchpoint();
              trail.link(trail.answer(row, touchpoint), found, How.OPENED);
            });
    return found;
  }

  private void onFrom(WorkspaceId workspace, TrailDraft trail, Case one) {
    String led = one.opportunity();
    if (led != null) {
      Optional<Opportunity> made = Told.ifThere(() -> opportunities.get(workspace, led));
      made.ifPresentOrElse(
          better -> {
            trail.link(trail.caseOf(one), opportunity(trail, better), How.LED_TO);
            changesOf(workspace, trail, better);
          },
          () -> trail.link(trail.caseOf(one), trail.lostOpportunity(led), How.LED_TO));
    }
    CaseClosing closing = one.closing();
    String change = closing == null ? null : closing.change();
    if (change != null) {
      Told.ifThere(() -> changes.get(workspace, change))
          .ifPresent(
              done ->
                  trail.link(
                      trail.caseOf(one),
                      trail.change(lines.line(workspace, done)),
                      How.CLOSED_WITH));
    }
  }

  /** From an opportunity, both ways. */
  Trail ofOpportunity(WorkspaceId workspace, String id) {
    Opportunity one = opportunities.get(workspace, id);
    TrailDraft trail = new TrailDraft();
    casesOf(workspace, trail, one);
    answersOf(workspace, trail, one, null);
    changesOf(workspace, trail, one);
    opportunity(trail, one);
    return trail.done();
  }

  /** From a change back to the customers who asked for it, and on to what it did. */
  Trail ofChange(WorkspaceId workspace, String id) {
    Change change = changes.get(workspace, id);
    Map<String, Opportunity> known = new LinkedHashMap<>();
    opportunities.list(workspace).forEach(one -> known.put(one.id(), one));
    TrailDraft trail = new TrailDraft();
    String done = trail.change(lines.line(workspace, change));
    for (String named : change.facts().opportunities()) {
      Opportunity one = known.get(named);
      if (one == null) {
        trail.link(trail.lostOpportunity(named), done, How.CHANGED_BY);
      } else {
        trail.link(opportunity(trail, one), done, How.CHANGED_BY);
        casesOf(workspace, trail, one);
        answersOf(workspace, trail, one, change);
      }
    }
    cases.ofChange(workspace, id).stream()
        .limit(CASES)
        .forEach(one -> trail.link(backFrom(workspace, trail, one), done, How.CLOSED_WITH));
    return trail.done();
  }

  private static String opportunity(TrailDraft trail, Opportunity one) {
    return trail.opportunity(one.id(), one.facts().title());
  }

  /** Unhappy answers at its places; those given before a change, where there is one. */
  private void answersOf(
      WorkspaceId workspace, TrailDraft trail, Opportunity one, @Nullable Change change) {
    List<Complaints.Complaint> all =
        complaints.at(
            workspace, one.facts().spots(), change == null ? null : change.facts().starts());
    all.stream()
        .limit(ANSWERS)
        .forEach(
            each ->
                trail.link(
                    trail.answer(each.row(), each.touchpoint()),
                    opportunity(trail, one),
                    How.SAME_PLACE));
    trail.more(Math.max(0, all.size() - ANSWERS));
  }

  private void casesOf(WorkspaceId workspace, TrailDraft trail, Opportunity one) {
    cases.ofOpportunity(workspace, one.id()).stream()
        .limit(CASES)
        .forEach(
            each ->
                trail.link(backFrom(workspace, trail, each), opportunity(trail, one), How.LED_TO));
  }

  private void changesOf(WorkspaceId workspace, TrailDraft trail, Opportunity one) {
    changes.list(workspace).stream()
        .filter(change -> change.facts().opportunities().contains(one.id()))
        .sorted(Comparator.comparing(Change::created))
        .forEach(
            change ->
                trail.link(
                    opportunity(trail, one),
                    trail.change(lines.line(workspace, change)),
                    How.CHANGED_BY));
  }

  /** Touchpoints of each stage of each map, by {@code map stage}. */
  private Map<String, Set<String>> placed(WorkspaceId workspace) {
    Map<String, Set<String>> placed = new LinkedHashMap<>();
    sight
        .maps(workspace)
        .forEach(
            summary ->
                Told.ifThere(() -> sight.map(workspace, summary.id()))
                    .ifPresent(
                        map ->
                            map.stages()
                                .forEach(
                                    stage ->
                                        placed.put(
                                            summary.id() + " " + stage.id(),
                                            new HashSet<>(stage.touchpoints())))));
    return placed;
  }

  private static boolean isAbout(
      Opportunity one, String touchpoint, Map<String, Set<String>> placed) {
    return one.facts().spots().stream()
        .anyMatch(
            spot ->
                spot.touchpoint() != null
                    ? touchpoint.equals(spot.touchpoint())
                    : Optional.ofNullable(placed.get(stageKey(spot)))
                        .orElse(Set.of())
                        .contains(touchpoint));
  }

  private static String stageKey(Spot spot) {
    return new DocumentId(spot.map()) + " " + spot.stage();
  }
}
