package org.wayloom.maps;

import java.util.List;
import org.wayloom.maps.FieldType.Choice;
import org.wayloom.maps.FieldType.Decimal;
import org.wayloom.maps.FieldType.Flag;
import org.wayloom.maps.FieldType.Reference;
import org.wayloom.maps.FieldType.References;
import org.wayloom.maps.FieldType.Rich;
import org.wayloom.maps.FieldType.Text;
import org.wayloom.maps.FieldType.Words;

/** What a map document is made of. */
final class MapVocabulary {
  static final RecordType MAP =
      new RecordType(
          "map",
          List.of(),
          "One designed journey. The root of a map document.",
          List.of(
              new Field("title", new Text(Vocabulary.TITLE), "What the map is called."),
              new Field(
                  "description", new Text(Vocabulary.PROSE), "What the map is about and for whom."),
              new Field(
                  "owner",
                  new Text(Vocabulary.TITLE),
                  "Who keeps it true, by name: is told when customers move away from it."),
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
              new Field("persona", new Reference("persona"), "Whose journey it is."),
              new Field(
                  "personas",
                  new References("persona", 20),
                  "Whose journeys it is, when it is more than one persona's."),
              new Field(
                  "stance",
                  new Choice("MapStance", List.of("", "as-is", "to-be"), ""),
                  "Whether it shows what is or what shall be."),
              new Field(
                  "variantOf",
                  new Text(80),
                  "The id of the map that it is a variant of; records of both share their ids."),
              new Field(
                  "view",
                  new Choice(
                      "MapView",
                      List.of(
                          "journey",
                          "touchpoints",
                          "blueprint",
                          "flow",
                          "outline",
                          "table",
                          "story"),
                      "journey"),
                  "The view that it opens in."),
              new Field(
                  "asOf",
                  new Text(10),
                  "The last day that it tells of, such as 2026-06-30: its claims are graded then;"
                      + " empty for today."),
              new Field(
                  "ignored",
                  new Words(190, 120),
                  "Remarks of the map checks that the team has set aside, by their ids.")));

  static final RecordType PHASE =
      new RecordType(
          "phase",
          List.of("map"),
          "A group of stages, such as before the purchase.",
          List.of(
              new Field("title", new Text(Vocabulary.TITLE), "What the phase is called."),
              Vocabulary.COLOR));

  static final RecordType STAGE =
      new RecordType(
          "stage",
          List.of("map", "phase"),
          "A column: one part of the journey.",
          List.of(
              new Field("title", new Text(Vocabulary.TITLE), "What the stage is called."),
              new Field(
                  "definition",
                  new Text(Vocabulary.PROSE),
                  "What the customer does in this stage."),
              new Field("optional", new Flag(), "A journey may leave it out."),
              new Field(
                  "ends",
                  new Flag(),
                  "No arrow to the next stage is implied: only drawn ones lead on from here."),
              Vocabulary.COLOR));

  static final RecordType LANE =
      new RecordType(
          "lane",
          List.of("map"),
          "A row: one sort of statement about every stage.",
          List.of(
              new Field("title", new Text(Vocabulary.TITLE), "What the lane is called."),
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
              new Field("text", new Text(Vocabulary.PROSE), "What it states."),
              new Field("details", new Rich(), "More about it, with lists, bold words and links."),
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
              new Field(
                  "persona", new Reference("persona"), "Whose it is; everybody's when empty."),
              new Field(
                  "reason", new Text(Vocabulary.PROSE), "Why the customer feels or decides so."),
              new Field(
                  "importance",
                  new Decimal(1, 5, null),
                  "How much it matters to the customer, 1 little to 5 most."),
              new Field("owner", new Text(Vocabulary.TITLE), "Who answers for it."),
              new Field(
                  "minutes",
                  new Decimal(0, 5_256_000, null),
                  "The time that it may take, in minutes."),
              new Field("failPoint", new Flag(), "It is known to go wrong here."),
              new Field(
                  "optional",
                  new Flag(),
                  "A journey may leave out the touchpoint that it places here."),
              Vocabulary.LANGUAGE,
              Vocabulary.DIRECTION,
              Vocabulary.COLOR));

  static final RecordType LINK =
      new RecordType(
          "link",
          List.of("map"),
          "An arrow from one stage or card to another.",
          List.of(
              new Field("from", new Reference("stage or card"), "Where it begins."),
              new Field("to", new Reference("stage or card"), "Where it points."),
              new Field(
                  "kind",
                  new Choice("LinkKind", List.of("flow", "relation"), "flow"),
                  "A way that customers take, or that one thing depends on another."),
              new Field("label", new Text(Vocabulary.TITLE), "What it says."),
              new Field(
                  "personas", new References("persona", 20), "Who goes this way; empty is all.")));

  /** In the order of the schema. */
  static final List<RecordType> TYPES =
      List.of(MAP, PHASE, STAGE, LANE, CARD, LINK, Vocabulary.SUPPORT);

  private MapVocabulary() {}
}
