package org.wayloom.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds payment cards: a beginning and a length that cards have, in the groups that are printed on
 * them or in none, and a right last digit (Luhn, ISO/IEC 7812-1).
 */
final class Cards {
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_]|\\d[-.,])"
              + "(?:3[47]\\d{2}([ -]?)\\d{6}\\1\\d{5}"
              + "|[2-6]\\d{3}([ -]?)\\d{4}\\2\\d{4}\\2\\d{4}(?:\\2\\d{2,3})?"
              + "|4\\d{12})"
              + "(?![\\p{L}\\p{N}_]|[-.,]\\d)");

  private Cards() {}

  static void find(String plain, Stretch stretch, Finds finds) {
    Matcher card = Places.around(CARD, plain, stretch, 0);
    while (card.find()) {
      if (isRight(PlainDigits.only(card.group()))) {
        finds.add(Finding.CARD, card.start(), card.end());
      }
    }
  }

  private static boolean isRight(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
