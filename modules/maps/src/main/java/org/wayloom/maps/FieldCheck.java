package org.wayloom.maps;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.wayloom.collaboration.FieldValue;

/**
 * Whether a field may hold a value. A refusal says what is wrong with it and what to give instead.
 */
final class FieldCheck {
  private static final int LONGEST_ID = 80;
  private static final int LONGEST_CONDITION = 500;
  private static final Pattern CONDITION_FIELD =
      Pattern.compile("type|channel|page|kind|property:.{1,200}", Pattern.DOTALL);

  private static final String SEGMENT = "segment";

  private FieldCheck() {}

  /** The rest of a sentence that begins with the field's name; empty when the value may be held. */
  static Optional<String> refuses(FieldType type, FieldValue value) {
    if (value instanceof FieldValue.Empty) {
      return Optional.empty();
    }
    return switch (type) {
      case FieldType.Text text -> text(text, value);
      case FieldType.Rich rich ->
          value instanceof FieldValue.Tree tree
              ? RichText.refuses(tree.json())
              : cannotBe(value, "Give a rich text such as {\"b\":[]}.");
      case FieldType.Decimal number -> number(number, value);
      case FieldType.Flag flag ->
          value instanceof FieldValue.Flag
              ? Optional.empty()
              : cannotBe(value, "Give true or false.");
      case FieldType.Choice choice ->
          value instanceof FieldValue.Text word && choice.values().contains(word.value())
              ? Optional.empty()
              : cannotBe(value, "Give one of %s.".formatted(words(choice.values())));
      case FieldType.Reference reference ->
          value instanceof FieldValue.Text id && id.value().length() <= LONGEST_ID
              ? Optional.empty()
              : cannotBe(value, "Give the id of a %s.".formatted(reference.to()));
      case FieldType.References references -> references(references, value);
      case FieldType.Words words -> listed(words, value);
      case FieldType.Conditions conditions -> conditions(conditions, value);
    };
  }

  private static Optional<String> text(FieldType.Text type, FieldValue value) {
    if (!(value instanceof FieldValue.Text text)) {
      return cannotBe(value, "Give a text.");
    }
    int length = text.value().codePointCount(0, text.value().length());
    return length <= type.maxLength()
        ? Optional.empty()
        : Optional.of(
            "may have at most %d characters and has %d: %s. Shorten it."
                .formatted(type.maxLength(), length, shown(value)));
  }

  private static Optional<String> number(FieldType.Decimal type, FieldValue value) {
    return value instanceof FieldValue.Number number
            && number.value() >= type.min()
            && number.value() <= type.max()
        ? Optional.empty()
        : cannotBe(
            value,
            "Give a number from %s to %s."
                .formatted(
                    shown(FieldValue.number(type.min())), shown(FieldValue.number(type.max()))));
  }

  private static Optional<String> references(FieldType.References type, FieldValue value) {
    Optional<List<String>> ids = texts(value);
    if (ids.isEmpty() || ids.get().stream().anyMatch(id -> id.length() > LONGEST_ID)) {
      return cannotBe(value, "Give a list of ids of %s records.".formatted(type.to()));
    }
    if (new HashSet<>(ids.get()).size() != ids.get().size()) {
      return cannotBe(value, "Give each %s once.".formatted(type.to()));
    }
    return ids.get().size() <= type.max()
        ? Optional.empty()
        : Optional.of(
            "may name at most %d and names %d. Leave some out."
                .formatted(type.max(), ids.get().size()));
  }

  private static Optional<String> listed(FieldType.Words type, FieldValue value) {
    Optional<List<String>> words = texts(value);
    if (words.isEmpty()
        || words.get().stream().anyMatch(word -> word.length() > type.maxLength())) {
      return cannotBe(
          value, "Give a list of texts of at most %d characters.".formatted(type.maxLength()));
    }
    if (new HashSet<>(words.get()).size() != words.get().size()) {
      return cannotBe(value, "Give each text once.");
    }
    return words.get().size() <= type.max()
        ? Optional.empty()
        : Optional.of(
            "may hold at most %d texts and holds %d. Leave some out."
                .formatted(type.max(), words.get().size()));
  }

  private static Optional<String> conditions(FieldType.Conditions type, FieldValue value) {
    Optional<List<String>> parts = texts(value);
    if (parts.isEmpty() || parts.get().size() % 3 != 0) {
      return cannotBe(value, "Give a field, a match and a value for each condition.");
    }
    if (parts.get().size() > 3 * type.max()) {
      return Optional.of(
          "may have at most %d conditions and has %d. Split the rule."
              .formatted(type.max(), parts.get().size() / 3));
    }
    for (int i = 0; i < parts.get().size(); i += 3) {
      Optional<String> wrong =
          condition(type, parts.get().get(i), parts.get().get(i + 1), parts.get().get(i + 2));
      if (wrong.isPresent()) {
        return Optional.of("is wrong in condition %d: %s".formatted(i / 3 + 1, wrong.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> condition(
      FieldType.Conditions type, String field, String match, String value) {
    boolean isSegment = type.ofCustomers() && field.equals(SEGMENT);
    if (!isSegment && !CONDITION_FIELD.matcher(field).matches()) {
      return Optional.of(
          "it cannot look at \"%s\". Give type, channel, page, kind or property:NAME%s."
              .formatted(shortened(field), type.ofCustomers() ? ", or segment" : ""));
    }
    FieldType.Choice matches = FieldType.Choice.of(Library.Match.class, Library.Match.EQUALS);
    if (!matches.values().contains(match)) {
      return Optional.of(
          "it cannot compare by \"%s\". Give one of %s."
              .formatted(shortened(match), words(matches.values())));
    }
    if (value.length() > LONGEST_CONDITION) {
      return Optional.of(
          "its value may have at most %d characters and has %d. Shorten it."
              .formatted(LONGEST_CONDITION, value.length()));
    }
    if (match.equals(FieldType.word(Library.Match.REGEX))) {
      try {
        Pattern.compile(value);
      } catch (PatternSyntaxException e) {
        return Optional.of(
            "\"%s\" is not a regular expression (%s). Mend it or use a wildcard."
                .formatted(shortened(value), e.getDescription()));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> texts(FieldValue value) {
    if (!(value instanceof FieldValue.Listing listing)
        || !listing.values().stream().allMatch(FieldValue.Text.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        listing.values().stream().map(text -> ((FieldValue.Text) text).value()).toList());
  }

  private static Optional<String> cannotBe(FieldValue value, String remedy) {
    return Optional.of("cannot be %s. %s".formatted(shown(value), remedy));
  }

  private static String words(List<String> values) {
    return values.stream()
        .map(value -> value.isEmpty() ? "\"\"" : value)
        .collect(Collectors.joining(", "));
  }

  private static String shown(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> "\"" + shortened(text.value()) + "\"";
      case FieldValue.Number number ->
          number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e15
              ? Long.toString((long) number.value())
              : Double.toString(number.value());
      case FieldValue.Flag flag -> Boolean.toString(flag.value());
      case FieldValue.Tree tree -> shortened(tree.json());
      case FieldValue.Listing listing ->
          "["
              + listing.values().stream()
                  .limit(6)
                  .map(FieldCheck::shown)
                  .collect(Collectors.joining(", "))
              + (listing.values().size() > 6 ? ", …]" : "]");
      case FieldValue.Empty empty -> "empty";
    };
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
