package org.wayloom.journeys;

import java.util.Arrays;
import java.util.BitSet;

/** The touches of one journey, which {@link Attribution} defines; for one thread. */
final class Touches {
  private static final int CONVERSION = -2;

  /** Per signature its channel, {@link Coding#NONE} or a conversion; later ones have none. */
  private final int[] meanings;

  private final long lookbackMillis;

  private int[] channels = new int[32];
  private long[] times = new long[32];

  /** The first touch that is not too old. */
  private int first;

  private int end;

  Touches(Coding coding, BitSet conversions, long lookbackMillis) {
    this.lookbackMillis = lookbackMillis;
    meanings = new int[Math.max(coding.signatures(), conversions.length())];
    Arrays.setAll(meanings, code -> conversions.get(code) ? CONVERSION : coding.node(code));
  }

  int size() {
    return end - first;
  }

  int channel(int touch) {
    return channels[first + touch];
  }

  long time(int touch) {
    return times[first + touch];
  }

  boolean has(int channel) {
    return Arrays.stream(channels, first, end).anyMatch(touched -> touched == channel);
  }

  /**
   * Collects the touches of a journey: those before its first conversion, or all without one. Which
   * event is a touch of its own is a coin toss that a processor guesses wrong, so each is written
   * and counted only where it is.
   *
   * @return whether it converted
   */
  boolean of(Journey journey) {
    if (channels.length <= journey.length()) {
      channels = new int[2 * journey.length()];
      times = new long[2 * journey.length()];
    }
    int[] signatures = journey.signatures;
    first = 0;
    int size = 0;
    int current = Coding.NONE;
    for (int i = journey.from; i < journey.to; i++) {
      int signature = signatures[i];
      int channel = signature < meanings.length ? meanings[signature] : Coding.NONE;
      if (channel == CONVERSION) {
        end = size;
        dropBefore(journey.times[i] - lookbackMillis);
        return true;
      }
      int other = channel ^ current;
      int nowhere = channel >> 31; // all ones where it is none
      int moves = ((other | -other) & ~channel) >>> 31;
      channels[size] = channel;
      size += moves;
      times[size - 1 - nowhere] = journey.times[i]; // behind the last touch where it is none
      current = (current & nowhere) | (channel & ~nowhere);
    }
    end = size;
    return false;
  }

  private void dropBefore(long time) {
    while (first < end && times[first] < time) {
      first++;
    }
  }
}
