package org.wayloom.journeysindex;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceColumns;
import org.wayloom.journeys.BlockSource;
import org.wayloom.kernel.WorkspaceId;

/** Keeps the indexes in the workspaces' folders; one thread builds, one index at a time. */
final class FileJourneyIndexes implements JourneyIndexes {
  private static final Logger LOG = LoggerFactory.getLogger(FileJourneyIndexes.class);

  private final Path workspaces;
  private final EvidenceColumns evidence;
  private final IndexBuilder.Checkpoint checkpoint;
  private final LongUnaryOperator mostLate;
  private final Map<WorkspaceId, WorkspaceIndex> indexes = new ConcurrentHashMap<>();
  private final ExecutorService builder;
  private final AutoCloseable listening;

  /**
   * @param mostLate how many events may be kept beside an index, by how many it holds
   */
  FileJourneyIndexes(
      Path workspaces,
      EvidenceColumns evidence,
      IndexBuilder.Checkpoint checkpoint,
      LongUnaryOperator mostLate) {
    this.workspaces = workspaces;
    this.evidence = evidence;
    this.checkpoint = checkpoint;
    this.mostLate = mostLate;
    this.builder =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("wayloom-index-builder").factory());
    this.listening = evidence.onChange(workspace -> index(workspace).request());
  }

  private WorkspaceIndex index(WorkspaceId workspace) {
    return indexes.computeIfAbsent(
        workspace,
        id ->
            new WorkspaceIndex(
                id,
                workspaces.resolve(id.value()).resolve("index"),
                evidence,
                builder,
                checkpoint,
                mostLate));
  }

  @Override
  public Optional<Lease> borrow(WorkspaceId workspace) {
    return index(workspace).borrow().map(IndexLease::new);
  }

  @Override
  public Lease borrowCurrent(WorkspaceId workspace) {
    return new IndexLease(index(workspace).borrowCurrent());
  }

  @Override
  public Status status(WorkspaceId workspace) {
    return index(workspace).status();
  }

  @Override
  public void forget(WorkspaceId workspace) {
    index(workspace).forget();
    indexes.remove(workspace);
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (Exception e) {
      LOG.warn("The evidence could not be told to stop: {}", e.toString());
    }
    indexes.values().forEach(WorkspaceIndex::close);
    builder.shutdown();
    try {
      if (!builder.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("An index is still being built; the next start builds it again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives back once, however often it is closed. */
  private static final class IndexLease implements Lease {
    private final GrownIndex index;
    private final AtomicBoolean given = new AtomicBoolean();

    private IndexLease(GrownIndex index) {
      this.index = index;
    }

    @Override
    public BlockSource source() {
      return index.blocks();
    }

    @Override
    public Evidence.Revision revision() {
      return index.revision();
    }

    @Override
    public void close() {
      if (given.compareAndSet(false, true)) {
        index.index().giveBack();
      }
    }
  }
}
