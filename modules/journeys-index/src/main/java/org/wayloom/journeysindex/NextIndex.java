package org.wayloom.journeysindex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceColumns;
import org.wayloom.kernel.WorkspaceId;

/**
 * Makes the next index of a workspace: the one that is held with what has come since, where that is
 * little; else a new one.
 */
final class NextIndex {
  private static final Logger LOG = LoggerFactory.getLogger(NextIndex.class);

  /** How often a build starts over because signatures were made anew under its feet. */
  private static final int ATTEMPTS = 5;

  private final WorkspaceId workspace;
  private final IndexFolder folder;
  private final EvidenceColumns evidence;
  private final IndexBuilder.Checkpoint checkpoint;
  private final LongUnaryOperator mostLate;

  /**
   * @param mostLate how many events may be kept beside an index, by how many it holds
   */
  NextIndex(
      WorkspaceId workspace,
      IndexFolder folder,
      EvidenceColumns evidence,
      IndexBuilder.Checkpoint checkpoint,
      LongUnaryOperator mostLate) {
    this.workspace = workspace;
    this.folder = folder;
    this.evidence = evidence;
    this.checkpoint = checkpoint;
    this.mostLate = mostLate;
  }

  /** Whether what has come since an index is little enough to be kept beside it. */
  boolean isLittle(GrownIndex held, Evidence.Revision stored) {
    return held.canGrowTo(stored, mostLate.applyAsLong(held.index().manifest().events()));
  }

  /**
   * @param share told how much of a build is done
   * @param gone whether nobody wants it any more
   */
  GrownIndex after(@Nullable GrownIndex held, DoubleConsumer share, BooleanSupplier gone)
      throws IOException {
    if (held != null && isLittle(held, evidence.revision(workspace))) {
      try {
        return held.with(held.late().more(evidence, workspace));
      } catch (IndexBuilder.ChangedException e) {
        LOG.debug("Index of {}: {}", workspace, e.getMessage());
      }
    }
    return GrownIndex.of(built(share, gone));
  }

  private MappedIndex built(DoubleConsumer share, BooleanSupplier gone) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path fresh = folder.startBuilding();
      try {
        new IndexBuilder(evidence, workspace, share, gone, checkpoint).build(fresh);
        Path version = folder.publish(fresh);
        checkpoint.after(IndexBuilder.Checkpoint.Step.PUBLISH);
        return MappedIndex.open(version, false);
      } catch (IndexBuilder.ChangedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } finally {
        // Nothing is left there of what was published; of the rest the disk may be full.
        IndexFolder.delete(fresh);
      }
    }
  }
}
