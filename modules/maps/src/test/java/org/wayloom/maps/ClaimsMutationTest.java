package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Removing, ageing or contradicting one source, moving one number or confirming it anew changes
 * exactly the claims that it must change, over 1,000 random maps. What must change is told here by
 * counting, without the product's grading.
 */
class ClaimsMutationTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
  private static final int MAPS = 1_000;
  private static final int FRESH_DAYS = 180;
  private static final List<String> METHODS =
      List.of("interview", "survey", "social", "analytics", "support");
  private static final List<String> NUMBERS =
      List.of("stage:s:lost", "stage:s:score", "touchpoint:t:reached", "touchpoint:t:score");

  /** What is done to one source of a map, or to the number that it is. */
  private enum Mutation {
    REMOVE,
    AGE,
    CONTRADICT,
    MOVE,
    CONFIRM
  }

  /**
   * A source as the test knows it.
   *
   * @param number empty for one that was not measured
   */
  private record Source(
      String id, String card, String method, boolean against, int age, String number) {
    Source aged() {
      return new Source(id, card, method, against, FRESH_DAYS + 1, number);
    }

    Source turned() {
      return new Source(id, card, method, true, age, number);
    }

    Source confirmed() {
      return new Source(id, card, method, against, 0, number);
    }

    boolean isFreshFor() {
      return !against && age <= FRESH_DAYS;
    }

    ClaimedNumber claimed() {
      return new ClaimedNumber(number, TODAY.minusDays(age));
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesExactlyTheClaimsThatItMustChange(Mutation mutation) {
    Random random = new Random(20_260_630 + mutation.ordinal());
    int changes = 0;
    for (int i = 0; i < MAPS; i++) {
      List<String> cards = new ArrayList<>();
      List<Source> sources = new ArrayList<>();
      Sketch map = randomMap(random, cards, sources);
      Set<ClaimedNumber> moved = someNumbers(random, sources);
      Map<String, Grade> before = grades(map, moved);
      assertThat(before).isEqualTo(expected(cards, sources, moved));

      Source chosen = chosen(mutation, random, sources, moved);
      List<Source> left = new ArrayList<>(sources);
      left.remove(chosen);
      switch (mutation) {
        case REMOVE -> map.set(chosen.id(), "deleted", true);
        case AGE -> {
          map.set(chosen.id(), "date", day(FRESH_DAYS + 1));
          left.add(chosen.aged());
        }
        case CONTRADICT -> {
          map.set(chosen.id(), "stance", "contradicts");
          left.add(chosen.turned());
        }
        case MOVE -> {
          moved.add(chosen.claimed());
          left.add(chosen);
        }
        case CONFIRM -> {
          map.set(chosen.id(), "confirmed", TODAY.toString());
          left.add(chosen.confirmed());
        }
      }

      Map<String, Grade> after = grades(map, moved);
      assertThat(after).isEqualTo(expected(cards, left, moved));
      Set<String> changed =
          cards.stream()
              .filter(card -> after.get(card) != before.get(card))
              .collect(Collectors.toSet());
      assertThat(changed).isSubsetOf(touched(mutation, chosen, sources));
      changes += changed.size();
    }
    assertThat(changes).as("mutations that showed").isGreaterThan(MAPS / 10);
  }

  /** The cards that may change: all that share a number move with it, else the source's own. */
  private static Set<String> touched(Mutation mutation, Source chosen, List<Source> sources) {
    return sources.stream()
        .filter(
            source ->
                mutation == Mutation.MOVE
                    ? source.claimed().equals(chosen.claimed())
                    : source.equals(chosen))
        .map(Source::card)
        .collect(Collectors.toSet());
  }

  /** Any source; to be moved or confirmed, a measured one, rather one that moved already. */
  private static Source chosen(
      Mutation mutation, Random random, List<Source> sources, Set<ClaimedNumber> moved) {
    List<Source> among =
        switch (mutation) {
          case REMOVE, AGE, CONTRADICT -> sources;
          case MOVE -> measured(sources);
          case CONFIRM -> {
            List<Source> shaken =
                sources.stream().filter(source -> moved.contains(source.claimed())).toList();
            yield shaken.isEmpty() ? measured(sources) : shaken;
          }
        };
    return among.get(random.nextInt(among.size()));
  }

  private static List<Source> measured(List<Source> sources) {
    return sources.stream().filter(source -> !source.number().isEmpty()).toList();
  }

  private static Set<ClaimedNumber> someNumbers(Random random, List<Source> sources) {
    return measured(sources).stream()
        .filter(source -> random.nextInt(4) == 0)
        .map(Source::claimed)
        .collect(Collectors.toSet());
  }

  private static Map<String, Grade> grades(Sketch map, Set<ClaimedNumber> moved) {
    List<MovedNumber> numbers = moved.stream().map(Sketch::moved).toList();
    return Claims.of(map, Grading.STANDARD, numbers, TODAY).items().stream()
        .collect(Collectors.toMap(Claim::record, Claim::grade));
  }

  /** By the counts of each card: against, for, fresh for, methods of the fresh, numbers moved. */
  private static Map<String, Grade> expected(
      List<String> cards, List<Source> sources, Set<ClaimedNumber> moved) {
    Map<String, Grade> grades = new HashMap<>();
    for (String card : cards) {
      int against = 0;
      int inFavour = 0;
      int fresh = 0;
      Set<String> methods = new HashSet<>();
      Map<String, Integer> youngest = new HashMap<>();
      for (Source source : sources) {
        if (source.card().equals(card) && source.against()) {
          against++;
        } else if (source.card().equals(card)) {
          inFavour++;
          if (source.isFreshFor()) {
            fresh++;
            methods.add(source.method());
            if (!source.number().isEmpty()) {
              youngest.merge(source.number(), source.age(), Math::min);
            }
          }
        }
      }
      boolean shaken =
          moved.stream()
              .anyMatch(
                  one ->
                      youngest.containsKey(one.number())
                          && one.day().equals(TODAY.minusDays(youngest.get(one.number()))));
      Grade grade = Grade.TRIANGULATED;
      grade = methods.size() == 1 ? Grade.ONE_SOURCE : grade;
      grade = shaken || fresh == 0 ? Grade.STALE : grade;
      grade = inFavour == 0 ? Grade.HYPOTHESIS : grade;
      grade = against > 0 ? Grade.CONTRADICTED : grade;
      grades.put(card, grade);
    }
    return grades;
  }

  private static Sketch randomMap(Random random, List<String> cards, List<Source> sources) {
    Sketch map = Sketch.of(Maps.MAP);
    int lanes = 1 + random.nextInt(3);
    for (int lane = 0; lane < lanes; lane++) {
      map.put("lane" + lane, "lane", "root", "a" + lane, "kind", "goals");
    }
    int stages = 1 + random.nextInt(4);
    for (int stage = 0; stage < stages; stage++) {
      map.put("stage" + stage, "stage", "root", "a" + stage);
      int here = 1 + random.nextInt(4);
      for (int i = 0; i < here; i++) {
        String card = "card%d.%d".formatted(stage, i);
        cards.add(card);
        map.put(
            card,
            "card",
            "stage" + stage,
            "a" + i,
            "lane",
            "lane" + random.nextInt(lanes),
            "text",
            "It is so");
        boolean first = stage + i == 0;
        int linked = first ? 1 + random.nextInt(3) : random.nextInt(4);
        for (int s = 0; s < linked; s++) {
          String id = "%s.%d".formatted(card, s);
          String number =
              first && s == 0 || random.nextInt(3) == 0
                  ? NUMBERS.get(random.nextInt(NUMBERS.size()))
                  : "";
          sources.add(link(map, card, id, "a" + s, number, random));
        }
      }
    }
    return map;
  }

  private static Source link(
      Sketch map, String card, String id, String idx, String number, Random random) {
    String method = METHODS.get(random.nextInt(METHODS.size()));
    boolean against = random.nextInt(8) == 0;
    // Teams measure on few days, and so do several cards rest on the same number of the same day.
    int age = number.isEmpty() ? random.nextInt(270) : 30 * random.nextInt(9);
    map.put(
        id,
        "support",
        card,
        idx,
        "kind",
        number.isEmpty() ? "quote" : "measure",
        "reference",
        number,
        "method",
        method,
        "stance",
        against ? "contradicts" : "supports",
        "date",
        day(age));
    return new Source(id, card, method, against, age, number);
  }

  private static String day(int age) {
    return TODAY.minusDays(age).toString();
  }
}
