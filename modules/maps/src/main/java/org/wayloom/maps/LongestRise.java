package org.wayloom.maps;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A longest increasing subsequence: the most elements that are in order already. Patience sorting,
 * {@code n log n}; of several as long, one that ends lowest (Fredman 1975).
 */
final class LongestRise {
  private LongestRise() {}

  /** The indexes of its elements in a list of numbers that are all different. */
  static Set<Integer> indexes(List<Integer> numbers) {
    int size = numbers.size();
    int[] lastOfLength = new int[size];
    int[] before = new int[size];
    int longest = 0;
    for (int i = 0; i < size; i++) {
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (numbers.get(lastOfLength[middle]) < numbers.get(i)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : lastOfLength[low - 1];
      lastOfLength[low] = i;
      longest = Math.max(longest, low + 1);
    }
    Set<Integer> indexes = new HashSet<>();
    for (int i = longest == 0 ? -1 : lastOfLength[longest - 1]; i >= 0; i = before[i]) {
      indexes.add(i);
    }
    return indexes;
  }
}
