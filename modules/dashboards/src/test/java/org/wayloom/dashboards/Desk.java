package org.wayloom.dashboards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayloom.cases.Case;
import org.wayloom.cases.CaseCause;
import org.wayloom.cases.CaseClosing;
import org.wayloom.cases.CaseEnding;
import org.wayloom.cases.CasePriority;
import org.wayloom.cases.CaseRecovery;
import org.wayloom.cases.CaseState;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** The cases of a shop, in memory. */
final class Desk implements CaseBook {
  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  final List<Case> cases = new ArrayList<>();

  /** A case that an answer about "pay" opened, and that led to an opportunity. */
  Case opens(String id, String person, Instant at, @Nullable String opportunity) {
    return keep(
        id, person, at(at, "pay"), CaseState.ASSIGNED, null, CaseRecovery.UNKNOWN, opportunity);
  }

  /** An open case with another cause. */
  Case opens(String id, CaseCause cause) {
    return keep(id, id, cause, CaseState.ASSIGNED, null, CaseRecovery.UNKNOWN, null);
  }

  /** A case that was closed so many hours after it was opened. */
  Case closes(
      String id, Instant opened, long hours, CaseRecovery recovered, @Nullable String change) {
    return closes(id, at(opened, "pay"), hours, recovered, change);
  }

  /** The same of a case with another cause. */
  Case closes(
      String id, CaseCause cause, long hours, CaseRecovery recovered, @Nullable String change) {
    return closes(id, "person-1", cause, hours, recovered, change);
  }

  /** The same of a case of somebody else. */
  Case closes(
      String id,
      String person,
      CaseCause cause,
      long hours,
      CaseRecovery recovered,
      @Nullable String change) {
    CaseClosing closing =
        new CaseClosing(
            "Cause",
            "",
            "Called",
            change,
            change == null ? "Once only" : "",
            "",
            cause.at().plus(Duration.ofHours(hours)),
            "Ewa");
    return keep(id, person, cause, CaseState.CLOSED, closing, recovered, null);
  }

  /** An unhappy answer about a touchpoint. */
  static CaseCause at(Instant time, String touchpoint) {
    return new CaseCause(
        "r",
        "Low score",
        CaseCause.Why.LOW_SCORE,
        time,
        touchpoint,
        touchpoint,
        null,
        2.0,
        0.0,
        10.0,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Nothing was heard at a stage of a map. */
  static CaseCause still(Instant since, String map, String stage) {
    return new CaseCause(
        "r",
        "Silence",
        CaseCause.Why.SILENCE,
        since,
        null,
        stage,
        null,
        null,
        null,
        null,
        null,
        null,
        12.0,
        10.0,
        null,
        map,
        stage);
  }

  private Case keep(
      String id,
      String person,
      CaseCause cause,
      CaseState state,
      @Nullable CaseClosing closing,
      CaseRecovery recovered,
      @Nullable String opportunity) {
    Case made =
        new Case(
            id,
            cases.size() + 1L,
            1,
            state,
            person,
            "Ewa",
            CasePriority.values()[0],
            cause.at(),
            null,
            false,
            List.of(cause),
            closing,
            recovered,
            opportunity,
            cause.at(),
            "Ewa");
    cases.add(made);
    return made;
  }

  private List<Case> those(Predicate<Case> wanted) {
    return cases.stream().filter(wanted).toList();
  }

  @Override
  public List<Case> all(WorkspaceId workspace) {
    return List.copyOf(cases);
  }

  @Override
  public List<CaseEnding> endings(WorkspaceId workspace) {
    return cases.stream()
        .filter(one -> one.closing() != null)
        .map(
            one ->
                new CaseEnding(
                    one.id(),
                    one.opened(),
                    Objects.requireNonNull(one.closing()).at(),
                    one.recovered()))
        .toList();
  }

  @Override
  public Case get(WorkspaceId workspace, String id) {
    return those(one -> one.id().equals(id)).stream()
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such case"));
  }

  @Override
  public List<Case> ofOpportunity(WorkspaceId workspace, String opportunity) {
    return those(one -> opportunity.equals(one.opportunity()));
  }

  @Override
  public List<Case> ofChange(WorkspaceId workspace, String change) {
    return those(
        one ->
            one.closing() != null && change.equals(Objects.requireNonNull(one.closing()).change()));
  }

  @Override
  public List<Case> ofPerson(WorkspaceId workspace, Collection<String> names) {
    return those(one -> names.contains(one.person()));
  }
}
