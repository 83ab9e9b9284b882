package org.wayloom.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a share rises or falls from period to period (Cochran 1954, Biometrics 10:417-451;
 * Armitage 1955, Biometrics 11:375-386). The effect is the slope, the change of the share from one
 * period to the next, by least squares weighted with the persons of the period. Whoever counts in a
 * period must count in no other.
 */
final class ShareTrend {
  private ShareTrend() {}

  /** The trend of {@code hits[i]} in {@code n[i]}; at least one of the periods has a person. */
  static Tested of(long[] hits, long[] n) {
    double all = Arrays.stream(n).sum();
    double share = Arrays.stream(hits).sum() / all;
    double mean = 0;
    for (int i = 0; i < n.length; i++) {
      mean += i * n[i] / all;
    }
    double rise = 0;
    double run = 0;
    for (int i = 0; i < n.length; i++) {
      rise += hits[i] * (i - mean);
      run += n[i] * (i - mean) * (i - mean);
    }
    double variance = share * (1 - share) / run;
    if (run == 0 || variance == 0) {
      return new Tested("cochran-armitage/1", List.of((long) all), 0, null, null, 1);
    }
    double slope = rise / run;
    double half = Statistics.Z * Math.sqrt(variance);
    return new Tested(
        "cochran-armitage/1",
        List.of((long) all),
        slope,
        slope - half,
        slope + half,
        GroupDifferences.normalP(slope / Math.sqrt(variance)));
  }
}
