package org.wayloom.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wayloom.analysis.TouchpointRules;
import org.wayloom.cases.ReadingPlace.Place;
import org.wayloom.evidence.Arrival;
import org.wayloom.evidence.Arrivals;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.PersonalData;
import org.wayloom.evidence.Persons;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.text.Mood;

/**
 * Reads evidence on in the order in which it came in, tries the rules on it, and opens cases.
 *
 * <p>How far it has read is written in the transaction of the cases that it opened, and only where
 * nobody else has moved it, so each piece of evidence opens its case exactly once, whenever the
 * process ends. After a removal sequence numbers mean something else: the place is found again by
 * the key of the last piece, else by when it came in, somewhat too early rather than too late. What
 * is then read again changes nothing, for a case remembers which rule found what in which piece.
 *
 * <p>Cost: one query for the pieces and at most two more a stretch, and some microseconds a piece.
 */
final class CaseReading {
  /** Pieces that are read at once. */
  static final int STRETCH = 2_000;

  /** Imports may end in another order than they began; more than this no two lie apart. */
  private static final Duration SLACK = Duration.ofDays(1);

  private final Database database;
  private final Sources sources;
  private final RuleRows rules;
  private final StoredSettings settings;
  private final ReadingPlace places;
  private final CaseOpener opener;
  private final Clock clock;

  /** Tells whether a persona stands for a customer. */
  @FunctionalInterface
  interface Personas {
    boolean standsFor(WorkspaceId workspace, String persona, int personCode);
  }

  /** What it reads from. */
  record Sources(
      Evidence evidence,
      Arrivals arrivals,
      PersonalData personal,
      Persons persons,
      Personas personas,
      Function<WorkspaceId, TouchpointRules> touchpoints,
      Function<String, Mood.Label> moods) {}

  CaseReading(Database database, Sources sources, StoredSettings settings, Clock clock) {
    this.database = database;
    this.sources = sources;
    this.settings = settings;
    this.clock = clock;
    this.rules = new RuleRows(database);
    this.places = new ReadingPlace(database);
    this.opener = new CaseOpener(new CaseWork(database), new CauseRows(database), rules);
  }

  /** What a stretch came to. */
  record Stretch(int read, int opened, boolean more) {
    static final Stretch END = new Stretch(0, 0, false);
  }

  /** Begins to read at what comes next, unless it has begun. */
  void begin(WorkspaceId workspace) {
    Evidence.Revision now = sources.evidence.revision(workspace);
    List<Arrival> last = sources.arrivals.after(workspace, Math.max(0, now.lastSequence() - 1), 1);
    String key = last.isEmpty() ? "" : last.getLast().key();
    places.begin(
        workspace,
        new Place(now.lastSequence(), now.signing(), key, Instant.ofEpochMilli(clock.millis())));
  }

  /** Reads the next stretch. */
  Stretch readOn(WorkspaceId workspace) {
    Optional<Place> begun = places.find(workspace);
    if (begun.isEmpty()) {
      return Stretch.END;
    }
    Place place = begun.get();
    Evidence.Revision revision = sources.evidence.revision(workspace);
    long from = place.signing() == revision.signing() ? place.upTo() : foundAgain(workspace, place);
    if (from >= revision.lastSequence() && place.signing() == revision.signing()) {
      return Stretch.END;
    }
    List<Arrival> arrivals = sources.arrivals.after(workspace, from, STRETCH);
    if (sources.evidence.revision(workspace).signing() != revision.signing()) {
      return new Stretch(0, 0, true); // the numbers moved while they were read
    }
    return take(workspace, place, revision, from, arrivals);
  }

  private long foundAgain(WorkspaceId workspace, Place place) {
    return sources
        .arrivals
        .sequenceOf(workspace, place.key())
        .orElseGet(
            () ->
                Math.min(
                    place.upTo(),
                    sources.arrivals.sequenceBefore(workspace, place.received().minus(SLACK))));
  }

  private Stretch take(
      WorkspaceId workspace,
      Place place,
      Evidence.Revision revision,
      long from,
      List<Arrival> arrivals) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    CaseSettings known = settings.get(workspace).settings();
    List<CaseOpener.Found> found =
        arrivals.isEmpty() ? List.of() : found(workspace, known, revision, arrivals, now);
    Place to =
        arrivals.isEmpty()
            ? new Place(from, revision.signing(), place.key(), place.received())
            : after(arrivals.getLast(), revision);
    CaseOpener.Situation situation =
        new CaseOpener.Situation(workspace, known, now, new Traits(sources, workspace, known)::of);
    int opened =
        database.inTransaction(
            () -> places.move(workspace, place, to) ? opener.take(situation, found) : -1);
    return opened < 0
        ? new Stretch(0, 0, true) // somebody else was faster, or the workspace is gone
        : new Stretch(arrivals.size(), opened, arrivals.size() == STRETCH);
  }

  private static Place after(Arrival last, Evidence.Revision revision) {
    return new Place(last.row().sequence(), revision.signing(), last.key(), last.row().received());
  }

  private List<CaseOpener.Found> found(
      WorkspaceId workspace,
      CaseSettings known,
      Evidence.Revision revision,
      List<Arrival> arrivals,
      Instant now) {
    Arrived arrived = new Arrived(sources.touchpoints.apply(workspace));
    Sieve sieve = new Sieve(rules.list(workspace), sources.moods, known.unhappyPercent());
    Instant newest = sources.arrivals.newest(workspace).filter(now::isAfter).orElse(now);
    Instant oldest = newest.minus(Duration.ofDays(known.notOlderThanDays()));
    List<Happening> recent =
        arrivals.stream()
            .map(arrived::of)
            .filter(happening -> !happening.time().isBefore(oldest))
            .toList();
    Failures failures =
        new FailureLook(sources.arrivals, arrived, known.unhappyPercent())
            .around(workspace, recent, sieve.mostFailureDays());
    return recent.stream()
        .map(
            happening ->
                finding(workspace, revision, happening, sieve.matches(happening, failures), known))
        .filter(found -> !found.matches().isEmpty() || found.unhappy() != null)
        .toList();
  }

  private CaseOpener.Found finding(
      WorkspaceId workspace,
      Evidence.Revision revision,
      Happening happening,
      List<Sieve.Match> matches,
      CaseSettings known) {
    String about = happening.aboutCase();
    Set<String> names =
        (matches.isEmpty() && about == null) || revision.identities() == 0
            ? Set.of(happening.person())
            : sources.personal.names(workspace, happening.person());
    return new CaseOpener.Found(
        happening.key(),
        happening.person(),
        happening.personCode(),
        happening.touchpoint() == null ? null : happening.touchpoint().id(),
        happening.properties(),
        names,
        happening.time(),
        matches,
        about,
        happening.isUnhappy(known.unhappyPercent()),
        happening.isScored() ? CaseCause.in(happening, CaseCause.Why.UNHAPPY_AGAIN) : null);
  }
}
