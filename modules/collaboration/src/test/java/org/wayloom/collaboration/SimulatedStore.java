package org.wayloom.collaboration;

import java.util.List;

/** A store of which a test decides when the power goes and when the disk refuses. */
final class SimulatedStore extends MemoryDocumentStore {
  private Trouble next = Trouble.NONE;

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

  void next(Trouble trouble) {
    next = trouble;
  }

  @Override
  public void append(List<LogEntry> entries) {
    Trouble now = next;
    next = Trouble.NONE;
    switch (now) {
      case NONE -> super.append(entries);
      case POWER_CUT_BEFORE -> throw new PowerCut();
      case POWER_CUT_AFTER -> {
        super.append(entries);
        throw new PowerCut();
      }
      case REFUSAL -> throw new IllegalStateException("the disk is full");
      case REFUSAL_AFTER -> {
        super.append(entries);
        throw new IllegalStateException("the line broke");
      }
    }
  }
}
