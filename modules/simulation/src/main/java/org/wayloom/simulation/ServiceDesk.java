package org.wayloom.simulation;

import java.time.Duration;
import java.util.Map;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.simulation.Simulated.Source;

/** Where customers ask for help: hard by phone, easy in the chat. */
final class ServiceDesk {
  static final Question CES = new Question(QuestionType.CES, 1, 7);

  private final Dice dice;
  private final Trail trail;
  private final Phrases phrases;

  ServiceDesk(Dice dice, Trail trail, Phrases phrases) {
    this.dice = dice;
    this.trail = trail;
    this.phrases = phrases;
  }

  /** The customer asks about a topic; the ticket says it in a sentence of the given phrases. */
  void help(String topic, String about) {
    Means means = Means.values()[dice.weighted(0.42, 0.36, 0.22)];
    trail.pass(dice.wait(Duration.ofMinutes(6), 0.8));
    trail.event(
        Source.SERVICE_DESK, "support_contacted", means.channel, null, Map.of("topic", topic));
    trail.pass(dice.wait(Duration.ofMinutes(2), 0.5));
    trail.ticket(means.channel, topic, phrases.say(about, dice), phrases.language());
    trail.pass(dice.wait(means.effort, 0.6));
    if (dice.chance(0.5)) {
      double ease = dice.rating(means.ease, 1.2, 1, 7);
      trail.answerAfter(
          dice.wait(Duration.ofHours(5), 0.7),
          "ces_support",
          CES,
          ease,
          means.channel,
          comment(means, ease));
    }
  }

  private @org.jspecify.annotations.Nullable String comment(Means means, double ease) {
    if (!dice.chance(0.5)) {
      return null;
    }
    return switch (means) {
      case PHONE -> ease <= 4 ? phrases.say("phone.bad", dice) : null;
      case CHAT -> ease >= 5 ? phrases.say("chat.good", dice) : null;
      case EMAIL -> null;
    };
  }

  /** A way to ask, with what the simulator lets customers feel about it. */
  private enum Means {
    PHONE(Company.PHONE, PlantedTruth.EASE_BY_PHONE, Duration.ofMinutes(35)),
    CHAT(Company.CHAT, PlantedTruth.EASE_BY_CHAT, Duration.ofMinutes(6)),
    EMAIL(Company.EMAIL, PlantedTruth.EASE_BY_EMAIL, Duration.ofHours(20));

    private final String channel;
    private final double ease;
    private final Duration effort;

    Means(String channel, double ease, Duration effort) {
      this.channel = channel;
      this.ease = ease;
      this.effort = effort;
    }
  }
}
