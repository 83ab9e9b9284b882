package org.wayloom.journeys;

import java.util.Arrays;
import java.util.BitSet;

/** The touches of one journey, which {@link Attribution} defines; for one thread. */
final class Touches {
  private int[] channels = new int[32];
  private long[] times = new long[32];
  private int size;

  int size() {
    return size;
  }

  int channel(int touch) {
    return channels[touch];
  }

  long time(int touch) {
    return times[touch];
  }

  boolean has(int channel) {
    return Arrays.stream(channels, 0, size).anyMatch(touched -> touched == channel);
  }

  /** The channels touched, ascending, each once. */
  int[] distinct() {
    return Arrays.stream(channels, 0, size).sorted().distinct().toArray();
  }

  /**
   * Collects the touches of a journey: those before its first conversion, or all without one.
   *
   * @return whether it converted
   */
  boolean of(Journey journey, Coding coding, BitSet conversions, long lookbackMillis) {
    size = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int signature = journey.signatures[i];
      if (conversions.get(signature)) {
        dropBefore(journey.times[i] - lookbackMillis);
        return true;
      }
      int channel = coding.node(signature);
      if (channel != Coding.NONE) {
        touch(channel, journey.times[i]);
      }
    }
    return false;
  }

  private void touch(int channel, long time) {
    if (size > 0 && channels[size - 1] == channel) {
      times[size - 1] = time;
      return;
    }
    if (size == channels.length) {
      channels = Arrays.copyOf(channels, size * 2);
      times = Arrays.copyOf(times, size * 2);
    }
    channels[size] = channel;
    times[size++] = time;
  }

  private void dropBefore(long time) {
    int old = 0;
    while (old < size && times[old] < time) {
      old++;
    }
    if (old > 0) {
      System.arraycopy(channels, old, channels, 0, size - old);
      System.arraycopy(times, old, times, 0, size - old);
      size -= old;
    }
  }
}
