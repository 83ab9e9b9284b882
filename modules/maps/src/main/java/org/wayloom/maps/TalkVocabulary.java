package org.wayloom.maps;

import java.util.List;
import org.wayloom.maps.FieldType.Choice;
import org.wayloom.maps.FieldType.Flag;
import org.wayloom.maps.FieldType.Rich;
import org.wayloom.maps.FieldType.Text;

/** What the document beside a map is made of: what people say about the map's records. */
final class TalkVocabulary {
  /** Who did it is kept with the name of that moment: a member may be renamed or leave. */
  private static final int NAME = 120;

  /** The id of a member, or of a record in another document. */
  private static final Text ID = new Text(80);

  /** An instant in RFC 3339, such as 2026-03-01T12:00:00.000Z. */
  private static final Text INSTANT = new Text(30);

  static final RecordType TALK =
      new RecordType(
          "talk", List.of(), "What is said about one map. The root of a talk document.", List.of());

  static final RecordType THREAD =
      new RecordType(
          "thread",
          List.of("talk"),
          "What is said about one record of the map, wherever that moves.",
          List.of(
              new Field("anchor", ID, "The record that it is about, of the map or of the library."),
              new Field("anchorType", new Text(64), "The type of that record."),
              new Field(
                  "anchorTitle",
                  new Text(Vocabulary.TITLE),
                  "What it was called when somebody last wrote here: for when it is gone."),
              new Field("resolved", new Flag(), "Nothing is left to say."),
              new Field("resolvedBy", ID, "Who said so."),
              new Field("resolvedName", new Text(NAME), "What that member was called."),
              new Field("resolvedAt", INSTANT, "When, such as 2026-03-01T12:00:00.000Z.")));

  static final RecordType MESSAGE =
      new RecordType(
          "message",
          List.of("thread"),
          "What one member said.",
          List.of(
              new Field("text", new Rich(), "The words; whoever is named in them is mentioned."),
              Vocabulary.LANGUAGE,
              Vocabulary.DIRECTION,
              new Field("by", ID, "Who said it."),
              new Field("byName", new Text(NAME), "What that member was called."),
              new Field("at", INSTANT, "When, such as 2026-03-01T12:00:00.000Z."),
              new Field("edited", INSTANT, "When the words were last changed; empty is never.")));

  /**
   * One record for each member and kind, with an id made of message, kind and member: two members
   * never write the same one, and whoever takes a reaction back deletes it.
   */
  static final RecordType REACTION =
      new RecordType(
          "reaction",
          List.of("message"),
          "What one member thinks of a message, in a sign.",
          List.of(
              new Field(
                  "kind",
                  new Choice(
                      "ReactionKind",
                      List.of("agree", "like", "idea", "question", "done"),
                      "agree"),
                  "The sign."),
              new Field("by", ID, "Who thinks so."),
              new Field("byName", new Text(NAME), "What that member was called.")));

  /** In the order of the schema. */
  static final List<RecordType> TYPES = List.of(TALK, THREAD, MESSAGE, REACTION);

  private TalkVocabulary() {}
}
