package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/**
 * Purges what was deleted long ago (LV18), document by document: no more than one is in memory for
 * it at a time. Of two servers that do so at once one finds nothing left (LV25).
 */
final class TrashCollector {
  private static final Logger LOG = LoggerFactory.getLogger(TrashCollector.class);

  private final LiveDocuments documents;
  private final Supplier<List<WorkspaceId>> workspaces;
  private final Duration kept;
  private final Clock clock;

  /**
   * @param kept how long something stays after it was deleted
   */
  TrashCollector(
      LiveDocuments documents, Supplier<List<WorkspaceId>> workspaces, Duration kept, Clock clock) {
    this.documents = documents;
    this.workspaces = workspaces;
    this.kept = kept;
    this.clock = clock;
  }

  /** Looks through everything once. What fails in one document keeps no other one waiting. */
  void collect() {
    Instant deletedBefore = clock.instant().minus(kept);
    for (WorkspaceId workspace : workspaces.get()) {
      for (DocumentKind kind : documents.purged()) {
        for (DocumentSummary document : documents.list(workspace, kind)) {
          if (document.created().isBefore(deletedBefore)) {
            collect(workspace, document, deletedBefore);
          }
        }
      }
    }
  }

  private void collect(WorkspaceId workspace, DocumentSummary document, Instant deletedBefore) {
    try {
      documents.tend(workspace, document.id(), forest -> plan(workspace, forest, deletedBefore));
    } catch (ProblemException e) {
      LOG.info("the trash of {} waits for the next time: {}", document.id(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the trash of {} could not be emptied", document.id(), e);
    }
  }

  private Optional<Function<DocumentState, List<Operation>>> plan(
      WorkspaceId workspace, Forest forest, Instant deletedBefore) {
    Set<Long> versions =
        forest.records().stream()
            .flatMap(record -> Stream.ofNullable(deletedAt(record)))
            .collect(Collectors.toSet());
    Map<Long, Instant> times = documents.store().times(workspace, forest.id(), versions);
    Set<Long> old =
        versions.stream()
            .filter(version -> times.getOrDefault(version, Instant.MAX).isBefore(deletedBefore))
            .collect(Collectors.toSet());
    return old.isEmpty() ? Optional.empty() : Optional.of(now -> purges(now, old));
  }

  /**
   * The topmost of what was deleted by such versions; what hangs under it goes along.
   *
   * @param deletedBy versions of the document
   */
  static List<Operation> purges(DocumentState document, Set<Long> deletedBy) {
    return document.records().stream()
        .filter(record -> isDue(record, deletedBy) && !hangsUnderDue(document, record, deletedBy))
        .map(RecordState::id)
        .sorted(Comparator.naturalOrder())
        .<Operation>map(Operation.Purge::new)
        .toList();
  }

  private static boolean hangsUnderDue(
      DocumentState document, RecordState record, Set<Long> deletedBy) {
    Place place = record.place();
    while (place != null) {
      RecordState above = document.find(place.parent()).orElse(null);
      if (above == null) {
        return false;
      }
      if (isDue(above, deletedBy)) {
        return true;
      }
      place = above.place();
    }
    return false;
  }

  private static boolean isDue(RecordState record, Set<Long> deletedBy) {
    Long version = deletedAt(record);
    return version != null && deletedBy.contains(version);
  }

  /** The version that deleted a record; null when it is not deleted. */
  private static @Nullable Long deletedAt(RecordState record) {
    return record.deleted() && record.place() != null
        ? record.fieldVersions().get("deleted")
        : null;
  }
}
