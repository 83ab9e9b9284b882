package org.wayloom.surveys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text in the languages it was written in, by language code. In JSON the object alone. */
public record Words(Map<String, String> byLanguage) {
  /** The languages that surveys can be asked in. */
  public static final List<String> LANGUAGES = List.of("en", "pl", "ru", "fa");

  static final Words NONE = new Words(Map.of());

  private static final int LONGEST = 2_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Words {
    Map<String, String> kept = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, text) -> {
          if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                "a text must be in one of %s: \"%s\"".formatted(LANGUAGES, language));
          }
          if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                "a text may have at most %d characters, this one has %d"
                    .formatted(LONGEST, text.length()));
          }
          if (!text.isBlank()) {
            kept.put(language, text);
          }
        });
    byLanguage = Map.copyOf(kept);
  }

  static Words of(String language, String text) {
    return new Words(Map.of(language, text));
  }

  static Words orNone(@Nullable Words words) {
    return words == null ? NONE : words;
  }

  @JsonValue
  Map<String, String> json() {
    return new java.util.TreeMap<>(byLanguage);
  }

  boolean has(String language) {
    return byLanguage.containsKey(language);
  }

  boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** The text in a language, else in the other, else empty. */
  String in(String language, String otherwise) {
    String text = byLanguage.get(language);
    return text != null ? text : byLanguage.getOrDefault(otherwise, "");
  }
}
