package org.wayloom.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A text as search sees it: small letters without marks, one space between words, each character
 * knowing where it came from. Polish {@code ł} is {@code l}, Russian {@code ё} is {@code е}, the
 * Arabic forms of yeh and kaf are the Persian ones, the joiner inside a Persian word parts it, and
 * all digits are those of ASCII.
 */
public final class FoldedText {
  private final String words;
  private final int[] origins;

  private FoldedText(String words, int[] origins) {
    this.words = words;
    this.origins = origins;
  }

  public static FoldedText of(String text) {
    StringBuilder words = new StringBuilder(text.length());
    int[] origins = new int[text.length() + 16];
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      String folded = folded(point);
      boolean gap = folded.equals(" ");
      if (!gap || (!words.isEmpty() && words.charAt(words.length() - 1) != ' ')) {
        if (words.length() + folded.length() > origins.length) {
          origins = Arrays.copyOf(origins, origins.length * 2);
        }
        Arrays.fill(origins, words.length(), words.length() + folded.length(), at);
        words.append(folded);
      }
      at += Character.charCount(point);
    }
    return new FoldedText(words.toString(), Arrays.copyOf(origins, words.length()));
  }

  /** The words that somebody looks for, folded likewise. */
  public static List<String> words(String query) {
    return Arrays.stream(of(query).words.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** The folded words with one space between them. */
  public String words() {
    return words;
  }

  /** Where the character at this place of the folded words stands in the text. */
  public int origin(int place) {
    return origins[place];
  }

  private static String folded(int point) {
    if (point < 128) {
      return Character.isLetterOrDigit(point)
          ? String.valueOf((char) Character.toLowerCase(point))
          : " ";
    }
    switch (point) {
      case 'ł', 'Ł' -> {
        return "l";
      }
      case 'ي', 'ى' -> {
        return "ی";
      }
      case 'ك' -> {
        return "ک";
      }
      case 'ـ' -> {
        return "";
      }
      default -> {
        if (Character.isDigit(point)) {
          return String.valueOf((char) ('0' + Character.digit(point, 10)));
        }
        return letters(point);
      }
    }
  }

  private static String letters(int point) {
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder();
    boolean mark = false;
    for (int i = 0; i < plain.length(); ) {
      int part = plain.codePointAt(i);
      if (Character.getType(part) == Character.NON_SPACING_MARK) {
        mark = true;
      } else if (Character.isLetterOrDigit(part)) {
        letters.appendCodePoint(Character.toLowerCase(part));
      }
      i += Character.charCount(part);
    }
    return letters.isEmpty() && !mark ? " " : letters.toString();
  }
}
