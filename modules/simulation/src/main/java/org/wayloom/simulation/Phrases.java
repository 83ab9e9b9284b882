package org.wayloom.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What customers write, in one language: a template grammar read from {@code phrases.LANGUAGE.txt}.
 * Whole sentences are written by hand; only choices {@code (a|b)} and words of a list {@code
 * <name>} are filled in, so every outcome is a sentence that a person could have written.
 */
final class Phrases {
  private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");
  private static final Pattern WORD = Pattern.compile("<([a-z]+)>");

  private final String language;
  private final Map<String, List<String>> sections;

  private Phrases(String language, Map<String, List<String>> sections) {
    this.language = language;
    this.sections = sections;
  }

  static Phrases load(String language) {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : resource("phrases." + language + ".txt").lines().toList()) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line.strip());
      }
    }
    return new Phrases(language, sections);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            Phrases.class.getResourceAsStream(name), () -> name + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  String language() {
    return language;
  }

  /** One sentence on a topic such as {@code delivery.bad}. */
  String say(String topic, Dice dice) {
    String sentence = dice.pick(section(topic));
    sentence =
        WORD.matcher(sentence).replaceAll(word -> quoted(dice.pick(section("=" + word.group(1)))));
    sentence =
        CHOICE
            .matcher(sentence)
            .replaceAll(choice -> quoted(dice.pick(List.of(choice.group(1).split("\\|")))));
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private List<String> section(String name) {
    List<String> lines = sections.get(name);
    if (lines == null) {
      throw new IllegalArgumentException("phrases." + language + ".txt has no section " + name);
    }
    return lines;
  }
}
