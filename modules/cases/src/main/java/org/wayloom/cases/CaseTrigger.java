package org.wayloom.cases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What opens a case. A touchpoint or a question that is not named means any. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CaseTrigger.LowScore.class, name = "low-score"),
  @JsonSubTypes.Type(value = CaseTrigger.NegativeMood.class, name = "negative-mood"),
  @JsonSubTypes.Type(value = CaseTrigger.Keyword.class, name = "keyword"),
  @JsonSubTypes.Type(value = CaseTrigger.TicketPriority.class, name = "ticket-priority"),
  @JsonSubTypes.Type(value = CaseTrigger.RepeatedFailure.class, name = "repeated-failure"),
  @JsonSubTypes.Type(value = CaseTrigger.Silence.class, name = "silence")
})
public sealed interface CaseTrigger {
  int LINE = 400;

  /** What a score is compared in. */
  enum Unit {
    /** As it was given: 2 of 0 to 10. */
    POINTS,
    /** Of the way from the lowest to the highest of its scale; scores without a scale have none. */
    PERCENT
  }

  /**
   * Somebody gave a score this low or lower.
   *
   * @param question by the key under which its answers are stored
   */
  record LowScore(
      double atOrBelow, Unit unit, @Nullable String question, @Nullable String touchpoint)
      implements CaseTrigger {
    public LowScore {
      unit = Said.or(unit, Unit.POINTS);
      boolean sound =
          unit == Unit.PERCENT
              ? atOrBelow >= 0 && atOrBelow <= 100
              : Math.abs(atOrBelow) <= 1_000_000;
      if (!sound) {
        throw new IllegalArgumentException(
            unit == Unit.PERCENT
                ? "atOrBelow must be 0 to 100 percent: " + atOrBelow
                : "atOrBelow must be -1,000,000 to 1,000,000: " + atOrBelow);
      }
      question = Said.lineOrNull("question", question, LINE);
      touchpoint = Said.lineOrNull("touchpoint", touchpoint, LINE);
    }
  }

  /** A machine takes a text for an unhappy one; reported apart from scores. */
  record NegativeMood(@Nullable String touchpoint) implements CaseTrigger {
    public NegativeMood {
      touchpoint = Said.lineOrNull("touchpoint", touchpoint, LINE);
    }
  }

  /**
   * One of these stands in a text, as whole words; case and accents do not matter. A star at the
   * end of a word stands for any ending: {@code reklamac*}.
   */
  record Keyword(List<String> words, @Nullable String touchpoint) implements CaseTrigger {
    public Keyword {
      words = Said.lines("words", words, 200, 100);
      if (words.stream().noneMatch(word -> !FoldedText.pattern(word).isEmpty())) {
        throw new IllegalArgumentException("words must name one word at least");
      }
      touchpoint = Said.lineOrNull("touchpoint", touchpoint, LINE);
    }
  }

  /**
   * A ticket has one of these values in a property.
   *
   * @param property {@code priority} when empty
   */
  record TicketPriority(String property, List<String> values) implements CaseTrigger {
    public TicketPriority {
      property = Said.line("property", property, LINE);
      property = property.isEmpty() ? "priority" : property;
      values = Said.lines("values", values, LINE, 50);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("values must name one value at least");
      }
    }
  }

  /**
   * The same touchpoint failed a person so often: an event says that it failed, or an answer there
   * is an unhappy one.
   */
  record RepeatedFailure(@Nullable String touchpoint, int times, int withinDays)
      implements CaseTrigger {
    public RepeatedFailure {
      touchpoint = Said.lineOrNull("touchpoint", touchpoint, LINE);
      Said.within("times", times, 2, 100);
      Said.within("withinDays", withinDays, 1, 365);
    }
  }

  /**
   * A person came to a stage of a map and has been still for longer than 95 of 100 needed to go on.
   *
   * @param stage null = any stage but the last
   */
  record Silence(String map, @Nullable String stage) implements CaseTrigger {
    public Silence {
      map = Said.line("map", Objects.requireNonNullElse(map, ""), 80);
      if (map.isEmpty()) {
        throw new IllegalArgumentException("map must be the id of a map");
      }
      stage = Said.lineOrNull("stage", stage, 80);
    }
  }
}
