package org.wayloom.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Something that is true of the simulated company because the simulator makes it so. An analysis is
 * worth as much as it finds of these.
 *
 * @param where the event type, page or channel that it is about
 * @param sentence what a good analyst would write about it
 */
public record PlantedTruth(Kind kind, String where, String sentence) {

  /** What sort of truth. */
  public enum Kind {
    SLOW_STEP,
    DISAPPOINTING_CHANNEL,
    MISSING_TOUCHPOINT,
    LOOP,
    CHANGE_THAT_HELPED,
    CHANGE_THAT_DID_NOTHING
  }

  /** Days from a paid order to an agreed delivery day: half of the orders wait longer. */
  static final double MEDIAN_DAYS_TO_DELIVERY_DAY = 6;

  /** Mean ease (1 very hard … 7 very easy) of getting help by phone, in the chat, by e-mail. */
  static final double EASE_BY_PHONE = 3.0;

  static final double EASE_BY_CHAT = 5.9;
  static final double EASE_BY_EMAIL = 4.6;

  /** Share of those who received furniture and looked for help with the assembly. */
  static final double SHARE_LOOKING_FOR_ASSEMBLY_HELP = 0.46;

  /** Share of payments that fail and throw the customer back to the basket. */
  static final double SHARE_OF_PAYMENTS_FAILING = 0.24;

  /**
   * From this day on customers are told the hour the evening before, and like the delivery better.
   */
  static final LocalDate TOLD_THE_HOUR_FROM = LocalDate.parse("2026-02-02");

  /** So many points of five, before the end of the scale takes some of it away. */
  static final double BETTER_FOR_KNOWING_THE_HOUR = 0.9;

  /** From this day on there is coffee in the showroom, and nobody likes it better for that. */
  static final LocalDate COFFEE_FROM = LocalDate.parse("2026-03-02");

  /** Pages that nobody drew on the map. */
  static final String ASSEMBLY_PAGES = "/help/assembly/";

  /** What knowing the hour adds to the rating of a delivery at a moment. */
  static double betterForKnowingTheHour(Instant delivered) {
    boolean told = !delivered.isBefore(TOLD_THE_HOUR_FROM.atStartOfDay().toInstant(ZoneOffset.UTC));
    return told ? BETTER_FOR_KNOWING_THE_HOUR : 0;
  }

  public static final List<PlantedTruth> ALL =
      List.of(
          new PlantedTruth(
              Kind.SLOW_STEP,
              "delivery_scheduled",
              "Agreeing a delivery day takes a median of six days after payment, much longer than"
                  + " any other step, and satisfaction with the delivery falls with every day of"
                  + " it."),
          new PlantedTruth(
              Kind.DISAPPOINTING_CHANNEL,
              Company.PHONE,
              "Getting help by phone is hard (ease about 3 of 7) while the chat is easy (about"
                  + " 6)."),
          new PlantedTruth(
              Kind.MISSING_TOUCHPOINT,
              ASSEMBLY_PAGES,
              "Nearly half of those who receive furniture look for assembly help, which the map"
                  + " does not have."),
          new PlantedTruth(
              Kind.LOOP,
              "payment_failed",
              "About a quarter of the payments fail and lead back to the basket."),
          new PlantedTruth(
              Kind.CHANGE_THAT_HELPED,
              "csat_delivery",
              "Since customers are told the hour of the delivery the evening before, they rate it"
                  + " more than half a point of five better."),
          new PlantedTruth(
              Kind.CHANGE_THAT_DID_NOTHING,
              "csat_showroom",
              "Coffee in the showroom has changed nothing about how it is rated."));
}
