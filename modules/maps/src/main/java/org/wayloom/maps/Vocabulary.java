package org.wayloom.maps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wayloom.maps.FieldType.Choice;
import org.wayloom.maps.FieldType.Decimal;
import org.wayloom.maps.FieldType.Flag;
import org.wayloom.maps.FieldType.Text;

/**
 * The record vocabulary: every type of record in a map, in what is said beside it and in a
 * workspace's library, each field with its type, default and limits. It stands once, here, in
 * {@link MapVocabulary}, {@link TalkVocabulary} and {@link LibraryVocabulary}; the rules for
 * writing, the JSON Schema in {@code docs/live} and the TypeScript types of the page are made from
 * it.
 */
final class Vocabulary {
  /** Long enough for a heading in any language. */
  static final int TITLE = 300;

  /** A longer statement: 8,000 characters are at most 16 KB of Persian or Russian. */
  static final int PROSE = 8_000;

  /** An id, an address or a name that a machine made. */
  static final int NAME_OF_MACHINES = 400;

  /** Hides the record and all below it; on every type but the roots. */
  static final Field DELETED =
      new Field("deleted", new Flag(), "Hidden, with all below it, until it is false again.");

  static final Field COLOR =
      new Field("color", new Text(32), "A colour by name or #rrggbb; empty takes the theme's.");

  /** The tongue of a text: hyphenation, voice and typeface depend on it. */
  static final Field LANGUAGE =
      new Field("language", new Text(35), "The text's language, BCP 47; empty is the page's.");

  static final Field DIRECTION =
      new Field(
          "direction",
          new Choice("TextDirection", List.of("auto", "ltr", "rtl"), "auto"),
          "From which side the text runs; auto goes by its first strong letter.");

  /** What a card or a persona's statement rests on; in maps and in libraries alike. */
  static final RecordType SUPPORT =
      new RecordType(
          "support",
          List.of("card", "trait"),
          "One thing that a statement rests on, or that speaks against it.",
          List.of(
              new Field(
                  "kind",
                  new Choice(
                      "SupportKind",
                      List.of(
                          "measure", "event", "answer", "ticket", "mention", "note", "quote",
                          "file", "image", "link"),
                      "quote"),
                  "What it is."),
              new Field(
                  "method",
                  new Choice(
                      "Method",
                      List.of(
                          "interview",
                          "survey",
                          "social",
                          "analytics",
                          "support",
                          "observation",
                          "testing",
                          "procedure",
                          "other"),
                      "other"),
                  "How it was found out."),
              new Field(
                  "stance",
                  new Choice("Stance", List.of("supports", "contradicts"), "supports"),
                  "Whether it speaks for the statement or against it."),
              new Field("text", new Text(PROSE), "The words themselves, or what it shows."),
              new Field("source", new Text(TITLE), "Who or what it comes from, for people."),
              new Field(
                  "reference",
                  new Text(NAME_OF_MACHINES),
                  "Where it is: the id of a row or of a file, or an address."),
              new Field("date", new Text(10), "The day it is from, such as 2026-03-01."),
              new Field(
                  "confirmed",
                  new Text(10),
                  "The day as of which somebody last said that it still holds; empty if nobody"
                      + " did."),
              new Field(
                  "amount", new Decimal(0, 1e12, null), "From how many people or events it is.")));

  private Vocabulary() {}

  /** Every record type, of maps first; one that both have, once. */
  static List<RecordType> all() {
    return Stream.of(MapVocabulary.TYPES, LibraryVocabulary.TYPES, TalkVocabulary.TYPES)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** The type of that name among some; empty for types of another version of Wayloom. */
  static Optional<RecordType> find(List<RecordType> types, String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }
}
