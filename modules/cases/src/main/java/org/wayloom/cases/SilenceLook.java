package org.wayloom.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wayloom.evidence.Arrivals;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Opens cases for those from whom nothing is heard any more, before they complain. Each visit of a
 * stage opens one at most.
 */
final class SilenceLook {
  private final Database database;
  private final Stillness stillness;
  private final CaseReading.Sources sources;
  private final Arrivals arrivals;
  private final StoredSettings settings;
  private final RuleRows rules;
  private final CaseOpener opener;
  private final Clock clock;

  SilenceLook(
      Database database,
      Stillness stillness,
      CaseReading.Sources sources,
      StoredSettings settings,
      Clock clock) {
    this.database = database;
    this.stillness = stillness;
    this.sources = sources;
    this.arrivals = sources.arrivals();
    this.settings = settings;
    this.clock = clock;
    this.rules = new RuleRows(database);
    this.opener = new CaseOpener(new CaseWork(database), new CauseRows(database), rules);
  }

  /** Gives how many cases were opened. */
  int look(WorkspaceId workspace) {
    int opened = 0;
    for (StoredRule rule : rules.list(workspace)) {
      if (rule.facts().on() && rule.facts().trigger() instanceof CaseTrigger.Silence silence) {
        opened += look(workspace, rule, silence);
      }
    }
    return opened;
  }

  private int look(WorkspaceId workspace, StoredRule rule, CaseTrigger.Silence silence) {
    Optional<Instant> newest = arrivals.newest(workspace);
    if (newest.isEmpty()) {
      return 0;
    }
    Instant now = Instant.ofEpochMilli(clock.millis());
    CaseSettings known = settings.get(workspace).settings();
    Instant until = newest.get().isBefore(now) ? newest.get() : now;
    List<CaseOpener.Found> found =
        still(workspace, silence, until.minus(Duration.ofDays(known.notOlderThanDays()))).stream()
            .map(one -> found(rule, one))
            .toList();
    CaseOpener.Situation situation =
        new CaseOpener.Situation(workspace, known, now, new Traits(sources, workspace, known)::of);
    return found.isEmpty() ? 0 : database.inTransaction(() -> opener.take(situation, found));
  }

  /** Nobody while there are no numbers yet, or where the map is gone. */
  private List<Stillness.Still> still(
      WorkspaceId workspace, CaseTrigger.Silence silence, Instant since) {
    try {
      return stillness.of(workspace, silence, since);
    } catch (ProblemException e) {
      ProblemType type = e.problem().type();
      if (type == ProblemType.NOT_READY || type == ProblemType.NOT_FOUND) {
        return List.of();
      }
      throw e;
    }
  }

  private static CaseOpener.Found found(StoredRule rule, Stillness.Still one) {
    return new CaseOpener.Found(
        one.key(),
        one.person(),
        one.personCode(),
        null,
        Map.of(),
        Set.of(one.person()),
        one.entered(),
        List.of(new Sieve.Match(rule, one.cause().by(rule.id(), rule.facts().name()))),
        null,
        null,
        null);
  }
}
