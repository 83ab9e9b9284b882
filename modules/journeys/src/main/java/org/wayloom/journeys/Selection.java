package org.wayloom.journeys;

/**
 * Finds the k-th smallest value without sorting: partitions around a middle value and goes on in
 * the side that holds the k-th (Hoare's quickselect, 1961). Linear on average; equal values are
 * shared out to both sides, so that many of them do no harm.
 */
final class Selection {
  private Selection() {}

  /**
   * The value of rank {@code k} (from 0) among the first {@code length} values, whose order is
   * changed.
   */
  static long select(long[] values, int length, int k) {
    int low = 0;
    int high = length - 1;
    while (low < high) {
      long pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
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
      if (k <= right) {
        high = right;
      } else if (k >= left) {
        low = left;
      } else {
        return values[k];
      }
    }
    return values[k];
  }

  private static long middle(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
