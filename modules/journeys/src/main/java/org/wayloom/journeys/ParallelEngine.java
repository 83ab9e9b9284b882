package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Walks ranges of persons on a pool of its own. Each thread has an equal range and takes a few
 * thousand persons of it at a time; one that is done takes over half of what another has left, so
 * that a slow core does not hold up the answer. Parts are merged in the order of persons, therefore
 * the answer does not depend on who did what.
 */
public final class ParallelEngine implements Engine {
  private static final int PERSONS_AT_A_TIME = 2048;

  /** Where only events with values are visited, which are few: to find them is what costs. */
  private static final int VALUED_AT_A_TIME = 1 << 16;

  /**
   * A fold that is content with a sample gets the first few of every so many persons, where there
   * are many. Few at a time, because neighbours came at the same time and are alike.
   */
  private static final int SAMPLE = 2;

  private static final int SAMPLE_OF = 64;
  private static final int WORTH_SAMPLING = 1 << 16;

  private final int threads;
  private final ExecutorService pool;

  public ParallelEngine(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "wayloom-engine-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public <A, R> R pass(BlockSource source, Fold<A, R> fold) {
    PersonRanges ranges = new PersonRanges(source.persons(), threads);
    Set<Fold.Column> columns = fold.columns();
    Fold.Scope scope = fold.scope();
    boolean sampled = scope == Fold.Scope.SAMPLE && source.persons() >= WORTH_SAMPLING;
    int taken = scope == Fold.Scope.VALUED ? VALUED_AT_A_TIME : PERSONS_AT_A_TIME;
    int step = sampled ? SAMPLE_OF : taken;
    int walked = sampled ? SAMPLE : taken;
    AtomicBoolean stopped = new AtomicBoolean();
    List<Part<A>> parts = new ArrayList<>();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          pool.submit(
              () -> {
                for (var range = ranges.next(); range != null; range = ranges.next()) {
                  A accumulator = fold.start();
                  int first = range.first();
                  BlockSource.Visitor one = journey -> fold.add(accumulator, journey);
                  BlockSource.BlockVisitor many = block -> fold.addAll(accumulator, block);
                  long batch;
                  while (!stopped.get() && (batch = range.take(taken)) >= 0) {
                    int end = PersonRanges.to(batch);
                    for (int from = PersonRanges.from(batch); from < end; from += step) {
                      int to = Math.min(end, from + walked);
                      if (scope == Fold.Scope.VALUED) {
                        source.walkValued(from, to, columns, one);
                      } else {
                        source.walkBlocks(from, to, columns, many);
                      }
                    }
                  }
                  synchronized (parts) {
                    parts.add(new Part<>(first, accumulator));
                  }
                }
              }));
    }
    await(running, stopped);
    return fold.finish(merged(fold, parts));
  }

  private static void await(List<Future<?>> running, AtomicBoolean stopped) {
    RuntimeException failure = null;
    boolean interrupted = false;
    for (Future<?> future : running) {
      while (true) {
        try {
          future.get();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          stopped.set(true);
        } catch (ExecutionException e) {
          stopped.set(true);
          failure = failure == null ? asRuntime(e) : failure;
          break;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The question was interrupted");
    }
  }

  private static RuntimeException asRuntime(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      cause.addSuppressed(new RuntimeException("asked here"));
      return cause;
    }
    return new IllegalStateException("The engine failed", e.getCause());
  }

  private static <A> A merged(Fold<A, ?> fold, List<Part<A>> parts) {
    parts.sort(java.util.Comparator.comparingInt(Part::firstPerson));
    A whole = parts.isEmpty() ? fold.start() : parts.get(0).accumulator();
    for (int i = 1; i < parts.size(); i++) {
      whole = fold.merge(whole, parts.get(i).accumulator());
    }
    return whole;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private record Part<A>(int firstPerson, A accumulator) {}
}
