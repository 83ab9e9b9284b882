package org.wayloom.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text, from {@code start} to before {@code end}, with digits enough to be a number of
 * somebody: digits with at most two signs between them. The patterns look only there and a little
 * around, not at the whole text.
 */
record Stretch(int start, int end) {
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_SIGNS = 2;

  /** The stretches of a text of plain digits. */
  static List<Stretch> of(String plain) {
    List<Stretch> found = new ArrayList<>();
    int start = -1;
    int last = -1;
    int digits = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '0' && c <= '9') {
        start = digits == 0 ? i : start;
        last = i;
        digits++;
      } else if (digits > 0 && ("-./() ".indexOf(c) < 0 || i - last > MOST_SIGNS)) {
        add(found, plain, start, last + 1, digits);
        digits = 0;
      }
    }
    add(found, plain, start, last + 1, digits);
    return found;
  }

  private static void add(List<Stretch> found, String plain, int start, int end, int digits) {
    if (digits >= FEWEST_DIGITS && !isDate(plain, start, end, digits)) {
      found.add(new Stretch(start, end));
    }
  }

  /** {@code 2024-05-01}, {@code 01.05.2024} and the like. */
  private static boolean isDate(String plain, int start, int end, int digits) {
    return digits == 8
        && end - start == 10
        && (isSign(plain, start + 4) && isSign(plain, start + 7)
            || isSign(plain, start + 2) && isSign(plain, start + 5));
  }

  private static boolean isSign(String plain, int at) {
    return "-./".indexOf(plain.charAt(at)) >= 0;
  }
}
