package org.wayloom.evidence;

/**
 * Reads numbers as people write them in tables: {@code 4}, {@code 3.5}, {@code 3,5}, {@code -2e3}.
 */
final class Numbers {
  private Numbers() {}

  /** The number, or NaN when the text is none. */
  static double parse(String text) {
    int length = text.length();
    if (length == 1) {
      char c = text.charAt(0);
      return c >= '0' && c <= '9' ? c - '0' : Double.NaN;
    }
    if (length == 0 || length > 40 || !hasNumberShape(text)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text.indexOf(',') >= 0 ? text.replace(',', '.') : text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  // parseDouble also takes NaN, Infinity, 0x1p3 and 1d, which no table means as numbers.
  private static boolean hasNumberShape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && "+-.,eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
