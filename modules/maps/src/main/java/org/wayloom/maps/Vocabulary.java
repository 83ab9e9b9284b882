package org.wayloom.maps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wayloom.maps.FieldType.Choice;
import org.wayloom.maps.FieldType.Conditions;
import org.wayloom.maps.FieldType.Decimal;
import org.wayloom.maps.FieldType.Flag;
import org.wayloom.maps.FieldType.Reference;
import org.wayloom.maps.FieldType.References;
import org.wayloom.maps.FieldType.Text;

/**
 * The record vocabulary: every type of record in a map and in a workspace's library, each field
 * with its type, default and limits. It stands here once; the rules for writing, the JSON Schema in
 * {@code docs/live} and the TypeScript types of the page are made from it.
 */
final class Vocabulary {
  /** Long enough for a heading in any language. */
  static final int TITLE = 300;

  /** A longer statement: 8,000 characters are at most 16 KB of Persian or Russian. */
  static final int PROSE = 8_000;

  /** Hides the record and all below it; on every type but the roots. */
  static final Field DELETED =
      new Field("deleted", new Flag(), "Hidden, with all below it, until it is false again.");

  private static final Field COLOR =
      new Field("color", new Text(32), "A colour by name or #rrggbb; empty takes the theme's.");

  static final RecordType MAP =
      new RecordType(
          "map",
          List.of(),
          "One designed journey. The root of a map document.",
          List.of(
              new Field("title", new Text(TITLE), "What the map is called."),
              new Field("description", new Text(PROSE), "What the map is about and for whom."),
              new Field("template", new Text(40), "The id of the template it was made from."),
              new Field(
                  "windowDays",
                  new Decimal(0, 36_500, 30.0),
                  "Days after the first stage in which a journey counts; 0 is no limit."),
              new Field(
                  "order",
                  Choice.of(JourneyMap.StageOrder.class, JourneyMap.StageOrder.SEQUENTIAL),
                  "How stages must follow each other to count."),
              new Field(
                  "direction",
                  new Choice("MapDirection", List.of("auto", "ltr", "rtl"), "auto"),
                  "From which side the stages run; auto follows the page's language."),
              new Field("persona", new Reference("persona"), "Whose journey it is.")));

  static final RecordType PHASE =
      new RecordType(
          "phase",
          List.of("map"),
          "A group of stages, such as before the purchase.",
          List.of(new Field("title", new Text(TITLE), "What the phase is called."), COLOR));

  static final RecordType STAGE =
      new RecordType(
          "stage",
          List.of("map", "phase"),
          "A column: one part of the journey.",
          List.of(
              new Field("title", new Text(TITLE), "What the stage is called."),
              new Field("definition", new Text(PROSE), "What the customer does in this stage."),
              COLOR));

  static final RecordType LANE =
      new RecordType(
          "lane",
          List.of("map"),
          "A row: one sort of statement about every stage.",
          List.of(
              new Field("title", new Text(TITLE), "What the lane is called."),
              new Field(
                  "kind",
                  Choice.of(JourneyMap.LaneKind.class, JourneyMap.LaneKind.OWN),
                  "What its cards state."),
              new Field("collapsed", new Flag(), "Shown folded.")));

  static final RecordType CARD =
      new RecordType(
          "card",
          List.of("stage"),
          "A statement where a stage and a lane cross.",
          List.of(
              new Field("lane", new Reference("lane"), "The row it stands in."),
              new Field("text", new Text(PROSE), "What it states."),
              new Field(
                  "touchpoint",
                  new Reference("touchpoint"),
                  "The register's touchpoint that it places here, in a touchpoints lane."),
              new Field(
                  "channel",
                  new Reference("channel"),
                  "The library's channel that it names, in a channels lane."),
              new Field(
                  "emotion",
                  new Decimal(-2, 2, null),
                  "How the customer feels, -2 very bad to 2 very good, in an emotions lane."),
              COLOR));

  static final RecordType LIBRARY =
      new RecordType(
          "library",
          List.of(),
          "What the maps of a workspace share. The root of a library document.",
          List.of());

  static final RecordType TOUCHPOINT =
      new RecordType(
          "touchpoint",
          List.of("library"),
          "An interaction of customer and brand, kept once and placed on many maps.",
          List.of(
              new Field("name", new Text(TITLE), "What the touchpoint is called."),
              new Field("description", new Text(PROSE), "What happens there."),
              new Field(
                  "kind",
                  new Choice("TouchpointKind", List.of("communication", "action"), "communication"),
                  "A message between two parties, or something the customer does alone."),
              new Field(
                  "class",
                  new Choice(
                      "TouchpointClass",
                      List.of("marketing", "sales", "success", "product", "service", "other"),
                      "other"),
                  "What it serves."),
              new Field("channels", new References("channel", 50), "The means it happens by."),
              new Field(
                  "initiator",
                  new Choice("Initiator", List.of("customer", "company"), "customer"),
                  "Who starts it."),
              new Field(
                  "verdict",
                  new Choice(
                      "Verdict", List.of("unknown", "works-well", "needs-improvement"), "unknown"),
                  "Whether it works well, as the team judges it."),
              new Field(
                  "positives", new Text(PROSE), "What exceeds the customer's expectations there."),
              new Field("negatives", new Text(PROSE), "Where it fails the customer."),
              new Field(
                  "momentOfTruth",
                  new Choice(
                      "MomentOfTruth", List.of("", "zmot", "fmot", "smot", "umot", "moment"), ""),
                  "Which moment of truth it is: research, purchase, use, sharing, or another.")));

  static final RecordType CHANNEL =
      new RecordType(
          "channel",
          List.of("library"),
          "A means of contact.",
          List.of(
              new Field("name", new Text(TITLE), "What the channel is called."),
              new Field("key", new Text(80), "What evidence calls it, such as web."),
              new Field(
                  "medium",
                  new Choice(
                      "Medium", List.of("digital", "physical", "voice", "print", "other"), "other"),
                  "Through what it reaches the customer."),
              new Field("icon", new Text(40), "The name of the icon that stands for it.")));

  static final RecordType RULE =
      new RecordType(
          "rule",
          List.of("library"),
          "Assigns events to a touchpoint. Rules are tried in order; the first match wins.",
          List.of(
              new Field(
                  "touchpoint", new Reference("touchpoint"), "Where events that match belong."),
              new Field(
                  "when",
                  new Conditions(60),
                  "All conditions that must hold: field, match, value for each."),
              new Field("name", new Text(TITLE), "What the team calls the rule.")));

  static final RecordType PERSONA =
      new RecordType(
          "persona",
          List.of("library"),
          "A typical customer, drawn.",
          List.of(
              new Field("name", new Text(TITLE), "What the persona is called."),
              new Field("quote", new Text(PROSE), "A sentence the persona would say.")));

  static final List<RecordType> MAP_TYPES = List.of(MAP, PHASE, STAGE, LANE, CARD);
  static final List<RecordType> LIBRARY_TYPES =
      List.of(LIBRARY, TOUCHPOINT, CHANNEL, RULE, PERSONA);

  private Vocabulary() {}

  /** Every record type, of maps first. */
  static List<RecordType> all() {
    return Stream.concat(MAP_TYPES.stream(), LIBRARY_TYPES.stream()).toList();
  }

  /** The type of that name among some; empty for types of another version of Wayloom. */
  static Optional<RecordType> find(List<RecordType> types, String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }
}
