package org.wayloom.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The texts that new maps and libraries have in common, in one language; UTF-8 files beside this
 * class. A template's own words stand in its {@link TemplateSheet}.
 */
final class Texts {
  static final Set<String> LANGUAGES = Set.of("en", "pl", "ru", "fa");

  private final String language;
  private final Properties texts = new Properties();

  private Texts(String folder, String language) {
    this.language = language;
    String file = folder + "/" + language + ".properties";
    try (InputStream bytes = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The texts in a language such as {@code pl} or {@code pl-PL}; English for one we do not have.
   */
  static Texts in(String language) {
    return new Texts("texts", known(language));
  }

  /** The sentences of the map checks. */
  static Texts ofChecks(String language) {
    return new Texts("checks", known(language));
  }

  private static String known(String language) {
    String base = language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(base) ? base : "en";
  }

  /** The language that they are in: one of {@link #LANGUAGES}. */
  String language() {
    return language;
  }

  String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text is called " + key);
    }
    return text;
  }

  /** The text, or an empty one where there is none by design. */
  String orEmpty(String key) {
    return texts.getProperty(key, "");
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
