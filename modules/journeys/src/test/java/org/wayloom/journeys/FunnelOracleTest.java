package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.StageFunnel.Order;

/** The funnel against a search through all choices of events, on thousands of small logs. */
class FunnelOracleTest {
  @Test
  void agreesWithASearchThroughAllChoicesWhenStepsAreDisjoint() {
    for (int seed = 0; seed < 3000; seed++) {
      compare(seed, disjointSteps(new Random(seed)));
    }
  }

  @Test
  void agreesWithASearchThroughAllChoicesWhenStepsOverlap() {
    for (int seed = 0; seed < 3000; seed++) {
      compare(seed, overlappingSteps(new Random(seed)));
    }
  }

  private static void compare(int seed, List<BitSet> steps) {
    RandomLog log = RandomLog.of(seed, 4, 6, 5);
    for (Order order : Order.values()) {
      long window = seed % 4;
      long asOf = 5L + seed % 3;
      Funnel expected = search(log, steps, order, window, asOf);
      StageFunnel funnel = StageFunnel.of(steps, order, window, asOf);
      assertThat(Ask.of(log.blocks(), funnel))
          .as("seed %s, %s, window %s, steps %s, %s", seed, order, window, steps, log.journeys())
          .isEqualTo(expected);
      for (int step = 0; step < steps.size(); step++) {
        for (StageFunnel.Outcome outcome : StageFunnel.Outcome.values()) {
          assertThat(Ask.of(log.blocks(), funnel.persons(step, outcome)).getLongCardinality())
              .isEqualTo(number(expected.steps().get(step), outcome));
        }
      }
    }
  }

  private static long number(Funnel.Step step, StageFunnel.Outcome outcome) {
    return switch (outcome) {
      case REACHED -> step.reached();
      case CONVERTED -> step.converted();
      case LOST -> step.lost();
      case PENDING -> step.pending();
    };
  }

  private static Funnel search(
      RandomLog log, List<BitSet> steps, Order order, long window, long asOf) {
    int count = steps.size();
    long[] reached = new long[count + 1];
    long[] lost = new long[count + 1];
    long[] pending = new long[count + 1];
    for (List<RandomLog.Event> events : log.journeys()) {
      FunnelSearch search = new FunnelSearch(events, steps, order, window);
      for (int step = 1; step <= search.furthest; step++) {
        reached[step - 1]++;
      }
      if (search.furthest > 0 && search.furthest < count) {
        boolean over = window > 0 && asOf - search.latestStart > window;
        (over ? lost : pending)[search.furthest - 1]++;
      }
    }
    List<Funnel.Step> result = new ArrayList<>();
    for (int step = 0; step < count; step++) {
      result.add(new Funnel.Step(reached[step], reached[step + 1], lost[step], pending[step]));
    }
    return new Funnel(result);
  }

  private static List<BitSet> disjointSteps(Random random) {
    List<BitSet> steps = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      steps.add(new BitSet());
    }
    for (int signature = 0; signature < RandomLog.SIGNATURES; signature++) {
      int step = random.nextInt(4);
      if (step < 3) {
        steps.get(step).set(signature);
      }
    }
    return steps;
  }

  private static List<BitSet> overlappingSteps(Random random) {
    List<BitSet> steps = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      BitSet step = new BitSet();
      step.set(random.nextInt(3));
      step.set(random.nextInt(RandomLog.SIGNATURES));
      steps.add(step);
    }
    return steps;
  }
}
