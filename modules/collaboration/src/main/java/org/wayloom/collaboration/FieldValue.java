package org.wayloom.collaboration;

import java.util.List;

/** The value of one field: a JSON scalar, a short list of scalars, a small tree, or nothing. */
public sealed interface FieldValue {
  record Text(String value) implements FieldValue {}

  record Number(double value) implements FieldValue {
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("number must be finite: " + value);
      }
    }
  }

  record Flag(boolean value) implements FieldValue {}

  /** Scalars only, at most 200 of them. */
  record Listing(List<FieldValue> values) implements FieldValue {
    public Listing {
      values = List.copyOf(values);
      if (values.size() > 200) {
        throw new IllegalArgumentException("list must have at most 200 values: " + values.size());
      }
      for (FieldValue value : values) {
        if (value instanceof Listing || value instanceof Tree) {
          throw new IllegalArgumentException("a list holds scalars only: " + value);
        }
      }
    }
  }

  /**
   * A JSON object, such as a text with its formatting: one value, always set as a whole. What it
   * means, the rules of the document's kind know.
   *
   * @param json with members in the order of their names and no spaces between, as {@link
   *     FieldValue#tree} writes it: the same tree is always the same text
   */
  record Tree(String json) implements FieldValue {}

  /** The field is empty: JSON null. */
  record Empty() implements FieldValue {}

  static FieldValue text(String value) {
    return new Text(value);
  }

  static FieldValue texts(List<String> values) {
    return new Listing(values.stream().<FieldValue>map(Text::new).toList());
  }

  static FieldValue number(double value) {
    return new Number(value);
  }

  static FieldValue flag(boolean value) {
    return new Flag(value);
  }

  /** The tree that is written as this JSON object; fails when it is none or too deep. */
  static FieldValue tree(String json) {
    return JsonReader.of(json).tree();
  }

  static FieldValue empty() {
    return new Empty();
  }
}
