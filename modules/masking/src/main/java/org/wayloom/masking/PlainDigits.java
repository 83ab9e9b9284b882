package org.wayloom.masking;

/**
 * A text with the digits, spaces and hyphens of all scripts as those of ASCII, character for
 * character, so that a place in the one is the same place in the other.
 */
final class PlainDigits {
  private PlainDigits() {}

  static String of(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      if (c >= 0x80) {
        plain[i] = plain(c);
      }
    }
    return new String(plain);
  }

  private static char plain(char c) {
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    return switch (c) {
      case '\u00A0', '\u2007', '\u2009', '\u202F' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
      case '\uFF0B' -> '+';
      default -> c;
    };
  }

  /** Only the digits of a stretch. */
  static String only(String stretch) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < stretch.length(); i++) {
      char c = stretch.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
