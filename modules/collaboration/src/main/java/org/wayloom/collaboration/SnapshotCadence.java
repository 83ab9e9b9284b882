package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wayloom.kernel.DocumentId;

/**
 * When a loaded document's next snapshot is due (LV28). A snapshot is the whole document, and while
 * it is written no batch is; so a document that many edit at once is not written every other
 * second. To replay what ten seconds have brought takes a moment.
 */
final class SnapshotCadence {
  static final int EVERY = 200;
  static final Duration APART = Duration.ofSeconds(10);

  private final Clock clock;
  private final Map<DocumentId, Taken> last = new ConcurrentHashMap<>();

  private record Taken(long version, Instant at) {}

  SnapshotCadence(Clock clock) {
    this.clock = clock;
  }

  /** Whether enough has happened since the last snapshot, or since the first batch that it saw. */
  boolean isDue(DocumentId document, long version) {
    Instant now = clock.instant();
    Taken before = last.computeIfAbsent(document, unseen -> new Taken(version, now));
    return version - before.version >= EVERY && !now.isBefore(before.at.plus(APART));
  }

  /**
   * Notes that a snapshot is taken now.
   *
   * @return whether it would hold more than the last one
   */
  boolean takes(DocumentId document, long version) {
    Taken before = last.put(document, new Taken(version, clock.instant()));
    return before == null ? version > 0 : before.version < version;
  }

  void forget(DocumentId document) {
    last.remove(document);
  }
}
