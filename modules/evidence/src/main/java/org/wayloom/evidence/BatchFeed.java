package org.wayloom.evidence;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches from the thread that reads a file to the one on which DuckDB stores them; a few
 * batches are in flight, so memory is bounded and both work at the same time.
 */
final class BatchFeed {
  private static final int IN_FLIGHT = 8;
  private static final Batch END = new Batch();

  private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(IN_FLIGHT + 1);
  private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(IN_FLIGHT);
  private volatile boolean cancelled;
  private volatile @Nullable Throwable failure;
  private boolean ended;

  BatchFeed() {
    for (int i = 0; i < IN_FLIGHT; i++) {
      empty.add(new Batch());
    }
  }

  /** For the reader: a batch to fill; fails when the storing side has given up. */
  Batch borrow() {
    try {
      Batch batch = empty.take();
      if (cancelled) {
        throw new CancellationException();
      }
      batch.size = 0;
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  void send(Batch batch) {
    full.add(batch);
  }

  /** Says that no more will come. */
  void end() {
    full.offer(END);
  }

  /** Says that the file cannot be read on: the storing statement must fail. */
  void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    end();
  }

  /** Ends the import from outside: both sides give up at their next batch. */
  void stop(Throwable cause) {
    failure = cause;
    cancelled = true;
    full.offer(END);
    empty.offer(new Batch());
  }

  @Nullable Throwable failure() {
    return failure;
  }

  /** For the storing side: the next batch with rows, or null at the end. Throws after a failure. */
  @Nullable Batch next() throws InterruptedException {
    while (!ended) {
      Batch batch = full.take();
      if (failure != null) {
        throw new CancellationException("the file cannot be read");
      }
      if (batch == END) {
        ended = true;
      } else if (batch.size == 0) {
        giveBack(batch);
      } else {
        return batch;
      }
    }
    return null;
  }

  void giveBack(Batch batch) {
    empty.offer(batch);
  }

  /** Wakes a reader that waits for an empty batch, when the storing side has failed. */
  void cancel() {
    cancelled = true;
    full.drainTo(new java.util.ArrayList<>());
    empty.offer(new Batch());
  }
}
