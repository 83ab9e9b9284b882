package org.wayloom.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects for having looked in many places: of the findings kept at an adjusted p of at most 0.05,
 * at most 5 % are expected to be none (Benjamini and Hochberg 1995, JRSS B 57:289-300).
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /** The adjusted p of each test, in the order given: min over j ≥ i of m·p(j)/j. */
  public static double[] adjusted(double[] p) {
    int m = p.length;
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double least = 1;
    for (int rank = m; rank >= 1; rank--) {
      int test = order[rank - 1];
      if (!(p[test] >= 0 && p[test] <= 1)) {
        throw new IllegalArgumentException("p must be 0 to 1: " + Arrays.toString(p));
      }
      least = Math.min(least, p[test] * ((double) m / rank));
      adjusted[test] = least;
    }
    return adjusted;
  }
}
