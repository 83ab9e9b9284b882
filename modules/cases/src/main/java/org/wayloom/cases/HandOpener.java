package org.wayloom.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.wayloom.analysis.TouchpointRules;
import org.wayloom.evidence.Arrival;
import org.wayloom.evidence.Person;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Opens the cases that people ask for. What holds for rules holds here: a person has one open case,
 * and what else is said is another cause of it; a piece of evidence counts once. Only somebody of
 * whom there is evidence can have a case, so nobody who was erased comes back by it.
 */
final class HandOpener {
  private final Database database;
  private final CaseReading.Sources sources;
  private final StoredSettings settings;
  private final CaseWork work;
  private final CauseRows causes;

  HandOpener(Database database, CaseReading.Sources sources, StoredSettings settings) {
    this.database = database;
    this.sources = sources;
    this.settings = settings;
    this.work = new CaseWork(database);
    this.causes = new CauseRows(database);
  }

  /**
   * What is to be looked after.
   *
   * @param key of the piece of evidence, or one of its own
   * @param names of the person; the one that stands for all among them
   */
  private record Subject(String key, String person, Set<String> names, CaseCause cause) {}

  /** What came of it. */
  record Opening(String id, boolean isNew) {}

  Opening open(WorkspaceId workspace, CaseWanted wanted, CaseWork.Doer doer) {
    Subject subject = subject(workspace, wanted, doer);
    CaseSettings known = settings.get(workspace).settings();
    try {
      return database.inTransaction(() -> take(workspace, known, wanted, subject, doer));
    } catch (DataIntegrityViolationException e) {
      // A rule opened one for this person meanwhile: now it is there to be joined.
      return database.inTransaction(() -> take(workspace, known, wanted, subject, doer));
    }
  }

  private Opening take(
      WorkspaceId workspace,
      CaseSettings known,
      CaseWanted wanted,
      Subject subject,
      CaseWork.Doer doer) {
    List<CaseRow> all = work.rows().ofPersons(workspace, subject.names);
    Optional<String> before = causes.caseOf(workspace, subject.cause, subject.key);
    if (before.isPresent()) {
      return again(work.rows().get(workspace, before.get()));
    }
    return all.stream()
        .filter(row -> row.state().isOpen())
        .max(Comparator.comparing(CaseRow::opened).thenComparing(CaseRow::id))
        .map(row -> join(row, wanted, subject, doer))
        .orElseGet(() -> fresh(workspace, known, wanted, subject, doer));
  }

  private static Opening again(CaseRow row) {
    if (!row.state().isOpen()) {
      throw ProblemException.of(
          ProblemType.INVALID_OPERATION,
          "Case %d was about this and is closed. Open that one again.".formatted(row.number()));
    }
    return new Opening(row.id(), false);
  }

  private Opening join(CaseRow row, CaseWanted wanted, Subject subject, CaseWork.Doer doer) {
    CaseRow pressed = row.pressing(row.priority().or(wanted.priority()));
    cause(pressed, CaseEvent.Kind.CAUSE_ADDED, subject, doer);
    CaseRow given =
        row.owner().isEmpty() && !wanted.owner().isEmpty()
            ? work.give(pressed, wanted.owner(), doer)
            : pressed;
    noted(given, wanted, doer);
    work.write(given, doer);
    return new Opening(row.id(), false);
  }

  private Opening fresh(
      WorkspaceId workspace,
      CaseSettings known,
      CaseWanted wanted,
      Subject subject,
      CaseWork.Doer doer) {
    CaseRow begun =
        CaseRow.begun(
            workspace,
            work.journal().nextCase(workspace),
            subject.person,
            wanted.priority(),
            doer.now(),
            doer.name());
    CaseRow row =
        begun.dueAt(work.moments().plan(begun, CaseDeadline.USUAL, doer.now(), known.hours()));
    cause(row, CaseEvent.Kind.OPENED, subject, doer);
    noted(row, wanted, doer);
    String owner =
        wanted.owner().isEmpty() ? known.ownerOf(subject.cause.touchpoint()) : wanted.owner();
    CaseRow made = owner.isEmpty() ? row : work.give(row, owner, doer);
    work.rows().insert(made);
    return new Opening(made.id(), true);
  }

  private void cause(CaseRow row, CaseEvent.Kind kind, Subject subject, CaseWork.Doer doer) {
    long position = work.journal().note(row, kind, doer.name(), "", "by-hand", doer.now());
    causes.add(row, subject.cause, subject.key, position);
  }

  private void noted(CaseRow row, CaseWanted wanted, CaseWork.Doer doer) {
    if (!wanted.note().isEmpty()) {
      work.noted(row, CaseEvent.Kind.NOTE, wanted.note(), doer);
    }
  }

  private Subject subject(WorkspaceId workspace, CaseWanted wanted, CaseWork.Doer doer) {
    TouchpointRules touchpoints = sources.touchpoints().apply(workspace);
    Happening.Touchpoint said = touchpoint(touchpoints, wanted.touchpoint());
    Long row = wanted.row();
    if (row == null) {
      Person person = person(workspace, wanted.person());
      return new Subject(
          Ids.next(),
          person.id(),
          sources.personal().names(workspace, person.id()),
          CaseCause.byHand(doer.now(), said, wanted.channel()));
    }
    Arrival arrival =
        sources.arrivals().after(workspace, row - 1, 1).stream()
            .filter(one -> one.row().sequence() == row)
            .findFirst()
            .orElseThrow(() -> missing("That piece of evidence is not there any more."));
    Set<String> names = sources.personal().names(workspace, arrival.person());
    if (!names.contains(wanted.person()) && !arrival.person().equals(wanted.person())) {
      throw missing("That piece of evidence is not about this customer, or not any more.");
    }
    Happening happening = new Arrived(touchpoints).of(arrival);
    String channel = wanted.channel() == null ? arrival.row().channel() : wanted.channel();
    return new Subject(
        arrival.key(), arrival.person(), names, CaseCause.byHand(happening, said, channel));
  }

  private Person person(WorkspaceId workspace, String name) {
    return sources.persons().find(workspace, name, 1).stream()
        .filter(found -> found.id().equals(name))
        .findFirst()
        .flatMap(found -> sources.persons().person(workspace, found.code()))
        .orElseThrow(
            () ->
                missing(
                    "Nobody in the evidence has this name. Choose one of the customers that the"
                        + " search finds."));
  }

  private static Happening.@Nullable Touchpoint touchpoint(
      TouchpointRules known, @Nullable String id) {
    return id == null
        ? null
        : known
            .named(id)
            .map(one -> new Happening.Touchpoint(one.id(), one.name()))
            .orElseThrow(() -> missing("The library has no such touchpoint."));
  }

  private static ProblemException missing(String sentence) {
    return ProblemException.of(ProblemType.NOT_FOUND, sentence);
  }
}
