package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys that order siblings: between any two there is room for another, so moving one record touches
 * one record.
 *
 * <p>A key is an integer part and a fraction, both in base 62 with digits in character order. The
 * integer part starts with a letter that says how long it is: {@code a} to {@code z} for 1 to 26
 * digits from zero up, {@code Z} down to {@code A} for 1 to 26 digits below zero. So {@code Zz < a0
 * < a0V < a1 < b00}, compared as strings, and keys at the ends grow with the logarithm of their
 * number only. A fraction does not end in {@code 0}.
 *
 * <p>Source: David Greenspan, "Implementing Fractional Indexing"
 * (observablehq.com/@dgreensp/implementing-fractional-indexing), as published in the npm package
 * fractional-indexing, which the page uses; both make the same keys ({@code
 * docs/live/fixtures/fractional-index.json}).
 */
public final class FractionalIndex {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final char ZERO = '0';
  private static final char LARGEST = 'z';
  private static final String SMALLEST_INTEGER = "A" + "0".repeat(26);

  private FractionalIndex() {}

  /**
   * A key between two keys.
   *
   * @param before null for the start
   * @param after null for the end; when both are given they must differ
   */
  public static String between(@Nullable String before, @Nullable String after) {
    if (before != null) {
      check(before);
    }
    if (after != null) {
      check(after);
    }
    if (before != null && after != null && before.compareTo(after) > 0) {
      return between(after, before);
    }
    if (before == null) {
      return after == null ? "a0" : under(after);
    }
    return after == null ? over(before) : inside(before, after);
  }

  /** As many keys in order between two keys as are asked for, all of them short. */
  public static List<String> between(@Nullable String before, @Nullable String after, int count) {
    List<String> keys = new ArrayList<>(count);
    if (count == 0) {
      return keys;
    }
    if (after == null) {
      String last = before;
      for (int i = 0; i < count; i++) {
        last = between(last, null);
        keys.add(last);
      }
      return keys;
    }
    if (before == null) {
      String first = after;
      for (int i = 0; i < count; i++) {
        first = between(null, first);
        keys.addFirst(first);
      }
      return keys;
    }
    int half = count / 2;
    String middle = between(before, after);
    keys.addAll(between(before, middle, half));
    keys.add(middle);
    keys.addAll(between(middle, after, count - half - 1));
    return keys;
  }

  /** Whether a text is a key that {@link #between} can go on from. */
  public static boolean isKey(String text) {
    try {
      check(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String under(String after) {
    String integer = integerOf(after);
    if (integer.equals(SMALLEST_INTEGER)) {
      return integer + midpoint("", after.substring(integer.length()));
    }
    if (integer.length() < after.length()) {
      return integer;
    }
    String smaller = decremented(integer);
    if (smaller == null) {
      throw new IllegalArgumentException("there is no key before " + after);
    }
    return smaller;
  }

  private static String over(String before) {
    String integer = integerOf(before);
    String larger = incremented(integer);
    return larger == null ? integer + midpoint(before.substring(integer.length()), null) : larger;
  }

  private static String inside(String before, String after) {
    String integer = integerOf(before);
    String fraction = before.substring(integer.length());
    if (after.startsWith(integer)) {
      return integer + midpoint(fraction, after.substring(integer.length()));
    }
    String larger = incremented(integer);
    return larger != null && larger.compareTo(after) < 0
        ? larger
        : integer + midpoint(fraction, null);
  }

  /** A fraction between two fractions; {@code after} null stands for 1. */
  private static String midpoint(String before, @Nullable String after) {
    if (after != null && before.compareTo(after) >= 0) {
      throw new IllegalArgumentException("nothing fits between equal keys");
    }
    if (after != null) {
      int common = 0;
      while (digitAt(before, common) == after.charAt(common)) {
        common++;
      }
      if (common > 0) {
        return after.substring(0, common)
            + midpoint(
                before.substring(Math.min(common, before.length())), after.substring(common));
      }
    }
    int low = before.isEmpty() ? 0 : DIGITS.indexOf(before.charAt(0));
    int high = after == null ? DIGITS.length() : DIGITS.indexOf(after.charAt(0));
    if (high - low > 1) {
      // Half is rounded up, as Math.round does in the page.
      return String.valueOf(DIGITS.charAt((low + high + 1) / 2));
    }
    if (after != null && after.length() > 1) {
      return after.substring(0, 1);
    }
    return DIGITS.charAt(low) + midpoint(before.isEmpty() ? "" : before.substring(1), null);
  }

  private static char digitAt(String fraction, int position) {
    return position < fraction.length() ? fraction.charAt(position) : ZERO;
  }

  /** The next integer part, or null after the largest. */
  private static @Nullable String incremented(String integer) {
    char[] digits = integer.toCharArray();
    for (int i = digits.length - 1; i >= 1; i--) {
      if (digits[i] != LARGEST) {
        digits[i] = DIGITS.charAt(DIGITS.indexOf(digits[i]) + 1);
        return new String(digits);
      }
      digits[i] = ZERO;
    }
    return switch (integer.charAt(0)) {
      case 'z' -> null;
      case 'Z' -> "a0";
      default -> ofHead((char) (integer.charAt(0) + 1), ZERO);
    };
  }

  /** The integer part before, or null before the smallest. */
  private static @Nullable String decremented(String integer) {
    char[] digits = integer.toCharArray();
    for (int i = digits.length - 1; i >= 1; i--) {
      if (digits[i] != ZERO) {
        digits[i] = DIGITS.charAt(DIGITS.indexOf(digits[i]) - 1);
        return new String(digits);
      }
      digits[i] = LARGEST;
    }
    return switch (integer.charAt(0)) {
      case 'A' -> null;
      case 'a' -> "Z" + LARGEST;
      default -> ofHead((char) (integer.charAt(0) - 1), LARGEST);
    };
  }

  private static String ofHead(char head, char digit) {
    return head + String.valueOf(digit).repeat(integerLength(head) - 1);
  }

  private static int integerLength(char head) {
    if (head >= 'a' && head <= 'z') {
      return head - 'a' + 2;
    }
    if (head >= 'A' && head <= 'Z') {
      return 'Z' - head + 2;
    }
    throw new IllegalArgumentException("index key must start with a letter A-Z or a-z: " + head);
  }

  private static String integerOf(String key) {
    return key.substring(0, integerLength(key.charAt(0)));
  }

  private static void check(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("index key must not be empty");
    }
    int integerLength = integerLength(key.charAt(0));
    if (key.length() < integerLength) {
      throw new IllegalArgumentException(
          "index key must have " + integerLength + " characters or more: " + key);
    }
    for (int i = 1; i < key.length(); i++) {
      if (DIGITS.indexOf(key.charAt(i)) < 0) {
        throw new IllegalArgumentException("index key must be of 0-9, A-Z and a-z: " + key);
      }
    }
    if (key.equals(SMALLEST_INTEGER)
        || (key.length() > integerLength && key.charAt(key.length() - 1) == ZERO)) {
      throw new IllegalArgumentException("index key must leave room before it: " + key);
    }
  }
}
