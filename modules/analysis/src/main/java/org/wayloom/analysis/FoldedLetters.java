package org.wayloom.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nine old Cyrillic letters, U+1C80 to U+1C88, of which Java knows capitals that RE2/J does not
 * know to be theirs: compiling an expression that ignores case over one of them never ends. The
 * test is rather too strict than too lax; an expression has at most a thousand characters.
 */
final class FoldedLetters {
  private static final int FIRST = 0x1C80;
  private static final int LAST = 0x1C88;
  private static final Pattern IGNORES_CASE = Pattern.compile("\\(\\?[A-Za-z-]*i");
  private static final Pattern BY_NUMBER = Pattern.compile("\\\\x\\{0*([0-9A-Fa-f]{1,8})}");

  private FoldedLetters() {}

  static boolean neverEnds(String expression) {
    if (!IGNORES_CASE.matcher(expression).find()) {
      return false;
    }
    String letters = written(expression);
    for (int at = 0; at < letters.length(); at = letters.offsetByCodePoints(at, 1)) {
      int letter = letters.codePointAt(at);
      if (letter >= FIRST && letter <= LAST) {
        return true;
      }
      int dash = at > 0 && letters.charAt(at - 1) == '\\' ? at - 2 : at - 1;
      if (letter > LAST && dash > 0 && letters.charAt(dash) == '-') {
        // The letter before the dash begins the range; what is escaped counts as a low one.
        if (letters.codePointBefore(dash) < FIRST) {
          return true;
        }
      }
    }
    return false;
  }

  /** With the letters in the place of their numbers. */
  private static String written(String expression) {
    return BY_NUMBER
        .matcher(expression)
        .replaceAll(
            number ->
                Matcher.quoteReplacement(
                    Character.toString(
                        Math.min(
                            Character.MAX_CODE_POINT,
                            Integer.parseUnsignedInt(number.group(1), 16) & Integer.MAX_VALUE))));
  }
}
