package org.wayloom.masking;

import java.util.List;

/** Replaces what is found in texts. Masking a masked text changes nothing. */
public final class Masking {
  private Masking() {}

  /** The text with {@code [e-mail]} and the like in the place of what {@link Detectors} find. */
  public static Masked of(String text) {
    List<Found> finds = Detectors.find(text);
    if (finds.isEmpty()) {
      return new Masked(text, 0);
    }
    // What stood right beside a find may be seen only now.
    Masked again = of(replaced(text, finds));
    return new Masked(again.text(), finds.size() + again.found());
  }

  private static String replaced(String text, List<Found> finds) {
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Found found : finds) {
      masked.append(text, from, found.start()).append(found.what().mask());
      from = found.end();
    }
    return masked.append(text, from, text.length()).toString();
  }
}
