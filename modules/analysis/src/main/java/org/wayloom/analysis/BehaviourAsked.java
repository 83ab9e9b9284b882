package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which persons are asked for by what they did and by a property of theirs, as the parameters of a
 * request; null is all.
 *
 * @param did touchpoints of the map: only persons who came to each of them, in whatever period
 * @param times how often at least to each of these, in their order; 1 unless said
 * @param withinDays within how many days so often, in their order; 0 = whenever, as unless said
 * @param didNot touchpoints of the map: only persons who never came to any of them
 * @param property only persons of whom evidence has that property, with the value
 */
record BehaviourAsked(
    @Nullable List<String> did,
    @Nullable List<Integer> times,
    @Nullable List<Integer> withinDays,
    @Nullable List<String> didNot,
    @Nullable String property,
    @Nullable String value) {
  private static final int MOST = 20;

  /**
   * @param prefix what the names of these parameters begin with: {@code a} for {@code aDid}
   */
  Behaviour behaviour(String prefix) {
    List<String> came = did == null ? List.of() : did;
    List<String> never = didNot == null ? List.of() : didNot;
    if (came.size() + never.size() > MOST) {
      throw Parameters.refused(
          name(prefix, "did"), "At most %d touchpoints at a time".formatted(MOST));
    }
    List<Behaviour.Did> all = new ArrayList<>();
    for (int i = 0; i < came.size(); i++) {
      all.add(
          new Behaviour.Did(
              came.get(i),
              Parameters.within(name(prefix, "times"), at(times, i, 1), 1, 1000),
              Parameters.within(name(prefix, "withinDays"), at(withinDays, i, 0), 0, 36_500)));
    }
    return new Behaviour(all, never, traits(prefix));
  }

  private List<Behaviour.Trait> traits(String prefix) {
    String trait = property == null ? "" : property;
    String wanted = value == null ? "" : value;
    if (trait.isEmpty() != wanted.isEmpty()) {
      throw Parameters.refused(
          name(prefix, trait.isEmpty() ? "property" : "value"),
          "%s and %s go together".formatted(name(prefix, "property"), name(prefix, "value")));
    }
    return trait.isEmpty() ? List.of() : List.of(new Behaviour.Trait(trait, wanted));
  }

  private static String name(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static int at(@Nullable List<Integer> values, int place, int otherwise) {
    return values == null || place >= values.size() ? otherwise : values.get(place);
  }
}
