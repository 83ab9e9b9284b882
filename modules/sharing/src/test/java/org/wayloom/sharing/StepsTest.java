package org.wayloom.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts in steps. The attacks here know everything but the persons: the rule, k, and how counts
 * hang together. They go through every world that there can be, put those together that look alike,
 * and see what is the same in all of them.
 */
class StepsTest {
  private static final int K = 3;
  private static final Steps STEPS = new Steps(K);

  @ParameterizedTest
  @CsvSource({"0,0", "4,0", "5,5", "9,5", "10,10", "1203,1200"})
  void roundsDownToAMultiple(long persons, long shown) {
    assertThat(new Steps(5).down(persons)).isEqualTo(shown);
  }

  @Test
  void showsAStageOneStepLowerWhenItsTouchpointsWouldGiveThemselvesAway() {
    // Three touchpoints of at most two persons each can only make six when each has two.
    assertThat(STEPS.down(6, List.of(2L, 2L, 2L))).isEqualTo(3);
    assertThat(STEPS.down(6, List.of(2L, 2L, 3L))).isEqualTo(6);
  }

  @Test
  void neverShowsAStageLargerThanTheOneBefore() {
    assertThat(STEPS.chain(List.of(6L, 6L), List.of(List.of(2L, 2L, 2L), List.of(6L))))
        .containsExactly(3L, 3L);
  }

  @ParameterizedTest
  @CsvSource({"1,11", "2,8", "3,5", "4,2"})
  void noSmallGroupOfAStageIsKnownExactly(int touchpoints, int most) {
    Attack attack = new Attack();
    for (List<Long> parts : vectors(touchpoints, most)) {
      long largest = parts.stream().mapToLong(Long::longValue).max().orElse(0);
      long sum = parts.stream().mapToLong(Long::longValue).sum();
      for (long whole = largest; whole <= sum; whole++) {
        Map<String, Long> groups = new TreeMap<>();
        for (int i = 0; i < touchpoints; i++) {
          groups.put("at touchpoint " + i, parts.get(i));
          groups.put("in the stage, not at touchpoint " + i, whole - parts.get(i));
        }
        groups.put("in the stage", whole);
        groups.put("more than once", sum - whole);
        if (touchpoints == 1) {
          // Then the two are one group, and that it has no other side is no secret.
          groups.remove("in the stage, not at touchpoint 0");
          groups.remove("more than once");
        }
        attack.see(
            List.of(STEPS.down(whole, parts), parts.stream().map(STEPS::down).toList()), groups);
      }
    }
    assertThat(attack.exposed()).isEmpty();
  }

  @Test
  void noSmallGroupBetweenStagesIsKnownExactly() {
    Attack attack = new Attack();
    List<List<Long>> firsts = vectors(3, 5).stream().filter(StepsTest::isSorted).toList();
    List<List<Long>> seconds = vectors(3, 2).stream().filter(StepsTest::isSorted).toList();
    for (List<Long> first : firsts) {
      for (List<Long> second : seconds) {
        long largest = first.getLast();
        for (long one = largest; one <= sum(first); one++) {
          for (long two = 0; two <= Math.min(one, sum(second)); two++) {
            List<Long> shown = STEPS.chain(List.of(one, two), List.of(first, second));
            attack.see(
                List.of(
                    shown,
                    first.stream().map(STEPS::down).toList(),
                    second.stream().map(STEPS::down).toList()),
                Map.of(
                    "in the first stage",
                    one,
                    "in the second stage",
                    two,
                    "not in the second stage",
                    one - two,
                    "at the smallest touchpoint",
                    first.getFirst(),
                    "at the smallest of the second",
                    second.getFirst()));
          }
        }
      }
    }
    assertThat(attack.exposed()).isEmpty();
  }

  /** Worlds by what is shown of them. */
  private static final class Attack {
    private final Map<Object, Map<String, Set<Long>>> worlds = new HashMap<>();

    void see(Object shown, Map<String, Long> groups) {
      Map<String, Set<Long>> possible = worlds.computeIfAbsent(shown, key -> new TreeMap<>());
      groups.forEach(
          (group, persons) -> possible.computeIfAbsent(group, key -> new HashSet<>()).add(persons));
    }

    /** Groups of fewer than k persons that have one size in all worlds that look alike. */
    List<String> exposed() {
      List<String> exposed = new ArrayList<>();
      worlds.forEach(
          (shown, groups) ->
              groups.forEach(
                  (group, sizes) -> {
                    if (sizes.size() == 1 && sizes.iterator().next() < K) {
                      exposed.add(shown + " tells that " + sizes + " are " + group);
                    }
                  }));
      return exposed;
    }
  }

  private static List<List<Long>> vectors(int length, int most) {
    List<List<Long>> vectors = List.of(List.of());
    for (int i = 0; i < length; i++) {
      List<List<Long>> longer = new ArrayList<>();
      for (List<Long> vector : vectors) {
        for (long value = 0; value <= most; value++) {
          List<Long> next = new ArrayList<>(vector);
          next.add(value);
          longer.add(List.copyOf(next));
        }
      }
      vectors = longer;
    }
    return vectors;
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static boolean isSorted(List<Long> counts) {
    return counts.stream().sorted().toList().equals(counts);
  }
}
