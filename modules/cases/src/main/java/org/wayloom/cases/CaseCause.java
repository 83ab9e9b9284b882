package org.wayloom.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a case was opened, or what was added to it. It tells what was found and keeps no words of the
 * customer; those stay in the evidence.
 *
 * @param rule null where no rule did it: an unhappy answer soon after a case was closed
 * @param ruleName as it was then
 * @param why what was found
 * @param at when it happened
 * @param touchpointName as it was then
 * @param question the key of the question that was answered
 * @param value the score
 * @param low the lowest score there is
 * @param high the highest score there is
 * @param word the keyword, or the value of the ticket's property
 * @param times how often it had failed
 * @param stillDays for how long nothing had been heard
 * @param usualDays within which 95 of 100 go on
 * @param channel by which the team came to know, where somebody opened it by hand
 * @param map on which nothing had been heard; null for what has no map of its own
 * @param stage at which nothing had been heard
 */
public record CaseCause(
    @Nullable String rule,
    String ruleName,
    Why why,
    Instant at,
    @Nullable String touchpoint,
    @Nullable String touchpointName,
    @Nullable String question,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String word,
    @Nullable Integer times,
    @Nullable Double stillDays,
    @Nullable Double usualDays,
    @Nullable String channel,
    @Nullable String map,
    @Nullable String stage) {

  /** What was found. Moods are a machine's estimate and never a score. */
  public enum Why {
    LOW_SCORE,
    NEGATIVE_MOOD,
    KEYWORD,
    TICKET_PRIORITY,
    REPEATED_FAILURE,
    SILENCE,
    UNHAPPY_AGAIN,
    BY_HAND
  }

  /** The same, as a rule found it. */
  CaseCause by(String id, String name) {
    return new CaseCause(
        id,
        name,
        why,
        at,
        touchpoint,
        touchpointName,
        question,
        value,
        low,
        high,
        word,
        times,
        stillDays,
        usualDays,
        channel,
        map,
        stage);
  }

  /** What was found in a piece of evidence, with the score where it has one. */
  static CaseCause in(Happening happening, Why why) {
    return in(happening, why, null, null);
  }

  static CaseCause in(
      Happening happening, Why why, @Nullable String word, @Nullable Integer times) {
    Happening.Touchpoint touchpoint = happening.touchpoint();
    boolean scored = happening.isScored();
    var question = happening.question();
    return new CaseCause(
        null,
        "",
        why,
        happening.time(),
        touchpoint == null ? null : touchpoint.id(),
        touchpoint == null ? null : touchpoint.name(),
        scored ? happening.type() : null,
        scored ? happening.value() : null,
        scored && question != null ? question.min() : null,
        scored && question != null ? question.max() : null,
        word,
        times,
        null,
        null,
        null,
        null,
        null);
  }

  /** What somebody on the team saw in a piece of evidence. */
  static CaseCause byHand(
      Happening happening, Happening.@Nullable Touchpoint said, @Nullable String channel) {
    CaseCause found = in(happening, Why.BY_HAND);
    return new CaseCause(
        null,
        "",
        Why.BY_HAND,
        found.at,
        said == null ? found.touchpoint : said.id(),
        said == null ? found.touchpointName : said.name(),
        found.question,
        found.value,
        found.low,
        found.high,
        null,
        null,
        null,
        null,
        channel,
        null,
        null);
  }

  /** What somebody on the team heard of, without a piece of evidence. */
  static CaseCause byHand(
      Instant at, Happening.@Nullable Touchpoint said, @Nullable String channel) {
    return new CaseCause(
        null,
        "",
        Why.BY_HAND,
        at,
        said == null ? null : said.id(),
        said == null ? null : said.name(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        channel,
        null,
        null);
  }

  /** Somebody who came to a stage and has been still there. */
  static CaseCause still(
      Instant since, String map, String stage, String title, double stillDays, double usualDays) {
    return new CaseCause(
        null,
        "",
        Why.SILENCE,
        since,
        null,
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        stillDays,
        usualDays,
        null,
        map,
        stage);
  }
}
