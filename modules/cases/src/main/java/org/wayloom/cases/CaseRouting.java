package org.wayloom.cases;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a new case.
 *
 * @param people of a round robin, in turn
 * @param property of evidence, such as the plan that a customer has
 * @param choices who gets customers with which value of it, or of which persona by its id
 * @param otherwise who gets it when nothing else says so; empty = nobody yet
 */
public record CaseRouting(
    Way way,
    List<String> people,
    @Nullable String property,
    List<Choice> choices,
    String otherwise) {
  static final CaseRouting NOBODY = new CaseRouting(Way.NOBODY, List.of(), null, List.of(), "");

  private static final int NAME = 200;

  /** How it is decided. */
  public enum Way {
    NOBODY,
    /** Whoever answers for the touchpoint, by the settings. */
    OWNER,
    ROUND_ROBIN,
    TRAIT,
    /** By the persona that stands for the customer, the first that does. */
    PERSONA
  }

  /** Who gets customers with a value. */
  public record Choice(String value, String owner) {
    public Choice {
      value = Said.line("value", value, 400);
      owner = Said.line("owner", owner, NAME);
      if (value.isEmpty() || owner.isEmpty()) {
        throw new IllegalArgumentException("A choice needs a value and an owner");
      }
    }
  }

  public CaseRouting(
      @Nullable Way way,
      @Nullable List<String> people,
      @Nullable String property,
      @Nullable List<Choice> choices,
      @Nullable String otherwise) {
    this.way = Said.or(way, Way.NOBODY);
    this.people = Said.lines("people", people, NAME, 100);
    this.property = Said.lineOrNull("property", property, 400);
    this.choices = Said.list("choices", choices, 100);
    this.otherwise = Said.line("otherwise", otherwise, NAME);
    if (this.way == Way.ROUND_ROBIN && this.people.isEmpty()) {
      throw new IllegalArgumentException("A round robin needs people");
    }
    if (this.way == Way.TRAIT && (this.property == null || this.choices.isEmpty())) {
      throw new IllegalArgumentException(
          "Routing by a trait needs a property and who gets which value of it");
    }
    if (this.way == Way.PERSONA && this.choices.isEmpty()) {
      throw new IllegalArgumentException(
          "Routing by personas needs to say who gets the customers of which persona");
    }
  }

  /** What routing asks about the customer and the touchpoint. */
  interface Facts {
    /** Who answers for the touchpoint of the cause; empty for nobody. */
    String ownerOfTouchpoint();

    /** Whether the person has the value of a property. */
    boolean has(String property, String value);

    /** Whether a persona stands for the person. */
    boolean isStoodForBy(String persona);
  }

  /**
   * The name of who gets it; empty for nobody.
   *
   * @param turn how many cases this rule has given out before
   */
  String owner(Facts facts, long turn) {
    return switch (way) {
      case NOBODY -> otherwise;
      case OWNER -> first(facts.ownerOfTouchpoint(), otherwise);
      case ROUND_ROBIN -> people.get(Math.floorMod(turn, people.size()));
      case TRAIT -> first(byTrait(facts), otherwise);
      case PERSONA -> first(byChoice(facts::isStoodForBy), otherwise);
    };
  }

  private String byTrait(Facts facts) {
    String asked = property;
    return asked == null ? "" : byChoice(value -> facts.has(asked, value));
  }

  private String byChoice(Predicate<String> holds) {
    return choices.stream()
        .filter(choice -> holds.test(choice.value()))
        .map(Choice::owner)
        .findFirst()
        .orElse("");
  }

  private static String first(String said, String otherwise) {
    return said.isEmpty() ? otherwise : said;
  }
}
