package org.wayloom.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Reads times written in digits without making an object per time, for that is what imports do
 * most.
 *
 * <p>Takes {@code 2011-10-11 13:45:40.276000+02:00}, {@code 2014/10/22 11:15:41.000}, {@code
 * 2014-10-22T11:15Z}, {@code 20141022}, {@code 22.10.2014 11:15}, {@code 10/22/2014 1:05:00 PM}.
 * Three numbers of the date in the order given; then, after a blank or T, the time; then a zone.
 * Local times are of the zone given; in the hour that a clock skips or repeats, the earlier offset
 * holds.
 *
 * <p>One thread: the last day's offset is kept.
 */
final class NumericTimes implements Times {
  enum Order {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST
  }

  private static final long DAY_MILLIS = 86_400_000L;

  private final Order order;
  private final ZoneRules rules;

  private long offsetDay = Long.MIN_VALUE;
  private long dayOffsetMillis;
  private boolean dayHasOneOffset;

  NumericTimes(Order order, ZoneId zone) {
    this.order = order;
    this.rules = zone.getRules();
  }

  @Override
  public long parse(String text) {
    return new Cursor(text).read();
  }

  /** Days since 1970-01-01; Howard Hinnant's days_from_civil. */
  private static long epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468L;
  }

  private static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) {
      return false;
    }
    return day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth();
  }

  private long offsetMillis(long day, long localMillis) {
    if (rules.isFixedOffset()) {
      return rules.getOffset(Instant.EPOCH).getTotalSeconds() * 1000L;
    }
    if (day != offsetDay) {
      long start = day * DAY_MILLIS;
      // A day further on both sides, as the offset itself shifts what the local day is.
      ZoneOffset before = rules.getOffset(Instant.ofEpochMilli(start - DAY_MILLIS));
      ZoneOffset after = rules.getOffset(Instant.ofEpochMilli(start + 2 * DAY_MILLIS));
      offsetDay = day;
      dayHasOneOffset = before.equals(after);
      dayOffsetMillis = before.getTotalSeconds() * 1000L;
    }
    if (dayHasOneOffset) {
      return dayOffsetMillis;
    }
    var local =
        java.time.LocalDateTime.ofEpochSecond(Math.floorDiv(localMillis, 1000L), 0, ZoneOffset.UTC);
    return rules.getOffset(local).getTotalSeconds() * 1000L;
  }

  /** Walks over one text. */
  private final class Cursor {
    private final String text;
    private final int length;
    private int at;

    Cursor(String text) {
      this.text = text;
      this.length = text.length();
    }

    long read() {
      int first = number(order == Order.YEAR_FIRST ? 4 : 2);
      char separator = dateSeparator();
      int second = separator == 0 && order != Order.YEAR_FIRST ? -1 : number(2);
      if (separator != 0 && !skip(separator)) {
        return NOT_A_TIME;
      }
      int third = number(order == Order.YEAR_FIRST ? 2 : 4);
      int year = order == Order.YEAR_FIRST ? first : third;
      int month = order == Order.MONTH_FIRST ? first : second;
      int day =
          switch (order) {
            case YEAR_FIRST -> third;
            case DAY_FIRST -> first;
            case MONTH_FIRST -> second;
          };
      if (first < 0 || second < 0 || third < 0 || year < 1000 || !isDate(year, month, day)) {
        return NOT_A_TIME;
      }
      long epochDay = epochDay(year, month, day);
      long time = timeOfDay();
      if (time < 0) {
        return NOT_A_TIME;
      }
      return zoned(epochDay, epochDay * DAY_MILLIS + time);
    }

    private char dateSeparator() {
      char c = peek();
      if (c == '-' || c == '/' || c == '.') {
        at++;
        return c;
      }
      return 0;
    }

    /** Milliseconds since midnight, 0 where no time follows, -1 where what follows is none. */
    private long timeOfDay() {
      if (at == length) {
        return 0;
      }
      char c = peek();
      if (c != 'T' && c != ' ' && c != 't') {
        return -1;
      }
      at++;
      int hour = number(2);
      if (hour < 0 || !skip(':')) {
        return -1;
      }
      int minute = number(2);
      int second = skip(':') ? number(2) : 0;
      if (minute < 0 || minute > 59 || second < 0 || second > 60) {
        return -1;
      }
      long millis = fraction();
      hour = halfDay(hour);
      boolean midnight = hour == 24 && minute == 0 && second == 0;
      if (hour < 0 || (hour > 23 && !midnight)) {
        return -1;
      }
      // A leap second counts as the second before, as in POSIX time.
      return ((hour * 60L + minute) * 60L + Math.min(second, 59)) * 1000L + millis;
    }

    private long fraction() {
      if (peek() != '.' && peek() != ',') {
        return 0;
      }
      at++;
      long millis = 0;
      int digits = 0;
      for (; at < length && isDigit(text.charAt(at)); at++, digits++) {
        millis = digits < 3 ? millis * 10 + text.charAt(at) - '0' : millis;
      }
      for (; digits < 3; digits++) {
        millis *= 10;
      }
      return millis;
    }

    private int halfDay(int hour) {
      int start = at;
      skip(' ');
      char c = Character.toUpperCase(peek());
      if ((c == 'A' || c == 'P') && at + 1 < length && (text.charAt(at + 1) | 32) == 'm') {
        at += 2;
        boolean valid = hour >= 1 && hour <= 12;
        return valid ? hour % 12 + (c == 'P' ? 12 : 0) : -1;
      }
      at = start;
      return hour;
    }

    private long zoned(long day, long localMillis) {
      skip(' ');
      if (at == length) {
        return localMillis - offsetMillis(day, localMillis);
      }
      char sign = text.charAt(at++);
      if (sign == 'Z' || sign == 'z') {
        return at == length ? localMillis : NOT_A_TIME;
      }
      if (sign == 'U' && text.startsWith("TC", at)) {
        return at + 2 == length ? localMillis : NOT_A_TIME;
      }
      if (sign != '+' && sign != '-') {
        return NOT_A_TIME;
      }
      int hours = number(2);
      skip(':');
      int minutes = at < length ? number(2) : 0;
      if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || at < length) {
        return NOT_A_TIME;
      }
      long offset = (hours * 60L + minutes) * 60_000L;
      return sign == '+' ? localMillis - offset : localMillis + offset;
    }

    /** The number of at most so many digits that stands here, or -1. */
    private int number(int maxDigits) {
      int value = 0;
      int start = at;
      while (at < length && at - start < maxDigits && isDigit(text.charAt(at))) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      return at == start ? -1 : value;
    }

    private boolean skip(char c) {
      boolean found = peek() == c;
      at += found ? 1 : 0;
      return found;
    }

    private char peek() {
      return at < length ? text.charAt(at) : 0;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
