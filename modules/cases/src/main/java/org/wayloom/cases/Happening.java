package org.wayloom.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;

/**
 * A piece of evidence as rules see it.
 *
 * @param key names it for good
 * @param sequence its place in the order in which evidence came in
 * @param person the name that stands for the person; {@code personCode} is its code now
 * @param type what happened, or the key of the question that was answered
 * @param failed whether it says of itself that it failed
 */
record Happening(
    String key,
    long sequence,
    String person,
    int personCode,
    Instant time,
    Instant received,
    EventKind kind,
    String type,
    @Nullable Touchpoint touchpoint,
    @Nullable Question question,
    @Nullable Double value,
    @Nullable String text,
    Map<String, String> properties,
    boolean failed) {

  /** A touchpoint of the library. */
  record Touchpoint(String id, String name) {}

  /** The case that it is an answer about; null for everything else. */
  @Nullable String aboutCase() {
    String about = properties.get("about");
    return about != null && about.startsWith(FollowUps.ABOUT) && kind == EventKind.ANSWER
        ? about.substring(FollowUps.ABOUT.length())
        : null;
  }

  boolean isAt(@Nullable String wanted) {
    return wanted == null || (touchpoint != null && touchpoint.id().equals(wanted));
  }

  /** Whether a customer gave the number as a score, rather than as an amount. */
  boolean isScored() {
    return value != null && (question != null || kind == EventKind.ANSWER);
  }

  /** How far up its scale the score is, 0 to 100; null without a scale. */
  @Nullable Double percent() {
    return value == null || question == null
        ? null
        : Math.clamp(
            100 * (value - question.min()) / (question.max() - question.min()), 0.0, 100.0);
  }

  /** Whether the score is an unhappy one by the limit; null where there is no score on a scale. */
  @Nullable Boolean isUnhappy(int unhappyPercent) {
    Double percent = percent();
    return percent == null ? null : percent <= unhappyPercent;
  }
}
