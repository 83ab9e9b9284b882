package org.wayloom.collaboration;

import java.util.List;
import java.util.Optional;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** A store of which a test decides when the power goes and when the disk refuses. */
final class SimulatedStore extends MemoryDocumentStore {
  private final Mutant mutant;
  private Trouble next = Trouble.NONE;

  /** What the disk said it has and does not: only a store with a mistake in it has any. */
  private List<LogEntry> unwritten = List.of();

  /** What happens at the next append. */
  enum Trouble {
    NONE,
    /** The power goes before anything is on disk. */
    POWER_CUT_BEFORE,
    /** The power goes when all is on disk and nobody has heard of it. */
    POWER_CUT_AFTER,
    /** The disk refuses. */
    REFUSAL,
    /** All is on disk, and yet the answer is an error: a broken line to the database. */
    REFUSAL_AFTER
  }

  /** The end of the process: nothing catches it. */
  static final class PowerCut extends Error {
    PowerCut() {
      super("power cut", null, false, false);
    }
  }

  SimulatedStore(Mutant mutant) {
    this.mutant = mutant;
  }

  void next(Trouble trouble) {
    next = trouble;
  }

  @Override
  public void append(List<LogEntry> entries) {
    Trouble now = next;
    next = Trouble.NONE;
    switch (now) {
      case NONE -> write(entries);
      case POWER_CUT_BEFORE -> {
        loseUnwritten();
        throw new PowerCut();
      }
      case POWER_CUT_AFTER -> {
        write(entries);
        loseUnwritten();
        throw new PowerCut();
      }
      case REFUSAL -> throw new IllegalStateException("the disk is full");
      case REFUSAL_AFTER -> {
        write(entries);
        throw new IllegalStateException("the line broke");
      }
    }
  }

  private void write(List<LogEntry> entries) {
    super.append(entries);
    if (mutant == Mutant.TRUSTS_THE_CACHE_OF_THE_DISK) {
      unwritten = entries;
    }
  }

  private void loseUnwritten() {
    if (!unwritten.isEmpty()) {
      LogEntry first = unwritten.getFirst();
      unwritten = List.of();
      int before = Math.toIntExact(first.commit().version() - 1);
      super.restore(
          first.document(), List.copyOf(log(first.document()).subList(0, before)), first.epoch());
    }
  }

  @Override
  void restore(DocumentId document, List<LogEntry> kept, long epoch) {
    unwritten = List.of();
    super.restore(document, kept, epoch);
  }

  @Override
  public Optional<Forest> load(WorkspaceId workspace, DocumentId document) {
    Optional<Forest> whole = super.load(workspace, document);
    return mutant == Mutant.LOADS_A_SNAPSHOT_WITHOUT_ITS_TAIL
        ? whole.map(forest -> withoutTail(document, forest))
        : whole;
  }

  /** The document at the last full five versions. */
  private Forest withoutTail(DocumentId document, Forest whole) {
    Forest forest = Forest.empty(whole.id(), whole.kind(), whole.epoch());
    for (LogEntry entry : log(document).subList(0, log(document).size() / 5 * 5)) {
      forest = forest.after(entry.commit());
    }
    return forest;
  }

  @Override
  public long lastSeq(WorkspaceId workspace, DocumentId document, ClientId client) {
    return mutant == Mutant.FORGETS_NUMBERS_AT_A_RESTART
        ? 0
        : super.lastSeq(workspace, document, client);
  }

  @Override
  public List<Commit> commits(
      WorkspaceId workspace, DocumentId document, long afterVersion, int limit) {
    return mutant == Mutant.SENDS_A_DELTA_OFF_BY_ONE
        ? super.commits(workspace, document, afterVersion + 1, limit)
        : super.commits(workspace, document, afterVersion, limit);
  }
}
