package org.wayloom.improvements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;

/** Cleans what people wrote, or refuses it with a sentence. */
final class Words {
  private Words() {}

  /** One line; empty when nothing was written. */
  static String line(String what, @Nullable String given, int longest) {
    return text(what, given == null ? null : given.replaceAll("\\s+", " "), longest);
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

  /** Ids, each once. */
  static List<String> ids(String what, @Nullable List<String> given, int most) {
    List<String> ids = list(what, given, most).stream().distinct().toList();
    ids.forEach(id -> Ids.check(what, id));
    return ids;
  }

  /** A list in which nothing is missing. */
  static <T> List<T> list(String what, @Nullable List<T> given, int most) {
    List<T> all = given == null ? List.of() : given.stream().filter(Words::isThere).toList();
    if (all.size() > most) {
      throw new IllegalArgumentException(
          "%s may have %d entries, not %d".formatted(what, most, all.size()));
    }
    return all;
  }

  /** What comes out of JSON may be null whatever its type says. */
  private static boolean isThere(@Nullable Object value) {
    return value != null;
  }

  /** A number of a scale, or none. */
  static void within(String what, @Nullable Double value, double least, double most) {
    if (value != null && !(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be %s to %s: %s".formatted(what, plain(least), plain(most), value));
    }
  }

  /** A number as people write it: without a fraction where there is none. */
  static String plain(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }
}
