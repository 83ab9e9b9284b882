package org.wayloom.maps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a field may hold, and what it means when it holds nothing. */
sealed interface FieldType {
  /**
   * Text of any language; empty when absent. Length is counted in code points, as JSON Schema does.
   */
  record Text(int maxLength) implements FieldType {}

  /**
   * A number between two bounds, both allowed; {@code otherwise} is null when it has no default.
   */
  record Decimal(double min, double max, @Nullable Double otherwise) implements FieldType {
    public Decimal {
      if (!(min < max)) {
        throw new IllegalArgumentException("min must be below max: " + min + ", " + max);
      }
    }
  }

  /** Text with paragraphs, lists, bold words and links, as {@link RichText} has it. */
  record Rich() implements FieldType {}

  record Flag() implements FieldType {}

  /** One of a closed list of words; {@code name} is what the list is called in TypeScript. */
  record Choice(String name, List<String> values, String otherwise) implements FieldType {
    public Choice {
      values = List.copyOf(values);
      if (!values.contains(otherwise)) {
        throw new IllegalArgumentException(
            "the default is not one of " + values + ": " + otherwise);
      }
    }

    /** The choice between the constants of an enum, each written as {@link #word}. */
    static <E extends Enum<E>> Choice of(Class<E> type, E otherwise) {
      List<String> words = Arrays.stream(type.getEnumConstants()).map(FieldType::word).toList();
      return new Choice(type.getSimpleName(), words, word(otherwise));
    }
  }

  /** The id of another record of the named type; empty when it points at nothing. */
  record Reference(String to) implements FieldType {}

  /** Ids of records of the named type, each once. */
  record References(String to, int max) implements FieldType {}

  /** Short texts, each once. */
  record Words(int max, int maxLength) implements FieldType {}

  /**
   * Conditions as one flat list: field, match, value, field, match, value …
   *
   * @param ofCustomers whether they tell customers, who may also be those of a {@code segment}
   */
  record Conditions(int max, boolean ofCustomers) implements FieldType {}

  /** How an enum constant is written in records and in JSON: {@code PAIN_POINTS}, pain-points. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a word stands for; the default for a word of another version of Wayloom. */
  static <E extends Enum<E>> E constant(Class<E> type, String word, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElse(otherwise);
  }
}
