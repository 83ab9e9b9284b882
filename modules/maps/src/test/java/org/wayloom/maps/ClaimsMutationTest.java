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
 * Removing, ageing or contradicting one source changes exactly the claims that it must change, over
 * 1,000 random maps. What must change is told here by counting, without the product's grading.
 */
class ClaimsMutationTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
  private static final int MAPS = 1_000;
  private static final List<String> METHODS =
      List.of("interview", "survey", "social", "analytics", "support");

  /** What is done to one source of a map. */
  private enum Mutation {
    REMOVE,
    AGE,
    CONTRADICT
  }

  /** A source as the test knows it. */
  private record Source(String id, String card, String method, boolean against, int age) {
    Source aged() {
      return new Source(id, card, method, against, 181);
    }

    Source turned() {
      return new Source(id, card, method, true, age);
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
      Map<String, Grade> before = grades(map);
      assertThat(before).isEqualTo(expected(cards, sources));

      Source chosen = sources.get(random.nextInt(sources.size()));
      List<Source> left = new ArrayList<>(sources);
      left.remove(chosen);
      switch (mutation) {
        case REMOVE -> map.set(chosen.id(), "deleted", true);
        case AGE -> {
          map.set(chosen.id(), "date", day(181));
          left.add(chosen.aged());
        }
        case CONTRADICT -> {
          map.set(chosen.id(), "stance", "contradicts");
          left.add(chosen.turned());
        }
      }

      Map<String, Grade> after = grades(map);
      assertThat(after).isEqualTo(expected(cards, left));
      Set<String> changed =
          cards.stream()
              .filter(card -> after.get(card) != before.get(card))
              .collect(Collectors.toSet());
      assertThat(changed).isSubsetOf(Set.of(chosen.card()));
      changes += changed.size();
    }
    assertThat(changes).as("mutations that showed").isGreaterThan(MAPS / 10);
  }

  private static Map<String, Grade> grades(Sketch map) {
    return Claims.of(map, Grading.STANDARD, TODAY).items().stream()
        .collect(Collectors.toMap(Claim::record, Claim::grade));
  }

  /** By the counts of each card: against, for, fresh for, methods of the fresh. */
  private static Map<String, Grade> expected(List<String> cards, List<Source> sources) {
    Map<String, Grade> grades = new HashMap<>();
    for (String card : cards) {
      int against = 0;
      int inFavour = 0;
      int fresh = 0;
      Set<String> methods = new HashSet<>();
      for (Source source : sources) {
        if (source.card().equals(card) && source.against()) {
          against++;
        } else if (source.card().equals(card)) {
          inFavour++;
          if (source.age() <= 180) {
            fresh++;
            methods.add(source.method());
          }
        }
      }
      Grade grade = Grade.TRIANGULATED;
      grade = methods.size() == 1 ? Grade.ONE_SOURCE : grade;
      grade = fresh == 0 ? Grade.STALE : grade;
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
        int linked = stage + i == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
        for (int s = 0; s < linked; s++) {
          sources.add(link(map, card, "%s.%d".formatted(card, s), "a" + s, random));
        }
      }
    }
    return map;
  }

  private static Source link(Sketch map, String card, String id, String idx, Random random) {
    String method = METHODS.get(random.nextInt(METHODS.size()));
    boolean against = random.nextInt(8) == 0;
    int age = random.nextInt(270);
    map.put(
        id,
        "support",
        card,
        idx,
        "method",
        method,
        "stance",
        against ? "contradicts" : "supports",
        "date",
        day(age));
    return new Source(id, card, method, against, age);
  }

  private static String day(int age) {
    return TODAY.minusDays(age).toString();
  }
}
