package org.wayloom.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The loop for attribution: all its rules, what leads where, and which channels met. */
final class PlainAttribution {
  private static final int RULES = 6;

  /** Credits are told in thousandths of a conversion. */
  static final int PARTS = 1000;

  private final PlainArrays arrays;
  private final int[] nodes;
  private final int count;
  private final int conversion;
  private final long lookbackMillis;
  private final double halfLifeMillis;

  /**
   * @param conversion the node that is a conversion, and no channel
   */
  PlainAttribution(
      PlainArrays arrays,
      int[] nodes,
      int count,
      int conversion,
      long lookbackMillis,
      long halfLifeMillis) {
    this.arrays = arrays;
    this.nodes = nodes;
    this.count = count;
    this.conversion = conversion;
    this.lookbackMillis = lookbackMillis;
    this.halfLifeMillis = halfLifeMillis;
  }

  /**
   * Conversions; credits by rule and channel in thousandths; moves between channels; per set of
   * channels who touched it and who of them converted.
   */
  Supplier<long[]> loop() {
    return () -> {
      List<Sums> parts = arrays.inParts(this::walk);
      Sums all = parts.getFirst();
      for (Sums part : parts.subList(1, parts.size())) {
        all.add(part);
      }
      long[] credits =
          Arrays.stream(all.credits).mapToLong(credit -> Math.round(PARTS * credit)).toArray();
      long[] answer = Arrays.copyOf(credits, credits.length + all.counts.length);
      System.arraycopy(all.counts, 0, answer, credits.length, all.counts.length);
      return answer;
    };
  }

  private final class Sums {
    private final double[] credits = new double[RULES * count];

    /** Moves at {@code from * (count + 2) + to}, then two a set of channels, then conversions. */
    private final long[] counts = new long[sets() + (2 << count) + 1];

    private int sets() {
      return (count + 1) * (count + 2);
    }

    private void add(Sums other) {
      for (int i = 0; i < credits.length; i++) {
        credits[i] += other.credits[i];
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] += other.counts[i];
      }
    }
  }

  private Sums walk(int fromPerson, int toPerson) {
    int[] offsets = arrays.offsets;
    long[] times = arrays.times;
    Sums sums = new Sums();
    long[] counts = sums.counts;
    int[] channels = new int[64];
    long[] touched = new long[64];
    for (int person = fromPerson; person < toPerson; person++) {
      int end = offsets[person + 1];
      int size = 0;
      int i = offsets[person];
      for (; i < end && nodes[i] != conversion; i++) {
        if (nodes[i] < 0) {
          continue;
        }
        if (size == 0 || channels[size - 1] != nodes[i]) {
          if (size == channels.length) {
            channels = Arrays.copyOf(channels, 2 * size);
            touched = Arrays.copyOf(touched, 2 * size);
          }
          channels[size++] = nodes[i];
        }
        touched[size - 1] = times[i];
      }
      boolean converted = i < end;
      int first = 0;
      if (converted) {
        counts[counts.length - 1]++;
        while (first < size && touched[first] < times[i] - lookbackMillis) {
          first++;
        }
      }
      if (first == size) {
        continue;
      }
      int set = 0;
      int state = count;
      for (int touch = first; touch < size; touch++) {
        counts[state * (count + 2) + channels[touch]]++;
        state = channels[touch];
        set |= 1 << state;
      }
      counts[state * (count + 2) + count + (converted ? 0 : 1)]++;
      counts[sums.sets() + 2 * set]++;
      if (converted) {
        counts[sums.sets() + 2 * set + 1]++;
        credit(sums.credits, channels, touched, first, size - 1);
      }
    }
    return sums;
  }

  private void credit(double[] credits, int[] channels, long[] touched, int first, int last) {
    int touches = last - first + 1;
    credits[channels[first]]++;
    credits[count + channels[last]]++;
    credits[2 * count + channels[last]]++; // none of the channels is direct
    double end = touches == 1 ? 1 : touches == 2 ? 0.5 : 0.4;
    double sum = 0;
    for (int touch = first; touch <= last; touch++) {
      sum += weight(touched[last] - touched[touch]);
    }
    for (int touch = first; touch <= last; touch++) {
      int channel = channels[touch];
      boolean isEnd = touch == first || touch == last;
      credits[3 * count + channel] += 1.0 / touches;
      credits[4 * count + channel] += isEnd ? end : 0.2 / (touches - 2);
      credits[5 * count + channel] += weight(touched[last] - touched[touch]) / sum;
    }
  }

  private double weight(long ageMillis) {
    return Math.exp(-Math.log(2) / halfLifeMillis * ageMillis);
  }
}
