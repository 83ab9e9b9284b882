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
import org.wayloom.journeys.Fold;

/**
 * The yardstick: the same events in sorted primitive arrays on the heap, and loops written by hand
 * for one question each, without windows on arrays, filters, codings that change, or anything else
 * that a product needs. What a fold costs is told as a multiple of these.
 */
final class PlainArrays implements AutoCloseable {
  private final int[] offsets;
  private final int[] nodes;
  private final long[] times;
  private final int nodeCount;
  private final ExecutorService pool;
  private final int threads;

  /**
   * @param nodeOf the node of each signature, -1 for none
   */
  PlainArrays(BlockSource source, int[] nodeOf, int nodeCount, int threads) {
    int events = Math.toIntExact(source.events());
    this.offsets = new int[source.persons() + 1];
    this.nodes = new int[events];
    this.times = new long[events];
    this.nodeCount = nodeCount;
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
    int[] size = {0};
    int[] next = {0};
    source.walk(
        0,
        source.persons(),
        EnumSet.of(Fold.Column.SIGNATURE, Fold.Column.TIME),
        journey -> {
          while (next[0] <= journey.person) {
            offsets[next[0]++] = size[0];
          }
          for (int i = journey.from; i < journey.to; i++) {
            nodes[size[0]] = nodeOf[journey.signatures[i]];
            times[size[0]++] = journey.times[i];
          }
        });
    while (next[0] < offsets.length) {
      offsets[next[0]++] = size[0];
    }
  }

  /** One part of the persons on each thread; the sum of what the parts come to. */
  private long inParts(Part part) {
    List<Future<Long>> parts = new ArrayList<>();
    int persons = offsets.length - 1;
    for (int i = 0; i < threads; i++) {
      int from = (int) ((long) persons * i / threads);
      int to = (int) ((long) persons * (i + 1) / threads);
      parts.add(pool.submit(() -> part.walk(from, to)));
    }
    long sum = 0;
    try {
      for (Future<Long> done : parts) {
        sum += done.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }

  @FunctionalInterface
  private interface Part {
    long walk(int fromPerson, int toPerson);
  }

  /** Looks at every node and every time. */
  Supplier<Long> touch() {
    return () ->
        inParts(
            (fromPerson, toPerson) -> {
              long sum = 0;
              for (int i = offsets[fromPerson]; i < offsets[toPerson]; i++) {
                sum += nodes[i] ^ times[i];
              }
              return sum;
            });
  }

  /** Counts occurrences and persons of each edge; the sum of the occurrences. */
  Supplier<Long> directlyFollows() {
    return () ->
        inParts(
            (fromPerson, toPerson) -> {
              long[] occurrences = new long[nodeCount * nodeCount];
              long[] persons = new long[nodeCount * nodeCount];
              int[] last = new int[nodeCount * nodeCount];
              for (int person = fromPerson; person < toPerson; person++) {
                int before = -1;
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  int node = nodes[i];
                  if (node < 0) {
                    continue;
                  }
                  if (before >= 0) {
                    int edge = before * nodeCount + node;
                    occurrences[edge]++;
                    if (last[edge] != person + 1) {
                      last[edge] = person + 1;
                      persons[edge]++;
                    }
                  }
                  before = node;
                }
              }
              long sum = 0;
              for (long one : occurrences) {
                sum += one;
              }
              return sum;
            });
  }

  /** Counts sequences by a hash of 64 bits; the persons who have one. */
  Supplier<Long> variants() {
    return () ->
        inParts(
            (fromPerson, toPerson) -> {
              int mask = (1 << 20) - 1;
              long[] hashes = new long[mask + 1];
              int[] counts = new int[mask + 1];
              for (int person = fromPerson; person < toPerson; person++) {
                long hash = 1;
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  if (nodes[i] >= 0) {
                    hash = (hash ^ nodes[i]) * 0x9E3779B97F4A7C15L;
                    hash ^= hash >>> 32;
                  }
                }
                if (hash == 1) {
                  continue;
                }
                int place = (int) hash & mask;
                while (counts[place] > 0 && hashes[place] != hash) {
                  place = (place + 1) & mask;
                }
                hashes[place] = hash;
                counts[place]++;
              }
              long sum = 0;
              for (int count : counts) {
                sum += count;
              }
              return sum;
            });
  }

  /**
   * Persons who come through the nodes in order within a window, by the furthest that they reach
   * and by whether its window is still open; events of one instant stand in whichever order suits.
   *
   * @return at {@code 2 * furthest} those whose window is over, after each those whose is open
   */
  Supplier<long[]> funnel(long windowMillis, long asOfMillis) {
    return () -> {
      long[] whole = new long[2 * nodeCount + 2];
      inParts(
          (fromPerson, toPerson) -> {
            long[] counts = new long[whole.length];
            long[] starts = new long[nodeCount];
            for (int person = fromPerson; person < toPerson; person++) {
              int end = offsets[person + 1];
              int furthest = 0;
              for (int i = offsets[person]; i < end; i++) {
                int step = nodes[i];
                if (step < 0) {
                  continue;
                }
                long time = times[i];
                if (i + 1 < end && times[i + 1] == time) {
                  long met = 1L << step;
                  for (; i + 1 < end && times[i + 1] == time; i++) {
                    met |= nodes[i + 1] < 0 ? 0 : 1L << nodes[i + 1];
                  }
                  for (; met != 0; met &= met - 1) {
                    furthest =
                        prolong(
                            starts, Long.numberOfTrailingZeros(met), time, furthest, windowMillis);
                  }
                } else {
                  furthest = prolong(starts, step, time, furthest, windowMillis);
                }
              }
              boolean isOpen = furthest > 0 && asOfMillis - starts[furthest - 1] <= windowMillis;
              counts[2 * furthest + (isOpen ? 1 : 0)]++;
            }
            synchronized (whole) {
              for (int i = 0; i < whole.length; i++) {
                whole[i] += counts[i];
              }
            }
            return 0;
          });
      return whole;
    };
  }

  /** Takes a step where a chain leads to it; the furthest step then, counted from 1. */
  private static int prolong(long[] starts, int step, long time, int furthest, long windowMillis) {
    if (step > furthest) {
      return furthest;
    }
    long start = step == 0 ? time : starts[step - 1];
    if (time - start > windowMillis) {
      return furthest;
    }
    starts[step] = step == furthest ? start : Math.max(starts[step], start);
    return Math.max(furthest, step + 1);
  }

  /**
   * Persons who come through all nodes in order within a window; how many reach the last. Less than
   * {@link #funnel}: no other step is counted, nobody is lost or pending, and events of one instant
   * stand as they came in.
   */
  Supplier<Long> lastStep(long windowMillis) {
    return () ->
        inParts(
            (fromPerson, toPerson) -> {
              long[] starts = new long[nodeCount];
              long reached = 0;
              for (int person = fromPerson; person < toPerson; person++) {
                java.util.Arrays.fill(starts, Long.MIN_VALUE / 2);
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  int step = nodes[i];
                  if (step == 0) {
                    starts[0] = times[i];
                  } else if (step > 0
                      && starts[step - 1] > starts[step]
                      && times[i] - starts[step - 1] <= windowMillis) {
                    starts[step] = starts[step - 1];
                  }
                }
                reached += starts[nodeCount - 1] > Long.MIN_VALUE / 2 ? 1 : 0;
              }
              return reached;
            });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
