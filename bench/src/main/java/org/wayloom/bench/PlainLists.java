package org.wayloom.bench;

import java.util.Arrays;
import java.util.List;

/** Numbers that a loop collects, a list for each group. */
final class PlainLists {
  private final long[][] values;
  private final int[] sizes;

  PlainLists(int groups) {
    values = new long[groups][16];
    sizes = new int[groups];
  }

  void add(int group, long value) {
    int size = sizes[group];
    if (size == values[group].length) {
      values[group] = Arrays.copyOf(values[group], 2 * size);
    }
    values[group][size] = value;
    sizes[group] = size + 1;
  }

  /** All values of a group, part after part. */
  private static long[] of(int group, List<PlainLists> parts) {
    int size = parts.stream().mapToInt(part -> part.sizes[group]).sum();
    long[] all = new long[size];
    int at = 0;
    for (PlainLists part : parts) {
      System.arraycopy(part.values[group], 0, all, at, part.sizes[group]);
      at += part.sizes[group];
    }
    return all;
  }

  /** Of each group how many values there are, and then they. */
  static long[] all(List<PlainLists> parts) {
    int groups = parts.getFirst().sizes.length;
    int size = groups;
    for (PlainLists part : parts) {
      size += Arrays.stream(part.sizes).sum();
    }
    long[] all = new long[size];
    int at = 0;
    for (int group = 0; group < groups; group++) {
      int count = at++;
      for (PlainLists part : parts) {
        System.arraycopy(part.values[group], 0, all, at, part.sizes[group]);
        at += part.sizes[group];
      }
      all[count] = (long) at - count - 1;
    }
    return all;
  }

  /** Of each group how many values there are, and the nearest rank of each share; 0 without any. */
  static long[] quantiles(List<PlainLists> parts, double... shares) {
    int groups = parts.getFirst().sizes.length;
    long[] found = new long[groups * (1 + shares.length)];
    int at = 0;
    for (int group = 0; group < groups; group++) {
      long[] values = of(group, parts);
      found[at++] = values.length;
      int low = 0;
      for (double share : shares) {
        int rank = Math.max(0, (int) Math.ceil(share * values.length) - 1);
        found[at++] = values.length == 0 ? 0 : select(values, low, rank);
        low = rank; // shares ascend, and what is before a selected value is not above it
      }
    }
    return found;
  }

  /** Hoare's quickselect, from a place on before which nothing is larger. */
  private static long select(long[] values, int from, int rank) {
    int low = from;
    int high = values.length - 1;
    while (low < high) {
      long a = values[low];
      long b = values[(low + high) >>> 1];
      long c = values[high];
      long pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          long swapped = values[left];
          values[left++] = values[right];
          values[right--] = swapped;
        }
      }
      if (rank <= right) {
        high = right;
      } else if (rank >= left) {
        low = left;
      } else {
        break;
      }
    }
    return values[rank];
  }
}
