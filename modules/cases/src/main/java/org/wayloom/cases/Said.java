package org.wayloom.cases;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cleans what people wrote, or refuses it with a sentence. */
final class Said {
  private Said() {}

  /** One line; empty when nothing was written. */
  static String line(String what, @Nullable String given, int longest) {
    return text(what, given == null ? null : given.replaceAll("\\s+", " "), longest);
  }

  /** One line, or null when nothing was written. */
  static @Nullable String lineOrNull(String what, @Nullable String given, int longest) {
    String line = line(what, given, longest);
    return line.isEmpty() ? null : line;
  }

  /** Any number of lines. */
  static String text(String what, @Nullable String given, int longest) {
    String clean =
        given == null
            ? ""
            : given.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    if (clean.length() > longest) {
      throw new IllegalArgumentException(
          "%s must have at most %d characters, not %d".formatted(what, longest, clean.length()));
    }
    return clean;
  }

  /** A list in which nothing is missing; what comes out of JSON may be null whatever it says. */
  static <T> List<T> list(String what, @Nullable List<T> given, int most) {
    List<T> all = given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    if (all.size() > most) {
      throw new IllegalArgumentException(
          "%s may have %d entries, not %d".formatted(what, most, all.size()));
    }
    return all;
  }

  /** Lines that say something, each once. */
  static List<String> lines(String what, @Nullable List<String> given, int longest, int most) {
    return list(what, given, most).stream()
        .map(each -> line(what, each, longest))
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  static int within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d: %d".formatted(what, least, most, value));
    }
    return value;
  }

  static <T> T or(@Nullable T said, T otherwise) {
    return Objects.requireNonNullElse(said, otherwise);
  }
}
