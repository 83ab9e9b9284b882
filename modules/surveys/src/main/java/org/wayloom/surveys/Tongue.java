package org.wayloom.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the public page speaks one language: its own words, its direction, its digits. */
final class Tongue {
  private static final Map<String, Tongue> ALL =
      Words.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Tongue::new));

  private final String code;
  private final Properties words = new Properties();

  private Tongue(String code) {
    this.code = code;
    try (InputStream file = Tongue.class.getResourceAsStream("page_" + code + ".properties")) {
      if (file == null) {
        throw new IllegalStateException("no words for the public page in " + code);
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Tongue of(String code) {
    Tongue found = ALL.get(code);
    if (found == null) {
      throw new IllegalArgumentException("surveys do not speak this language: " + code);
    }
    return found;
  }

  /** The first of the languages that an Accept-Language header asks for; null when none is. */
  static @Nullable String accepted(@Nullable String header, List<String> languages) {
    if (header == null) {
      return null;
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> range.getRange().split("-", 2)[0])
          .filter(languages::contains)
          .findFirst()
          .orElse(null);
    } catch (IllegalArgumentException e) {
      return null; // no list of languages; the survey's own will do
    }
  }

  String code() {
    return code;
  }

  String direction() {
    return code.equals("fa") ? "rtl" : "ltr";
  }

  String say(String key) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("the public page has no words for " + key);
    }
    return text;
  }

  /** A number in the digits of the language; what is stored does not depend on them. */
  String number(int number) {
    String plain = Integer.toString(number);
    if (!code.equals("fa")) {
      return plain;
    }
    StringBuilder digits = new StringBuilder();
    for (char c : plain.toCharArray()) {
      digits.append((char) ('۰' + (c - '0')));
    }
    return digits.toString();
  }
}
