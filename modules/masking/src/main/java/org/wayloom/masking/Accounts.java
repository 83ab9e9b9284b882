package org.wayloom.masking;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds bank accounts by ISO 13616 (IBAN), and those of Poland without their country: the check
 * digits must be right (ISO 7064, remainder 1 of 97), which of a hundred other numbers one is.
 */
final class Accounts {
  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])");
  private static final Pattern POLISH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}]|\\d[ -])\\d{2}(?:[ -]?\\d{4}){6}(?![\\p{L}\\p{N}]|[ -]\\d)");
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("AT", 20),
          Map.entry("BE", 16),
          Map.entry("CH", 21),
          Map.entry("CZ", 24),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("IE", 22),
          Map.entry("IR", 26),
          Map.entry("IT", 27),
          Map.entry("LT", 20),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("SE", 24),
          Map.entry("SK", 24),
          Map.entry("TR", 26),
          Map.entry("UA", 29));

  /** How far before its digits an account may begin: its country, and a bank of letters. */
  private static final int LETTERS = 8;

  private Accounts() {}

  static void find(String plain, Stretch stretch, Finds finds) {
    Matcher iban = Places.around(IBAN, plain, stretch, LETTERS);
    while (iban.find()) {
      int end = end(plain, iban.start(), iban.end());
      if (end > 0) {
        finds.add(Finding.IBAN, iban.start(), end);
      }
    }
    Matcher polish = Places.around(POLISH, plain, stretch, 0);
    while (polish.find()) {
      if (isRight("PL" + PlainDigits.only(polish.group()))) {
        finds.add(Finding.IBAN, polish.start(), polish.end());
      }
    }
  }

  /** Where an account of its country's length ends, if its check digits are right; else -1. */
  private static int end(String plain, int start, int stop) {
    int length = LENGTHS.getOrDefault(plain.substring(start, start + 2), -1);
    StringBuilder account = new StringBuilder();
    for (int i = start; i < stop; i++) {
      char c = plain.charAt(i);
      if (c != ' ') {
        account.append(c);
      }
      if (account.length() == length || length < 0 && i == stop - 1) {
        return isRight(account.toString()) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean isRight(String account) {
    int remainder = 0;
    String turned = account.substring(4) + account.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
  }
}
