package org.wayloom.maps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the {@link Vocabulary} as TypeScript: types, defaults, choices and limits. */
final class VocabularyTypes {
  private static final String HEAD =
      """
      // Made from the record vocabulary in modules/maps by `make generate`. Do not edit.

      /**
       * Words in a paragraph or an item of a list: `b` bold, `a` the address of a link, `m` the member
       * who is mentioned.
       */
      export type RichSpan = {
        readonly s: string;
        readonly b?: true;
        readonly a?: string;
        readonly m?: string;
      };

      /** A paragraph, or a list with bullets (`ul`) or numbers (`ol`). */
      export type RichBlock =
        | { readonly t: 'p'; readonly c: readonly RichSpan[] }
        | { readonly t: 'ul' | 'ol'; readonly i: readonly (readonly RichSpan[])[] };

      /** A text with its formatting; always set as a whole. */
      export type RichText = { readonly b: readonly RichBlock[] };

      """;

  private VocabularyTypes() {}

  static String typescript() {
    StringBuilder out = new StringBuilder(HEAD);
    choices(out);
    for (RecordType type : Vocabulary.all()) {
      fields(out, type);
    }
    fieldsByType(out);
    defaults(out);
    parents(out);
    limits(out);
    return out.toString();
  }

  private static void choices(StringBuilder out) {
    Map<String, FieldType.Choice> choices = new LinkedHashMap<>();
    for (RecordType type : Vocabulary.all()) {
      for (Field field : type.fields()) {
        if (field.type() instanceof FieldType.Choice choice) {
          choices.put(choice.name(), choice);
        }
      }
    }
    FieldType.Choice match = FieldType.Choice.of(Library.Match.class, Library.Match.EQUALS);
    choices.put(match.name(), match);
    out.append(
        "/** The words that a field may hold, by the name of the choice; in display order. */\n");
    out.append("export const choices = {\n");
    choices.forEach(
        (name, choice) -> out.append("  %s: [%s],\n".formatted(name, quoted(choice.values()))));
    out.append("} as const;\n\n");
    choices.forEach(
        (name, choice) ->
            out.append("export type %s = (typeof choices.%s)[number];\n".formatted(name, name)));
    out.append('\n');
  }

  private static void fields(StringBuilder out, RecordType type) {
    out.append("/** %s */\n".formatted(type.meaning()));
    out.append("export interface %sFields {\n".formatted(capital(type.name())));
    for (Field field : fieldsOf(type)) {
      out.append("  /** %s */\n".formatted(field.meaning()));
      out.append("  %s: %s;\n".formatted(field.name(), typeOf(field.type())));
    }
    out.append("}\n\n");
  }

  private static void fieldsByType(StringBuilder out) {
    out.append("/** The fields of each record type. */\n");
    out.append("export interface FieldsByType {\n");
    for (RecordType type : Vocabulary.all()) {
      out.append("  %s: %sFields;\n".formatted(type.name(), capital(type.name())));
    }
    out.append("}\n\nexport type RecordType = keyof FieldsByType;\n\n");
  }

  private static void defaults(StringBuilder out) {
    out.append("/** What an absent field (or null) means. */\n");
    out.append("export const defaults: FieldsByType = {\n");
    for (RecordType type : Vocabulary.all()) {
      out.append("  %s: {\n".formatted(type.name()));
      for (Field field : fieldsOf(type)) {
        out.append("    %s: %s,\n".formatted(field.name(), defaultOf(field.type())));
      }
      out.append("  },\n");
    }
    out.append("};\n\n");
  }

  private static void parents(StringBuilder out) {
    out.append("/** Under which types a record may hang; none for the root of a document. */\n");
    out.append("export const parents: Record<RecordType, readonly RecordType[]> = {\n");
    for (RecordType type : Vocabulary.all()) {
      out.append("  %s: [%s],\n".formatted(type.name(), quoted(type.parents())));
    }
    out.append("};\n\n");
  }

  private static void limits(StringBuilder out) {
    out.append("/** The most characters (code points) that a text field takes. */\n");
    out.append("export const maxLength = {\n");
    for (RecordType type : Vocabulary.all()) {
      String texts =
          type.fields().stream()
              .filter(field -> field.type() instanceof FieldType.Text)
              .map(
                  field ->
                      "%s: %d".formatted(field.name(), ((FieldType.Text) field.type()).maxLength()))
              .collect(Collectors.joining(", "));
      out.append(texts.isEmpty() ? "" : "  %s: { %s },\n".formatted(type.name(), texts));
    }
    out.append("} as const;\n");
  }

  private static List<Field> fieldsOf(RecordType type) {
    if (type.isRoot()) {
      return type.fields();
    }
    return Stream.concat(type.fields().stream(), Stream.of(Vocabulary.DELETED)).toList();
  }

  private static String typeOf(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> "string";
      case FieldType.Rich rich -> "RichText | null";
      case FieldType.Decimal number -> number.otherwise() == null ? "number | null" : "number";
      case FieldType.Flag flag -> "boolean";
      case FieldType.Choice choice -> choice.name();
      case FieldType.Reference reference -> "string";
      case FieldType.References references -> "readonly string[]";
      case FieldType.Words words -> "readonly string[]";
      case FieldType.Conditions conditions -> "readonly string[]";
    };
  }

  private static String defaultOf(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> "''";
      case FieldType.Rich rich -> "null";
      case FieldType.Decimal number -> number(number.otherwise());
      case FieldType.Flag flag -> "false";
      case FieldType.Choice choice -> "'" + choice.otherwise() + "'";
      case FieldType.Reference reference -> "''";
      case FieldType.References references -> "[]";
      case FieldType.Words words -> "[]";
      case FieldType.Conditions conditions -> "[]";
    };
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "null";
    }
    return value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
  }

  private static String quoted(List<String> values) {
    return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
