package org.wayloom.maps;

import java.util.List;

/** What a workspace's maps share. Rules stand in the order in which they are tried. */
public record Library(
    long version,
    List<Touchpoint> touchpoints,
    List<Channel> channels,
    List<Rule> rules,
    List<Persona> personas) {

  /** A library without personas. */
  public Library(
      long version, List<Touchpoint> touchpoints, List<Channel> channels, List<Rule> rules) {
    this(version, touchpoints, channels, rules, List.of());
  }

  /** An interaction of customer and brand, kept once and placed on many maps. */
  public record Touchpoint(String id, String name, List<String> channels) {}

  /** A means of contact; the key is what evidence calls it, such as {@code web}. */
  public record Channel(String id, String name, String key) {}

  /**
   * A typical customer, drawn.
   *
   * @param channels ids of the channels that it prefers, best first
   * @param standsFor what tells the customers whom the persona stands for; nobody when empty.
   *     Conditions on one property are alternatives, those on different properties must all hold.
   *     Understood are equality with a property ({@code property:NAME}) and with a segment told
   *     from data ({@code segment}, ID/INDEX).
   */
  public record Persona(String id, String name, List<String> channels, List<Condition> standsFor) {
    public Persona {
      channels = List.copyOf(channels);
      standsFor = List.copyOf(standsFor);
    }

    /** A persona without preferred channels. */
    public Persona(String id, String name, List<Condition> standsFor) {
      this(id, name, List.of(), standsFor);
    }
  }

  /**
   * Assigns events to a touchpoint: all its conditions must hold. The first rule that matches an
   * event signature takes it.
   */
  public record Rule(String id, String touchpoint, List<Condition> conditions) {}

  /**
   * One test of an event signature.
   *
   * @param field {@code type}, {@code channel}, {@code page}, {@code kind} or {@code property:NAME}
   */
  public record Condition(String field, Match match, String value) {}

  /** How a value is compared; case matters, and a regular expression must match the whole. */
  public enum Match {
    EQUALS,
    PREFIX,
    WILDCARD,
    REGEX
  }
}
