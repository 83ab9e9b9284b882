package org.wayloom.masking;

import java.util.List;

/** Replaces what is found in texts. Masking a masked text changes nothing. */
public final class Masking {
  /**
   * What stood right beside a find may be seen only when that is masked. Nobody writes a text in
   * which that goes on and on, but somebody may make one.
   */
  private static final int MOST_PASSES = 6;

  private Masking() {}

  /** The text with {@code [e-mail]} and the like in the place of what {@link Detectors} find. */
  public static Masked of(String text) {
    String masked = text;
    int count = 0;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      List<Found> finds = Detectors.find(masked);
      if (finds.isEmpty()) {
        return new Masked(masked, count);
      }
      masked = replaced(masked, finds);
      count += finds.size();
    }
    return Detectors.find(masked).isEmpty()
        ? new Masked(masked, count)
        : new Masked(withoutDigits(masked), count + 1);
  }

  private static String withoutDigits(String text) {
    StringBuilder hidden = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      hidden.append(Character.isDigit(text.charAt(i)) ? '#' : text.charAt(i));
    }
    return hidden.toString();
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
