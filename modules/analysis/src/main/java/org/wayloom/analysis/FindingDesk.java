package org.wayloom.analysis;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.analysis.Analysis.Basis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.FindingList.State;
import org.wayloom.analysis.FindingRuns.Run;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;

/**
 * Computes findings in the background when map, rules or evidence changed, and tells those of last
 * time at once. One thread, one map at a time; a map for which it took long is left alone for some
 * time, so that evidence that never stops arriving does not keep a core busy.
 */
final class FindingDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FindingDesk.class);
  private static final Duration AFTER_AN_EDIT = Duration.ofSeconds(3);
  private static final Duration AFTER_EVIDENCE = Duration.ofSeconds(20);

  /** How many times as long as it took a map is left alone. */
  private static final int REST = 5;

  private final Analysis analysis;
  private final FindingBook book;
  private final FindingRuns runs;
  private final FindingNews news;
  private final Clock clock;
  private final ScheduledExecutorService thread;
  private final Set<Place> waiting = new HashSet<>();
  private final Map<Place, Long> restUntilNanos = new HashMap<>();
  private final Map<Place, Basis> failed = new HashMap<>();
  private final List<AutoCloseable> listening = new ArrayList<>();

  private record Place(WorkspaceId workspace, DocumentId map) {}

  FindingDesk(
      Analysis analysis,
      FindingBook book,
      FindingRuns runs,
      FindingNews news,
      Clock clock,
      ScheduledExecutorService thread) {
    this.analysis = analysis;
    this.book = book;
    this.runs = runs;
    this.news = news;
    this.clock = clock;
    this.thread = thread;
  }

  /** What was found last time, and whether that is all there is to say; changes nothing. */
  FindingList list(WorkspaceId workspace, DocumentId map) {
    Basis basis = analysis.basis(workspace, map);
    Optional<Run> run = runs.find(workspace, map);
    Place place = new Place(workspace, map);
    State state = State.CURRENT;
    if (run.isEmpty() || !run.get().basis().equals(basis)) {
      state = hasFailed(place, basis) ? State.FAILED : State.COMPUTING;
    }
    if (state == State.COMPUTING) {
      compute(place, Duration.ZERO);
    }
    FindingBook.Told told = book.tell(workspace, map, run.map(Run::findings).orElse(List.of()));
    return new FindingList(
        state, run.map(Run::computedAt).orElse(null), told.findings(), told.gone());
  }

  /**
   * What is found among some customers or some of their events, computed at once and without a
   * past: what stands out there says nothing of what stands out among all.
   */
  FindingList of(WorkspaceId workspace, DocumentId map, MeasureOptions whose) {
    List<Finding> found = analysis.findings(workspace, map, whose);
    return new FindingList(
        State.CURRENT, clock.instant(), book.tell(workspace, map, found).findings(), List.of());
  }

  /** Takes what must be closed so that it hears of nothing more. */
  void listenTo(AutoCloseable... sources) {
    listening.addAll(List.of(sources));
  }

  /**
   * Says that a document was edited: a map, or the library that all maps share. What is said about
   * a map changes no number.
   */
  void edited(WorkspaceId workspace, DocumentId document) {
    if (Maps.mapOfTalk(document).isPresent()) {
      return;
    }
    List<DocumentId> maps = runs.maps(workspace);
    (maps.contains(document) ? List.of(document) : maps)
        .forEach(map -> compute(new Place(workspace, map), AFTER_AN_EDIT));
  }

  /** Says that all maps of a workspace may show something else: rules or evidence changed. */
  void changed(WorkspaceId workspace) {
    runs.maps(workspace).forEach(map -> compute(new Place(workspace, map), AFTER_EVIDENCE));
  }

  void mark(WorkspaceId workspace, DocumentId map, String id, FindingList.@Nullable Mark mark) {
    book.mark(workspace, map, id, mark);
  }

  void forget(WorkspaceId workspace) {
    runs.forget(workspace);
    book.forget(workspace);
  }

  private synchronized boolean hasFailed(Place place, Basis basis) {
    return basis.equals(failed.get(place));
  }

  private synchronized void compute(Place place, Duration after) {
    if (!thread.isShutdown() && waiting.add(place)) {
      long rest = restUntilNanos.getOrDefault(place, System.nanoTime()) - System.nanoTime();
      thread.schedule(() -> compute(place), Math.max(rest, after.toNanos()), TimeUnit.NANOSECONDS);
    }
  }

  private void compute(Place place) {
    synchronized (this) {
      waiting.remove(place);
    }
    long start = System.nanoTime();
    try {
      computeNow(place);
    } catch (ProblemException e) {
      LOG.debug("No findings of {} for now: {}", place, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The findings of {} could not be computed", place, e);
    }
    long now = System.nanoTime();
    synchronized (this) {
      restUntilNanos.put(place, now + REST * (now - start));
    }
  }

  private void computeNow(Place place) {
    Basis basis = analysis.basis(place.workspace, place.map);
    Optional<Run> last = runs.find(place.workspace, place.map);
    if (last.isEmpty() || !last.get().basis().equals(basis)) {
      try {
        List<Finding> found = analysis.findings(place.workspace, place.map);
        news.keep(place.workspace, place.map, new Run(basis, clock.instant(), found));
      } catch (ProblemException e) {
        throw e;
      } catch (RuntimeException e) {
        synchronized (this) {
          failed.put(place, basis);
        }
        throw e;
      }
    }
    // An index that is being built brings another basis: whoever changed it does not tell again.
    if (analysis.index(place.workspace).state() == IndexStatus.State.BUILDING) {
      compute(place, AFTER_EVIDENCE);
    }
  }

  @Override
  public void close() {
    for (AutoCloseable source : listening) {
      try {
        source.close();
      } catch (Exception e) {
        LOG.warn("Changes could not be told to stop: {}", e.toString());
      }
    }
    thread.shutdownNow();
  }
}
