package org.wayloom.maps;

import java.util.List;
import org.wayloom.maps.FieldType.Choice;
import org.wayloom.maps.FieldType.Conditions;
import org.wayloom.maps.FieldType.Decimal;
import org.wayloom.maps.FieldType.Reference;
import org.wayloom.maps.FieldType.References;
import org.wayloom.maps.FieldType.Text;

/** What a workspace's library is made of: what its maps share. */
final class LibraryVocabulary {
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
              new Field("name", new Text(Vocabulary.TITLE), "What the touchpoint is called."),
              new Field("description", new Text(Vocabulary.PROSE), "What happens there."),
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
                  "positives",
                  new Text(Vocabulary.PROSE),
                  "What exceeds the customer's expectations there."),
              new Field("negatives", new Text(Vocabulary.PROSE), "Where it fails the customer."),
              new Field(
                  "momentOfTruth",
                  new Choice(
                      "MomentOfTruth", List.of("", "zmot", "fmot", "smot", "umot", "moment"), ""),
                  "Which moment of truth it is: research, purchase, use, sharing, or another."),
              new Field("momentLabel", new Text(60), "What the team calls this moment of truth."),
              new Field(
                  "ownClass", new Text(60), "A class of the team's own; empty takes the class."),
              new Field(
                  "importance",
                  new Decimal(1, 5, null),
                  "How much it matters to customers, 1 little to 5 most.")));

  static final RecordType CONTACT =
      new RecordType(
          "contact",
          List.of("touchpoint"),
          "Somebody of the company who meets the customer there.",
          List.of(
              new Field("role", new Text(Vocabulary.TITLE), "The role, such as courier."),
              new Field("team", new Text(Vocabulary.TITLE), "The team or department."),
              new Field("channel", new Reference("channel"), "By which means they meet."),
              new Field("note", new Text(Vocabulary.PROSE), "What they see and hear there.")));

  static final RecordType FIT =
      new RecordType(
          "fit",
          List.of("touchpoint"),
          "How well a channel suits a touchpoint, as the team judges it.",
          List.of(
              new Field("channel", new Reference("channel"), "The channel."),
              new Field(
                  "relevance",
                  new Decimal(0, 5, null),
                  "How well it suits the stage, 0 not at all to 5 best."),
              new Field(
                  "resources",
                  new Decimal(0, 5, null),
                  "How well the company can run it here; empty takes the channel's own.")));

  static final RecordType CHANNEL =
      new RecordType(
          "channel",
          List.of("library"),
          "A means of contact.",
          List.of(
              new Field("name", new Text(Vocabulary.TITLE), "What the channel is called."),
              new Field("key", new Text(80), "What evidence calls it, such as web."),
              new Field(
                  "medium",
                  new Choice(
                      "Medium", List.of("digital", "physical", "voice", "print", "other"), "other"),
                  "Through what it reaches the customer."),
              new Field("icon", new Text(40), "The name of the icon that stands for it."),
              new Field(
                  "availability",
                  new Decimal(0, 5, null),
                  "How well the company can run it, 0 not at all to 5 without effort.")));

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
                  new Conditions(60, false),
                  "All conditions that must hold: field, match, value for each."),
              new Field("name", new Text(Vocabulary.TITLE), "What the team calls the rule.")));

  static final RecordType PERSONA =
      new RecordType(
          "persona",
          List.of("library"),
          "A typical customer, drawn.",
          List.of(
              new Field("name", new Text(Vocabulary.TITLE), "What the persona is called."),
              new Field("role", new Text(Vocabulary.TITLE), "Who it is in a few words."),
              new Field("quote", new Text(Vocabulary.PROSE), "A sentence the persona would say."),
              new Field("portrait", new Text(80), "The id of the picture's file."),
              new Field(
                  "portraitFocus",
                  new Text(12),
                  "What of the picture stays in view: from the left and from the top in percent, such"
                      + " as 50 20."),
              new Field(
                  "audience",
                  new Choice("Audience", List.of("b2c", "b2b"), "b2c"),
                  "A private customer, or somebody who buys for a company."),
              fact("age", "Such as 30 to 39."),
              fact("gender", "In the team's words."),
              fact("location", "Where the persona lives."),
              fact("income", "In the team's words."),
              fact("education", "The highest."),
              fact("companySize", "Of the persona's company, such as 50 to 249 people."),
              fact("industry", "Of the persona's company."),
              fact("revenue", "Of the persona's company."),
              fact("companyLocation", "Where the company is."),
              fact("siteActivity", "What the persona does on the website."),
              fact("purchases", "What the persona has bought, and how often."),
              fact("productUse", "How the persona uses the product."),
              fact("serviceContacts", "When and how the persona turns to customer service."),
              new Field(
                  "channels", new References("channel", 50), "The preferred channels, best first."),
              new Field(
                  "frequency",
                  new Choice(
                      "ContactFrequency", List.of("", "rarely", "monthly", "weekly", "daily"), ""),
                  "How often contact is welcome."),
              fact("timing", "When contact is welcome."),
              fact("media", "What the persona reads, watches and listens to."),
              new Field(
                  "standsFor",
                  new Conditions(60, true),
                  "Whom it stands for: property:NAME, equals, value for each; or segment, equals, ID."),
              Vocabulary.COLOR));

  static final RecordType TRAIT =
      new RecordType(
          "trait",
          List.of("persona"),
          "A statement about a persona.",
          List.of(
              new Field(
                  "kind",
                  new Choice(
                      "TraitKind",
                      List.of(
                          "goal",
                          "motivation",
                          "problem",
                          "need",
                          "expectation",
                          "behaviour",
                          "emotion",
                          "interest"),
                      "goal"),
                  "What it is about."),
              new Field("text", new Text(Vocabulary.PROSE), "What it states."),
              Vocabulary.LANGUAGE,
              Vocabulary.DIRECTION));

  static final RecordType SLIDER =
      new RecordType(
          "slider",
          List.of("persona"),
          "Where a persona stands between two ends.",
          List.of(
              new Field("low", new Text(Vocabulary.TITLE), "The end at 0, such as spontaneous."),
              new Field("high", new Text(Vocabulary.TITLE), "The end at 100, such as planning."),
              new Field("value", new Decimal(0, 100, 50.0), "Where the persona stands.")));

  /** In the order of the schema. */
  static final List<RecordType> TYPES =
      List.of(
          LIBRARY,
          TOUCHPOINT,
          CONTACT,
          FIT,
          CHANNEL,
          RULE,
          PERSONA,
          TRAIT,
          SLIDER,
          Vocabulary.SUPPORT);

  private LibraryVocabulary() {}

  private static Field fact(String name, String meaning) {
    return new Field(name, new Text(1_000), meaning);
  }
}
