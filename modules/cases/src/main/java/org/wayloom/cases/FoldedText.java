package org.wayloom.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as its words, written so that case, accents, and the two ways to write some letters do not
 * matter: {@code ŁÓDŹ} and {@code lodz}, {@code ещё} and {@code еще}, Persian and Arabic yeh and
 * kaf. What joins the parts of a Persian word ends a word here, so that a plural is found by its
 * noun.
 */
final class FoldedText {
  private final List<String> words;

  private FoldedText(List<String> words) {
    this.words = words;
  }

  static FoldedText of(String text) {
    return new FoldedText(words(text, false));
  }

  /** Words to look for; a star at the end of one stands for any ending. */
  static List<String> pattern(String phrase) {
    return words(phrase, true).stream().filter(word -> !word.equals("*")).toList();
  }

  private static List<String> words(String text, boolean stars) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replace('ł', 'l')
            .replace('ı', 'i')
            .replace('ي', 'ی')
            .replace('ى', 'ی')
            .replace('ك', 'ک')
            .replace("ـ", "")
            .replace("ß", "ss");
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int letter = plain.codePointAt(i);
      if (Character.isDigit(letter)) {
        word.append(Character.digit(letter, 10));
      } else if (Character.isLetter(letter)) {
        word.appendCodePoint(letter);
      } else {
        if (stars && letter == '*' && !word.isEmpty()) {
          word.append('*');
        }
        end(word, words);
      }
    }
    end(word, words);
    return List.copyOf(words);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Whether the words of a pattern stand here, one after another. */
  boolean says(List<String> pattern) {
    if (pattern.isEmpty()) {
      return false;
    }
    for (int at = 0; at + pattern.size() <= words.size(); at++) {
      int matched = 0;
      while (matched < pattern.size() && fits(words.get(at + matched), pattern.get(matched))) {
        matched++;
      }
      if (matched == pattern.size()) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String word, String wanted) {
    return wanted.endsWith("*")
        ? word.startsWith(wanted.substring(0, wanted.length() - 1))
        : word.equals(wanted);
  }

  /** A whole value, folded. */
  static String plain(String value) {
    return String.join(" ", of(value).words);
  }
}
