package org.wayloom.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.Actor;

/**
 * Edits that belong together: made in a row, without a long pause, by one person or by several who
 * worked at the same time.
 *
 * @param from its first version
 * @param to its last version
 * @param authors who edited, whoever edited last first
 * @param edits how many batches; those that changed nothing are not counted
 * @param purged how many things left the trash for good, each with what hung under it
 */
record Sitting(
    long from,
    long to,
    Instant start,
    Instant end,
    List<Actor> authors,
    int edits,
    Tally.ChangeCounts counts,
    int purged) {
  Sitting {
    authors = List.copyOf(authors);
  }

  /** Of batches that are ordered from the newest to the oldest. */
  static Sitting of(List<Commit> commits) {
    Commit first = commits.getLast();
    Commit last = commits.getFirst();
    Map<String, Actor> authors = new LinkedHashMap<>();
    commits.forEach(commit -> authors.putIfAbsent(commit.by().id(), commit.by()));
    if (authors.size() > 1) {
      authors.remove(Actor.SYSTEM.id());
    }
    List<Operation> operations =
        commits.reversed().stream().flatMap(commit -> commit.operations().stream()).toList();
    return new Sitting(
        first.version(),
        last.version(),
        first.at(),
        last.at(),
        List.copyOf(authors.values()),
        commits.size(),
        Tally.of(operations),
        (int) operations.stream().filter(Operation.Purge.class::isInstance).count());
  }
}
