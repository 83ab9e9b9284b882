package org.wayloom.collaboration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last batches of a document that somebody heard of, as they went out. When a server comes
 * back, all its windows do, and each has missed what the others sent a moment before: nobody has to
 * look that up in the log and to render it again.
 *
 * <p>It holds no more than a delta may (LV32), and there are no gaps in it.
 */
final class RecentCommits {
  private final int mostVersions;
  private final int mostBytes;
  private final Deque<RenderedCommit> commits = new ArrayDeque<>();
  private long bytes;

  RecentCommits(LiveLimits limits) {
    this.mostVersions = limits.deltaVersions();
    this.mostBytes = limits.deltaBytes();
  }

  synchronized void add(List<RenderedCommit> next) {
    for (RenderedCommit commit : next) {
      commits.addLast(commit);
      bytes += RecordSize.utf8Length(commit.text());
    }
    while (commits.size() > mostVersions || bytes > mostBytes) {
      bytes -= RecordSize.utf8Length(commits.removeFirst().text());
    }
  }

  synchronized void clear() {
    commits.clear();
    bytes = 0;
  }

  /** The batches after a version up to another one; nothing when some of them are not here. */
  synchronized Optional<List<RenderedCommit>> between(long after, long upTo) {
    if (after == upTo) {
      return Optional.of(List.of());
    }
    if (commits.isEmpty()
        || commits.getFirst().commit().version() > after + 1
        || commits.getLast().commit().version() < upTo) {
      return Optional.empty();
    }
    return Optional.of(
        commits.stream()
            .dropWhile(commit -> commit.commit().version() <= after)
            .takeWhile(commit -> commit.commit().version() <= upTo)
            .toList());
  }
}
