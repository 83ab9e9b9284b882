package org.wayloom.journeysindex;

import java.util.Arrays;

/**
 * Sorts the events of one person by time, keeping the intake order of equal times. Most journeys
 * come in order already, and those that do not have few events out of place.
 */
final class EventSorter {
  private static final int SMALL = 24;

  long[] times = new long[256];
  int[] signatures = new int[256];
  float[] values = new float[256];

  private int[] order = new int[256];
  private int[] spare = new int[256];
  private long[] sortedTimes = new long[256];
  private int[] sortedSignatures = new int[256];
  private float[] sortedValues = new float[256];

  /** Makes room for the events of one person. */
  void reserve(int length) {
    if (times.length < length) {
      int room = Math.max(length, times.length * 2);
      times = new long[room];
      signatures = new int[room];
      values = new float[room];
      order = new int[room];
      spare = new int[room];
      sortedTimes = new long[room];
      sortedSignatures = new int[room];
      sortedValues = new float[room];
    }
  }

  /** Sorts the first {@code length} events; says whether anything moved. */
  boolean sort(int length) {
    int inOrder = 1;
    while (inOrder < length && times[inOrder - 1] <= times[inOrder]) {
      inOrder++;
    }
    if (inOrder >= length) {
      return false;
    }
    if (length <= SMALL) {
      insert(inOrder, length);
    } else {
      merge(length);
    }
    return true;
  }

  private void insert(int from, int length) {
    for (int i = from; i < length; i++) {
      long time = times[i];
      int signature = signatures[i];
      float value = values[i];
      int place = i;
      while (place > 0 && times[place - 1] > time) {
        times[place] = times[place - 1];
        signatures[place] = signatures[place - 1];
        values[place] = values[place - 1];
        place--;
      }
      times[place] = time;
      signatures[place] = signature;
      values[place] = value;
    }
  }

  /** Bottom-up merging of positions by time; takes from the left run when times are equal. */
  private void merge(int length) {
    Arrays.setAll(order, i -> i);
    for (int width = 1; width < length; width *= 2) {
      for (int from = 0; from < length; from += 2 * width) {
        mergeRuns(from, Math.min(from + width, length), Math.min(from + 2 * width, length));
      }
      int[] merged = spare;
      spare = order;
      order = merged;
    }
    for (int i = 0; i < length; i++) {
      sortedTimes[i] = times[order[i]];
      sortedSignatures[i] = signatures[order[i]];
      sortedValues[i] = values[order[i]];
    }
    System.arraycopy(sortedTimes, 0, times, 0, length);
    System.arraycopy(sortedSignatures, 0, signatures, 0, length);
    System.arraycopy(sortedValues, 0, values, 0, length);
  }

  private void mergeRuns(int from, int middle, int to) {
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeLeft =
          left < middle && (right >= to || times[order[left]] <= times[order[right]]);
      spare[i] = order[takeLeft ? left++ : right++];
    }
  }
}
