package org.wayloom.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Signature;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.journeys.ArrayBlocks;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Reach;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneyIndexes.Lease;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;
import org.wayloom.maps.Library;

/**
 * Opens readings. What takes time is made once per index and once per version of the library: the
 * signatures with their counts, the compiled rules, the assignment.
 */
final class Readings {
  private static final int WORKSPACES = 32;

  private final StoredEvidence evidence;
  private final JourneyIndexes indexes;
  private final DrawnMaps maps;
  private final Engine engine;
  private final Map<WorkspaceId, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkspaceId, Known> eldest) {
          return size() > WORKSPACES;
        }
      };

  Readings(StoredEvidence evidence, JourneyIndexes indexes, DrawnMaps maps, Engine engine) {
    this.evidence = evidence;
    this.indexes = indexes;
    this.maps = maps;
    this.engine = engine;
  }

  /** What was made last time. */
  private record Known(
      Evidence.Revision revision,
      List<Signature> signatures,
      Library library,
      RuleBook.Assignment assignment) {}

  /** Opens a reading, uses it, closes it. */
  <R> R with(WorkspaceId workspace, Function<Reading, R> use) {
    try (Reading reading = open(workspace)) {
      return use.apply(reading);
    }
  }

  private Reading open(WorkspaceId workspace) {
    Optional<Lease> borrowed = indexes.borrow(workspace);
    if (borrowed.isEmpty()) {
      return empty(workspace);
    }
    Lease lease = borrowed.get();
    if (lease.revision().signing() != evidence.revision(workspace).signing()) {
      // The codes of this index mean something else by now: wait for the next one.
      lease.close();
      lease = indexes.borrowCurrent(workspace);
    }
    try {
      return read(workspace, lease, lease.source(), lease.revision());
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private Reading empty(WorkspaceId workspace) {
    JourneyIndexes.Status status = indexes.status(workspace);
    if (status.state() == JourneyIndexes.Status.State.FAILED) {
      throw ProblemException.of(
          ProblemType.NOT_READY, "The journey index could not be built; the server's log says why");
    }
    // Also where a build has yet to begin, after a start that found its index damaged or old.
    if (evidence.revision(workspace).lastSequence() > 0) {
      throw ProblemException.of(
          ProblemType.NOT_READY,
          "The journeys are being put in order for the first time (%d %% done); the numbers come then"
              .formatted((int) (100 * status.share())));
    }
    return read(workspace, null, ArrayBlocks.builder().build(), new Evidence.Revision(0, 0));
  }

  private Reading read(
      WorkspaceId workspace,
      @Nullable Lease lease,
      BlockSource source,
      Evidence.Revision revision) {
    Known last = known(workspace);
    boolean sameEvidence = last != null && last.revision.equals(revision);
    Library library = maps.library(workspace);
    if (last != null && sameEvidence && last.library.equals(library)) {
      return new Reading(
          workspace,
          lease,
          source,
          revision,
          last.signatures,
          library,
          last.assignment,
          null,
          null);
    }
    List<Signature> signatures =
        last != null && sameEvidence ? last.signatures : signatures(workspace, source);
    RuleBook.Assignment assignment = RuleBook.of(library).assign(signatures);
    keep(workspace, new Known(revision, signatures, library, assignment));
    return new Reading(
        workspace, lease, source, revision, signatures, library, assignment, null, null);
  }

  /** The signatures of the index in the order of their codes, counted as the index has them. */
  private List<Signature> signatures(WorkspaceId workspace, BlockSource source) {
    if (source.signatures() == 0) {
      return List.of();
    }
    List<Reach.Node> counts =
        engine.run(source, new Reach(Coding.identity(source.signatures()))).nodes();
    return evidence.signatures(workspace).stream()
        .filter(s -> s.code() < counts.size())
        .sorted(Comparator.comparingInt(Signature::code))
        .map(s -> counted(s, counts.get(s.code())))
        .toList();
  }

  /** The signature as often as it was counted. */
  static Signature counted(Signature s, Reach.Node count) {
    return new Signature(
        s.code(),
        s.kind(),
        s.type(),
        s.channel(),
        s.page(),
        s.properties(),
        s.question(),
        count.events(),
        count.persons());
  }

  private synchronized @Nullable Known known(WorkspaceId workspace) {
    return known.get(workspace);
  }

  private synchronized void keep(WorkspaceId workspace, Known now) {
    known.put(workspace, now);
  }

  synchronized void forget(WorkspaceId workspace) {
    known.remove(workspace);
  }
}
