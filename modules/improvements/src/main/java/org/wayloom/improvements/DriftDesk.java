package org.wayloom.improvements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.Basis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Shown;
import org.wayloom.improvements.Drift.Period;
import org.wayloom.improvements.Drift.State;
import org.wayloom.improvements.DriftBook.Base;
import org.wayloom.improvements.DriftBook.Entry;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.ClaimedNumbers;
import org.wayloom.maps.MovedNumber;

/**
 * Tells whether a map and reality have drifted apart since somebody looked, and writes down which
 * numbers that its claims rest on have moved. The first look is Wayloom's own. Numbers are computed
 * anew only when map, rules or evidence changed.
 */
final class DriftDesk {
  /** For maps whose journeys may take any time. */
  private static final int USUAL_WINDOW = 30;

  private static final String NOBODY = "";

  private final Numbers numbers;
  private final Claimed claimed;
  private final DriftBook book;
  private final Clock clock;

  /** Says which numbers the claims of a map rest on. */
  @FunctionalInterface
  interface Claimed {
    ClaimedNumbers of(WorkspaceId workspace, DocumentId map);
  }

  DriftDesk(Numbers numbers, Claimed claimed, DriftBook book, Clock clock) {
    this.numbers = numbers;
    this.claimed = claimed;
    this.book = book;
    this.clock = clock;
  }

  /** What was told last of every map that was looked at; computes nothing. */
  List<Drift> known(WorkspaceId workspace) {
    return book.list(workspace);
  }

  /**
   * What is told of every map that was looked at. These are looked at first where their claims rest
   * on numbers: how much of such a map holds is not known without a look, wherever it is told.
   */
  List<Drift> known(WorkspaceId workspace, List<DocumentId> maps) {
    for (DocumentId map : maps) {
      if (!claimed.of(workspace, map).numbers().isEmpty()) {
        find(workspace, map);
      }
    }
    return known(workspace);
  }

  /** As it is now; empty where there is no evidence to look at, or no such map any more. */
  Optional<Drift> find(WorkspaceId workspace, DocumentId map) {
    try {
      return Optional.of(of(workspace, map));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  /** A NOT_READY problem where there is no evidence to look at. */
  synchronized Drift of(WorkspaceId workspace, DocumentId map) {
    Basis basis = numbers.basis(workspace, map);
    Entry known = book.find(workspace, map).orElse(null);
    if (known != null && known.basis().equals(basis)) {
      return known.drift();
    }
    Looking looking = new Looking(workspace, map, basis);
    Base base = known == null ? looking.base(NOBODY, null) : looking.renewed(known.base());
    return keep(looking, base);
  }

  /**
   * Somebody looked, and the map still holds: what is so now is the new base.
   *
   * @param upTo the day after the last one that they knew of; null for all evidence
   */
  synchronized Drift confirm(
      WorkspaceId workspace, DocumentId map, String by, @Nullable LocalDate upTo) {
    Looking looking = new Looking(workspace, map, numbers.basis(workspace, map));
    return keep(looking, looking.base(by, upTo));
  }

  void forget(WorkspaceId workspace) {
    book.forget(workspace);
  }

  private Drift keep(Looking looking, Base base) {
    Drift drift = looking.since(base);
    Entry entry = new Entry(base, looking.basis, drift);
    book.keep(looking.workspace, looking.map, entry, looking.moved(base));
    return drift;
  }

  /** A map as it is now. */
  private final class Looking {
    private final WorkspaceId workspace;
    private final DocumentId map;
    private final Basis basis;
    private final int follow;
    private final LocalDate complete;

    Looking(WorkspaceId workspace, DocumentId map, Basis basis) {
      this.workspace = workspace;
      this.map = map;
      this.basis = basis;
      Measures now = numbers.measures(workspace, map);
      Instant asOf = now.asOf();
      if (asOf == null) {
        throw ProblemException.of(
            ProblemType.NOT_READY, "There is no evidence yet that the map could drift from.");
      }
      this.follow = now.windowDays() == 0 ? USUAL_WINDOW : now.windowDays();
      this.complete = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    Base base(String by, @Nullable LocalDate upTo) {
      LocalDate day = upTo == null || upTo.isAfter(complete) ? complete : upTo;
      Period period = Period.upTo(day, follow);
      return with(Instant.ofEpochMilli(clock.millis()), by, period);
    }

    /** The same days by the map and the rules of now. */
    Base renewed(Base before) {
      return before.mapVersion() == basis.mapVersion()
              && before.libraryVersion() == basis.libraryVersion()
          ? before
          : with(before.at(), before.by(), before.period());
    }

    private Base with(Instant at, String by, Period period) {
      return new Base(at, by, period, basis.mapVersion(), basis.libraryVersion(), figures(period));
    }

    Drift since(Base base) {
      Period before = base.period();
      Period since = Period.upTo(complete, before.follow());
      long missing = ChronoUnit.DAYS.between(since.from(), before.to());
      if (missing > 0) {
        return drift(base, State.NOT_YET, null, (int) missing, new Drifting(0, List.of()));
      }
      Drifting drifting = Drifting.between(base.figures(), figures(since));
      State state =
          drifting.compared() == 0
              ? State.NOT_YET
              : drifting.moved().isEmpty() ? State.HOLDS : State.DRIFTED;
      return drift(base, state, since, null, drifting);
    }

    private Drift drift(
        Base base,
        State state,
        @Nullable Period since,
        @Nullable Integer daysMore,
        Drifting drifting) {
      return new Drift(
          map.value(),
          state,
          base.at(),
          base.by(),
          base.period(),
          since,
          daysMore,
          drifting.compared(),
          drifting.moved());
    }

    /** The numbers that claims rest on; whoever said that the map holds said it of them too. */
    List<MovedNumber> moved(Base base) {
      ClaimedNumbers asked = claimed.of(workspace, map);
      return new ClaimedMoves(
              base.by().equals(NOBODY) ? LocalDate.MIN : base.period().end(),
              asked.asOf().isBefore(complete) ? asked.asOf() : complete,
              follow,
              period -> numbers.measures(workspace, map, among(period)))
          .of(asked.numbers());
    }

    private List<Figure> figures(Period period) {
      MeasureOptions asked = among(period);
      return Drifting.figures(
          numbers.measures(workspace, map, asked), numbers.deviations(workspace, map, asked));
    }

    private static MeasureOptions among(Period period) {
      return new MeasureOptions(period.follow(), null)
          .of(new Among(new Side(period.from(), period.to(), null, null), false))
          .of(new Shown(period.from(), period.end(), null));
    }
  }
}
