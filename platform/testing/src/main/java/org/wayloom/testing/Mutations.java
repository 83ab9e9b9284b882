package org.wayloom.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Breaks inputs as strangers and broken disks do: by the byte, by the token, by joining two halves.
 * What is drawn depends on the random numbers alone.
 */
final class Mutations {
  private static final List<String> HARMFUL =
      List.of(
          "\0",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "<",
          ">",
          "</a>",
          "<!--",
          "]]>",
          "<![CDATA[",
          "<!DOCTYPE a [<!ENTITY b 'c'>]>",
          "&b;",
          "&#x0;",
          "&#55296;",
          "\\",
          "\\u0000",
          "\\ud800",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          ":",
          "=",
          "@",
          "null",
          "true",
          "NaN",
          "Infinity",
          "-1",
          "0",
          "1e999",
          "-1e-999",
          "99999999999999999999",
          "2147483648",
          "-9223372036854775808",
          "0x7fffffff",
          "2026-02-30",
          "9999-12-31T23:59:59.999999999+18:00",
          "-999999999-01-01T00:00:00Z",
          "+48 600 700 800",
          "4111 1111 1111 1111",
          "a@b.pl",
          "\u202E",
          "\uFEFF",
          "\u0600",
          "\u0660",
          "\uD83D\uDE00",
          "żółć",
          "سلام",
          "=CMD|'/C calc'!A0",
          "../../etc/passwd",
          "(a*)*",
          "{1000}",
          "\\p{L}");

  /** Stands between two tokens. */
  private static final String BORDERS = " \t\r\n,;:=\"'<>{}[]()/&|@";

  private final Random random;
  private final int longest;

  Mutations(Random random, int longest) {
    this.random = random;
    this.longest = longest;
  }

  /** Some harms one upon another. */
  byte[] of(byte[] sound, byte[] other) {
    byte[] bytes = sound.clone();
    int times = 1 + random.nextInt(6);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes, other);
    }
    return bytes.length > longest ? Arrays.copyOf(bytes, longest) : bytes;
  }

  private byte[] once(byte[] bytes, byte[] other) {
    if (bytes.length == 0) {
      return harmful();
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(12)) {
      case 0 -> with(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
      case 1 -> with(bytes, at, (byte) random.nextInt(256));
      case 2 -> spliced(bytes, at, stretch(bytes, at), new byte[0]);
      case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, stretch(bytes, at)));
      case 4 -> spliced(bytes, at, at, harmful());
      case 5 -> spliced(bytes, tokenStart(bytes, at), tokenEnd(bytes, at), harmful());
      case 6 -> spliced(bytes, tokenStart(bytes, at), tokenEnd(bytes, at), tokenOf(other));
      case 7 -> spliced(bytes, tokenStart(bytes, at), tokenEnd(bytes, at), tokenOf(bytes));
      case 8 -> spliced(bytes, at, at, repeated(random.nextBoolean() ? harmful() : tokenOf(bytes)));
      case 9 -> spliced(bytes, at, bytes.length, half(other));
      case 10 -> Arrays.copyOf(bytes, at);
      default -> number(bytes, at);
    };
  }

  /** Another number in the place of the next one. */
  private byte[] number(byte[] bytes, int from) {
    int start = from;
    while (start < bytes.length && !Character.isDigit(bytes[start])) {
      start++;
    }
    int end = start;
    while (end < bytes.length && Character.isDigit(bytes[end])) {
      end++;
    }
    String number =
        switch (random.nextInt(4)) {
          case 0 -> "9".repeat(1 + random.nextInt(400));
          case 1 -> "-" + random.nextInt(100);
          case 2 -> String.valueOf(random.nextLong());
          default -> random.nextInt(10) + "." + random.nextInt() + "e" + random.nextInt(400);
        };
    return spliced(bytes, start, end, utf8(number));
  }

  private byte[] harmful() {
    return utf8(HARMFUL.get(random.nextInt(HARMFUL.size())));
  }

  private byte[] repeated(byte[] piece) {
    int times = Math.min(1 << random.nextInt(13), longest / Math.max(1, piece.length));
    byte[] all = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, all, i * piece.length, piece.length);
    }
    return all;
  }

  private byte[] half(byte[] other) {
    return other.length == 0
        ? other
        : Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
  }

  private byte[] tokenOf(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    return Arrays.copyOfRange(bytes, tokenStart(bytes, at), tokenEnd(bytes, at));
  }

  private int stretch(byte[] bytes, int from) {
    return Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(1, 9)));
  }

  private static int tokenStart(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && !isBorder(bytes[start - 1])) {
      start--;
    }
    return start;
  }

  private static int tokenEnd(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && !isBorder(bytes[end])) {
      end++;
    }
    return end;
  }

  private static boolean isBorder(byte b) {
    return BORDERS.indexOf(b) >= 0;
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] made = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, made, 0, from);
    System.arraycopy(piece, 0, made, from, piece.length);
    System.arraycopy(bytes, to, made, from + piece.length, bytes.length - to);
    return made;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
