package org.wayloom.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers: with their country, as they are written in Poland, Russia, Iran and
 * North America, or behind a word for telephone.
 *
 * <p>Digits alone are rather an order or an amount. So a number without its country must have the
 * groups of a telephone, and neither a currency nor a word for an order beside it. What is missed
 * so is said in the guide.
 */
final class Phones {
  private static final String BEFORE = "(?<![\\p{L}\\p{N}_+]|\\d[-/._,:]|[\\p{Lu}][-_/#])";
  private static final String AFTER = "(?![\\p{L}\\p{N}_]|[-/.,:]\\d)";

  private static final Pattern WITH_COUNTRY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_+])"
              + "(?:\\+[1-9]|00(?=[1-9](?:[ .()-]*\\d){9}))"
              + "(?:[ .()/-]{0,2}\\d){7,14}"
              + AFTER);

  private static final Pattern AS_WRITTEN =
      Pattern.compile(
          BEFORE
              + "(?:"
              + String.join(
                  "|",
                  // Poland
                  "[1-9]\\d{2}([ -])\\d{3}\\1\\d{3}",
                  "\\(?0?[1-9]\\d\\)?[ -]\\d{3}[ -]\\d{2}[ -]\\d{2}",
                  // Russia
                  "[78][ -]?\\(?[3-9]\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]\\d{2}",
                  "8[ -]?\\([3-9]\\d{2}\\)[ -]?\\d{7}",
                  "89\\d{9}",
                  // Iran
                  "09\\d{2}[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}",
                  "\\(?0[1-8]\\d\\)?[ -]\\d{4}[ -]?\\d{4}",
                  // North America
                  "\\([2-9]\\d{2}\\) ?\\d{3}[ -]\\d{4}",
                  "[2-9]\\d{2}([-.])\\d{3}\\2\\d{4}")
              + ")"
              + AFTER);

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<!\\p{L})(?:tel|phone|mobile|mob|cell|whatsapp|telefon\\p{L}{0,3}|kom|komórk\\p{L}{1,2}"
              + "|тел|телефон\\p{L}{0,2}|моб|تلفن|موبایل|همراه|تماس|واتساپ)"
              + "(?:\\p{L}{0,2})?[ .:#№-]{0,3}(?:(?:nr|no|number|numer|номер|شماره|is|to|است)[ .:]{1,2})?"
              + "(\\(?\\d[\\d ().-]{5,18}\\d)"
              + AFTER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DATE =
      Pattern.compile("(?:1[0-9]|20)\\d{2}[-./ ]\\d.*|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}.*");

  private static final Pattern UNIT_BEHIND =
      Pattern.compile(
          "^ ?(?:zł|pln|eur|usd|gbp|rub|irr|chf|€|\\$|£|₽|%|руб|тыс|млн|р\\.|تومان|ریال|میلیون|kg|km|szt|шт).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Pattern OTHER_BEFORE =
      Pattern.compile(
          ".*(?:[€$£₽#№]|pln|eur|usd"
              + "|(?:order|invoice|parcel|ticket|zam[oó]wieni\\p{L}{0,2}|faktur\\p{L}{0,2}|paczk\\p{L}{0,2}"
              + "|zgłoszeni\\p{L}{0,2}|заказ\\p{L}{0,2}|накладн\\p{L}{0,3}|сч[её]т\\p{L}{0,2}|سفارش|فاکتور|رسید)"
              + "[ .:]{0,2}(?:nr|no|number|numer|номер|شماره)?)[ .:№#-]{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final int SEEN_BEFORE = 30;

  private Phones() {}

  static void find(String plain, Stretch stretch, Finds finds) {
    Matcher country = Places.around(WITH_COUNTRY, plain, stretch, 1);
    while (country.find()) {
      finds.add(Finding.PHONE, country.start(), country.end());
    }
    Matcher named = Places.around(NAMED, plain, stretch, SEEN_BEFORE);
    while (named.find()) {
      if (!DATE.matcher(named.group(1)).matches()) {
        add(finds, plain, named.start(1), named.end(1), true);
      }
    }
    Matcher written = Places.around(AS_WRITTEN, plain, stretch, 1);
    while (written.find()) {
      add(finds, plain, written.start(), written.end(), false);
    }
  }

  private static void add(Finds finds, String plain, int start, int end, boolean named) {
    boolean other =
        UNIT_BEHIND.matcher(plain.substring(end, Math.min(end + 10, plain.length()))).matches()
            || !named
                && OTHER_BEFORE
                    .matcher(plain.substring(Math.max(0, start - SEEN_BEFORE), start))
                    .matches();
    if (!other) {
      finds.add(Finding.PHONE, start, end);
    }
  }
}
