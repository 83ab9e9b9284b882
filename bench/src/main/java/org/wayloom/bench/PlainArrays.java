package org.wayloom.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Fold;

/**
 * The yardstick: the same events in sorted primitive arrays on the heap, for loops written by hand
 * for one question each, without windows on arrays, filters, codings that change, or anything else
 * that a product needs. What a fold costs is told as a multiple of these.
 */
final class PlainArrays implements AutoCloseable {
  /** Where each person's events begin, and where those of the last end. */
  final int[] offsets;

  final int[] signatures;
  final long[] times;

  /** NaN where an event has none. */
  final float[] values;

  private final ExecutorService pool;
  private final int threads;

  PlainArrays(BlockSource source, int threads) {
    int events = Math.toIntExact(source.events());
    this.offsets = new int[source.persons() + 1];
    this.signatures = new int[events];
    this.times = new long[events];
    this.values = new float[events];
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
    int[] size = {0};
    int[] next = {0};
    source.walk(
        0,
        source.persons(),
        EnumSet.of(Fold.Column.SIGNATURE, Fold.Column.TIME, Fold.Column.VALUE),
        journey -> {
          while (next[0] <= journey.person) {
            offsets[next[0]++] = size[0];
          }
          System.arraycopy(journey.signatures, journey.from, signatures, size[0], journey.length());
          System.arraycopy(journey.times, journey.from, times, size[0], journey.length());
          System.arraycopy(journey.values, journey.from, values, size[0], journey.length());
          size[0] += journey.length();
        });
    while (next[0] < offsets.length) {
      offsets[next[0]++] = size[0];
    }
  }

  /** The node of each event, -1 for none. */
  int[] coded(Coding coding) {
    int[] nodes = new int[signatures.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = coding.node(signatures[i]);
    }
    return nodes;
  }

  /** A loop over some persons. */
  @FunctionalInterface
  interface Part<T> {
    T walk(int fromPerson, int toPerson);
  }

  /** One part of the persons on each thread; what each comes to, in the order of persons. */
  <T> List<T> inParts(Part<T> part) {
    int persons = offsets.length - 1;
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int from = (int) ((long) persons * i / threads);
      int to = (int) ((long) persons * (i + 1) / threads);
      running.add(pool.submit(() -> part.walk(from, to)));
    }
    List<T> parts = new ArrayList<>();
    try {
      for (Future<T> one : running) {
        parts.add(one.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return parts;
  }

  /** The sums of what the parts come to, number by number. */
  long[] sums(Part<long[]> part) {
    List<long[]> parts = inParts(part);
    long[] sums = parts.getFirst();
    for (long[] other : parts.subList(1, parts.size())) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += other[i];
      }
    }
    return sums;
  }

  /** Looks at every node and every time. */
  Supplier<long[]> touch(int[] nodes) {
    return () ->
        sums(
            (fromPerson, toPerson) -> {
              long sum = 0;
              for (int i = offsets[fromPerson]; i < offsets[toPerson]; i++) {
                sum += nodes[i] ^ times[i];
              }
              return new long[] {sum};
            });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
