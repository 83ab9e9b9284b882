package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes words of what programs call things: {@code order_placed}, {@code OrderPlaced} and {@code
 * ORDER-PLACED} all become {@code Order placed}. What a person wrote with spaces stays.
 */
final class ReadableName {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CAMEL =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private ReadableName() {}

  static String of(String raw) {
    String name = raw.strip();
    if (name.contains(" ") && name.indexOf('_') < 0) {
      return capitalised(name);
    }
    boolean shouting = name.equals(name.toUpperCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    for (String part : SEPARATORS.split(name)) {
      for (String word : CAMEL.split(part)) {
        if (!word.isEmpty()) {
          words.add(shouting || !isAcronym(word) ? word.toLowerCase(Locale.ROOT) : word);
        }
      }
    }
    return words.isEmpty() ? raw : capitalised(String.join(" ", words));
  }

  /** The name of a file without its ending: {@code BPI 2012} of {@code bpi_2012.xes.gz}. */
  static String ofFile(String file) {
    int dot = file.indexOf('.');
    return of(dot > 0 ? file.substring(0, dot) : file);
  }

  /** What two spellings of one name have in common. */
  static String key(String raw) {
    return of(raw).toLowerCase(Locale.ROOT);
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static String capitalised(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }
}
