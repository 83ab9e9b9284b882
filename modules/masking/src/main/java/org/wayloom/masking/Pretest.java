package org.wayloom.masking;

/**
 * Says quickly that a text cannot hold anything. Most values of a file are words, amounts, moments
 * and ids; these are told by their shape, for the patterns behind this cost a hundred times more.
 */
final class Pretest {
  private static final int SHORTEST_EMAIL = 6;
  private static final int FEWEST_DIGITS = 7;
  private static final int LONGEST_MOMENT = 35;
  private static final int UUID_LENGTH = 36;

  private Pretest() {}

  static boolean mayHaveEmail(String text) {
    return text.length() >= SHORTEST_EMAIL && text.indexOf('@') > 0;
  }

  static boolean mayHaveNumber(String text) {
    int length = text.length();
    if (length < FEWEST_DIGITS) {
      return false;
    }
    int digits = 0;
    int points = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c >= '\u0660' && Character.isDigit(c)) {
        digits++;
      } else if (c == '.') {
        points++;
      }
    }
    if (digits < FEWEST_DIGITS) {
      return false;
    }
    if (digits == length) {
      return isNumberOfSomebody(text);
    }
    boolean decimal = points == 1 && digits == length - 1;
    return !decimal && !isMoment(text) && !isUuid(text);
  }

  /** Whether digits with nothing between them can be a card, an account or a mobile telephone. */
  private static boolean isNumberOfSomebody(String digits) {
    int first = Character.digit(digits.charAt(0), 10);
    int second = Character.digit(digits.charAt(1), 10);
    return switch (digits.length()) {
      case 11 -> first == 0 && second == 9 || first == 8;
      case 12, 13, 14, 15, 16, 17, 18, 19 -> first == 0 || first >= 2 && first <= 6;
      case 26 -> true;
      default -> false;
    };
  }

  /** A text such as {@code 2024-05-01T10:20:30.123+02:00} and nothing else. */
  private static boolean isMoment(String text) {
    if (text.length() > LONGEST_MOMENT
        || text.length() < 10
        || separates(text.charAt(4)) != separates(text.charAt(7))
        || !separates(text.charAt(4))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > ':') && "-+./TZ ".indexOf(c) < 0) {
        return false;
      }
    }
    char century = text.charAt(0);
    return century == '1' || century == '2';
  }

  private static boolean separates(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  private static boolean isUuid(String text) {
    return text.length() == UUID_LENGTH
        && text.charAt(8) == '-'
        && text.charAt(13) == '-'
        && text.charAt(18) == '-'
        && text.charAt(23) == '-';
  }
}
