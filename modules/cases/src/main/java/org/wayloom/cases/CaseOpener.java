package org.wayloom.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/**
 * Makes of what was found what happens to cases, in the caller's transaction. A person has one open
 * case at most: what else is found is added to it as another cause. An unhappy answer soon after a
 * case was closed opens it again; the first score after closing tells whether the person was won
 * back, unless one tells it that was asked for about that very case, which then counts instead and
 * opens the case again whenever it comes. What is already known of a piece of evidence changes
 * nothing.
 */
final class CaseOpener {
  private final CaseWork work;
  private final CauseRows causes;
  private final RuleRows rules;

  CaseOpener(CaseWork work, CauseRows causes, RuleRows rules) {
    this.work = work;
    this.causes = causes;
    this.rules = rules;
  }

  /**
   * What was found about a person at one moment.
   *
   * @param key of the piece of evidence, or of the silence
   * @param properties that came with it
   * @param names all names of the person; the one that stands for them among them
   * @param about the case that the answer is about; null where it is about none
   * @param unhappy whether the person gave an unhappy score; null where they gave none
   * @param answer tells of that score
   */
  record Found(
      String key,
      String person,
      int personCode,
      @Nullable String touchpoint,
      Map<String, String> properties,
      Set<String> names,
      Instant at,
      List<Sieve.Match> matches,
      @Nullable String about,
      @Nullable Boolean unhappy,
      @Nullable CaseCause answer) {}

  /**
   * What holds for all that is taken at once.
   *
   * @param facts what routing asks about a find
   */
  record Situation(
      WorkspaceId workspace,
      CaseSettings settings,
      Instant now,
      Function<Found, CaseRouting.Facts> facts) {}

  /** Takes finds in order; gives how many cases were opened. */
  int take(Situation situation, List<Found> all) {
    Known known = new Known(situation.workspace(), all);
    int opened = 0;
    for (Found found : all) {
      opened += take(situation, known, found) ? 1 : 0;
    }
    return opened;
  }

  private boolean take(Situation situation, Known known, Found found) {
    List<Sieve.Match> fresh =
        found.matches().stream()
            .filter(match -> !causes.isKnown(situation.workspace(), match.cause(), found.key()))
            .toList();
    Optional<CaseRow> asked = known.asked(found).filter(row -> isAfter(found, row));
    asked.ifPresent(row -> known.put(recovery(situation, row, found)));
    Optional<CaseRow> open = known.open(found);
    if (open.isPresent()) {
      known.put(join(situation, open.get(), found, fresh));
      return false;
    }
    Optional<CaseRow> closed = asked.isPresent() ? known.asked(found) : known.lastClosed(found);
    if (closed.isPresent() && isAfter(found, closed.get())) {
      CaseRow told = recovery(situation, closed.get(), found);
      known.put(told);
      if ((asked.isPresent() || isSoon(situation, told, found)) && isUnhappy(found, fresh)) {
        CaseCause again = again(found, fresh);
        if (again != null && !causes.isKnown(situation.workspace(), again, found.key())) {
          known.put(reopen(situation, told, found, fresh, again));
        }
        return false;
      }
    }
    if (fresh.isEmpty()) {
      return false;
    }
    known.put(open(situation, found, fresh));
    return true;
  }

  private CaseRow open(Situation situation, Found found, List<Sieve.Match> matches) {
    Sieve.Match first = matches.getFirst();
    CaseRule rule = first.rule().facts();
    CaseWork.Doer by = new CaseWork.Doer(rule.name(), situation.now());
    CaseRow fresh =
        CaseRow.begun(
            situation.workspace(),
            work.journal().nextCase(situation.workspace()),
            found.person(),
            pressing(matches),
            situation.now(),
            rule.name());
    CaseRow row =
        fresh.dueAt(
            work.moments()
                .plan(fresh, rule.deadline(), situation.now(), situation.settings().hours()));
    long position =
        work.journal()
            .note(row, CaseEvent.Kind.OPENED, by.name(), "", detail(first.cause()), by.now());
    causes.add(row, first.cause(), found.key(), position);
    row = owned(situation, row, found, rule, first.rule().id(), by);
    work.rows().insert(row);
    return added(row, found, matches.subList(1, matches.size()), situation.now());
  }

  private CaseRow owned(
      Situation situation,
      CaseRow row,
      Found found,
      CaseRule rule,
      String ruleId,
      CaseWork.Doer by) {
    long turn =
        rule.routing().way() == CaseRouting.Way.ROUND_ROBIN
            ? rules.takeTurn(situation.workspace(), ruleId)
            : 0;
    String owner = rule.routing().owner(situation.facts().apply(found), turn);
    return owner.isEmpty() ? row : work.give(row, owner, by);
  }

  private CaseRow join(Situation situation, CaseRow row, Found found, List<Sieve.Match> fresh) {
    if (fresh.isEmpty()) {
      return row;
    }
    CaseRow pressed = row.pressing(row.priority().or(pressing(fresh)));
    for (Sieve.Match match : fresh) {
      Instant due =
          match
              .rule()
              .facts()
              .deadline()
              .from(situation.now(), situation.settings().hours())
              .get(CaseDeadline.Moment.DUE);
      Instant before = pressed.due();
      if (pressed.isRunning() && due != null && before != null && due.isBefore(before)) {
        pressed =
            pressed.dueAt(
                work.moments()
                    .plan(
                        pressed,
                        match.rule().facts().deadline(),
                        situation.now(),
                        situation.settings().hours()));
      }
    }
    added(pressed, found, fresh, situation.now());
    return work.write(
        pressed, new CaseWork.Doer(fresh.getFirst().rule().facts().name(), situation.now()));
  }

  private CaseRow added(CaseRow row, Found found, List<Sieve.Match> matches, Instant now) {
    for (Sieve.Match match : matches) {
      long position =
          work.journal()
              .note(
                  row,
                  CaseEvent.Kind.CAUSE_ADDED,
                  match.rule().facts().name(),
                  "",
                  detail(match.cause()),
                  now);
      causes.add(row, match.cause(), found.key(), position);
    }
    return row;
  }

  private CaseRow recovery(Situation situation, CaseRow row, Found found) {
    if (found.unhappy() == null) {
      return row;
    }
    CaseRecovery told = found.unhappy() ? CaseRecovery.NO : CaseRecovery.YES;
    boolean isKnown = row.recovered() != CaseRecovery.UNKNOWN && !row.id().equals(found.about());
    if (isKnown || row.recovered() == told) {
      return row;
    }
    CaseWork.Doer by = new CaseWork.Doer("", situation.now());
    CaseRow known =
        work.noted(row.with(told), CaseEvent.Kind.RECOVERED, CaseEvent.detailOf(told), by);
    return work.write(row, known, by);
  }

  private CaseRow reopen(
      Situation situation, CaseRow row, Found found, List<Sieve.Match> fresh, CaseCause again) {
    CaseDeadline deadline =
        fresh.isEmpty() ? CaseDeadline.USUAL : fresh.getFirst().rule().facts().deadline();
    CaseWork.Doer by = new CaseWork.Doer(again.ruleName(), situation.now());
    CaseRow open =
        work.reopened(
            row.pressing(row.priority().or(pressing(fresh))),
            deadline,
            situation.settings().hours(),
            situation.now());
    long position =
        work.journal().note(open, CaseEvent.Kind.REOPENED, by.name(), "", detail(again), by.now());
    causes.add(open, again, found.key(), position);
    if (!fresh.isEmpty()) {
      added(open, found, fresh.subList(1, fresh.size()), situation.now());
    }
    return work.write(row, open, by);
  }

  /** What opens a case again: the first find, or the unhappy answer itself. */
  private static @Nullable CaseCause again(Found found, List<Sieve.Match> fresh) {
    return fresh.isEmpty() ? found.answer() : fresh.getFirst().cause();
  }

  private static boolean isAfter(Found found, CaseRow closed) {
    Instant end = closed.closed();
    return end != null && found.at().isAfter(end);
  }

  private static boolean isSoon(Situation situation, CaseRow closed, Found found) {
    Instant end = closed.closed();
    Duration window = Duration.ofDays(situation.settings().reopenWithinDays());
    return end != null && !found.at().isAfter(end.plus(window));
  }

  private static boolean isUnhappy(Found found, List<Sieve.Match> fresh) {
    return Boolean.TRUE.equals(found.unhappy())
        || fresh.stream().anyMatch(match -> match.cause().why() != CaseCause.Why.SILENCE);
  }

  private static CasePriority pressing(Collection<Sieve.Match> matches) {
    return matches.stream()
        .map(match -> match.rule().facts().priority())
        .reduce(CasePriority.NORMAL, CasePriority::or);
  }

  private static String detail(CaseCause cause) {
    return cause.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cases of the persons of whom something was found, as they are now. */
  private final class Known {
    private final Map<String, Map<String, CaseRow>> byPerson = new HashMap<>();

    Known(WorkspaceId workspace, List<Found> all) {
      if (!all.isEmpty() && !work.rows().isEmpty(workspace)) {
        Set<String> names =
            all.stream().flatMap(found -> found.names().stream()).collect(Collectors.toSet());
        work.rows().ofPersons(workspace, names).forEach(this::put);
      }
    }

    void put(CaseRow row) {
      byPerson.computeIfAbsent(row.person(), person -> new HashMap<>()).put(row.id(), row);
    }

    private Stream<CaseRow> of(Found found) {
      return found.names().stream()
          .flatMap(name -> byPerson.getOrDefault(name, Map.of()).values().stream());
    }

    Optional<CaseRow> open(Found found) {
      return of(found)
          .filter(row -> row.state().isOpen())
          .max(Comparator.comparing(CaseRow::opened).thenComparing(CaseRow::id));
    }

    /** The closed case that the answer is about, if it is the customer's. */
    Optional<CaseRow> asked(Found found) {
      return of(found)
          .filter(row -> row.id().equals(found.about()) && !row.state().isOpen())
          .findFirst();
    }

    Optional<CaseRow> lastClosed(Found found) {
      return of(found)
          .filter(row -> row.closed() != null)
          .max(Comparator.comparing((CaseRow row) -> Objects.requireNonNull(row.closed())));
    }
  }
}
