package org.wayloom.collaboration;

import java.util.List;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * What a document was at any of its versions: the log replayed up to there, from the newest
 * snapshot on the way. The log is never shortened, so no version is ever lost.
 */
final class PastVersions {
  private static final int PAGE = 500;

  private final DocumentStore store;

  PastVersions(DocumentStore store) {
    this.store = store;
  }

  /**
   * @param now the document as it is, of which the history line is told
   * @param wanted a version from 0 up to that of now
   */
  Forest at(WorkspaceId workspace, Forest now, long wanted) {
    Forest empty = Forest.empty(now.id(), now.kind(), now.epoch());
    Forest forest = store.snapshotUpTo(workspace, empty, wanted).orElse(empty);
    while (forest.version() < wanted) {
      int limit = (int) Math.min(PAGE, wanted - forest.version());
      List<Commit> page = store.commits(workspace, now.id(), forest.version(), limit);
      if (page.isEmpty()) {
        throw lacks(forest);
      }
      for (Commit commit : page) {
        if (commit.version() != forest.version() + 1) {
          throw lacks(forest);
        }
        forest = forest.after(commit);
      }
    }
    return forest;
  }

  private static ProblemException lacks(Forest forest) {
    return ProblemException.of(
        ProblemType.INTERNAL,
        "The log of document %s lacks version %d: bring back a backup."
            .formatted(forest.id(), forest.version() + 1));
  }
}
