package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayloom.journeys.StageFunnel.Order;
import org.wayloom.journeys.StageFunnel.Outcome;
import org.wayloom.journeys.StepFunnel.Entries;
import org.wayloom.journeys.StepFunnel.Step;

/** Funnels with options, in strict and in any order. */
class FunnelOrdersTest {
  private static final long DAY = 86_400_000;

  private static final JourneyText SHOP =
      JourneyText.of(
          """
          ann: see@0d try@1d buy@2d
          bob: see@0d look@1d try@2d buy@3d
          cyd: try@0d see@1d buy@2d
          dee: see@0d see@1d try@2d buy@3d
          eve: see@0d buy@1d
          fay: see@0d try@9d
          """);

  private static Step within(long millis) {
    return new Step(false, millis, new BitSet());
  }

  private static final Step OPTIONAL = new Step(true, 0, new BitSet());

  private static StepFunnel funnel(Order order, Entries entries, long window, Step... steps) {
    BitSet counted = new BitSet();
    counted.set(SHOP.code("look"));
    return new StepFunnel(
        SHOP.coding("see", "try", "buy"),
        List.of(steps),
        order,
        counted,
        entries,
        window,
        10 * DAY);
  }

  /** Per step reached, converted, lost, pending. */
  private static String told(StepFunnel funnel) {
    return Ask.of(SHOP.blocks(), funnel).steps().stream()
        .map(s -> s.reached() + " " + s.converted() + " " + s.lost() + " " + s.pending())
        .collect(Collectors.joining(", "));
  }

  @Test
  void inStrictOrderNothingComesInBetween() {
    // bob looked in between; dee saw twice, and the second time counts. cyd and eve bought instead
    // of trying, so only a new entry could bring them on. fay tried, and may still buy.
    assertThat(told(funnel(Order.STRICT, Entries.ANY, 0, Step.PLAIN, Step.PLAIN, Step.PLAIN)))
        .isEqualTo("6 3 3 0, 3 2 0 1, 2 0 0 0");
  }

  @Test
  void inStrictOrderAStepMayBeLeftOutOrTakeItsTime() {
    // buy: ann and dee after trying, cyd and eve without.
    assertThat(told(funnel(Order.STRICT, Entries.ANY, 0, Step.PLAIN, OPTIONAL, Step.PLAIN)))
        .isEqualTo("6 4 1 1, 3 2 0 1, 4 0 0 0");
    // Within two days fay did not try.
    assertThat(told(funnel(Order.STRICT, Entries.ANY, 0, Step.PLAIN, within(2 * DAY), Step.PLAIN)))
        .startsWith("6 2 4 0, 2 2 0 0");
  }

  @Test
  void inStrictOrderEachEntryBeginsTheNextAttempt() {
    // dee's first see led nowhere.
    assertThat(told(funnel(Order.STRICT, Entries.EACH, 0, Step.PLAIN, Step.PLAIN, Step.PLAIN)))
        .isEqualTo("7 3 4 0, 3 2 0 1, 2 0 0 0");
    assertThat(told(funnel(Order.STRICT, Entries.FIRST, 0, Step.PLAIN, Step.PLAIN, Step.PLAIN)))
        .isEqualTo("6 2 4 0, 2 1 0 1, 1 0 0 0");
  }

  @Test
  void inAnyOrderOnlyTheWindowCounts() {
    // cyd did all three within two days. Of fay's see and try, nine days apart, only one is in a
    // window of five days. eve's window is over.
    assertThat(told(funnel(Order.ANY, Entries.ANY, 5 * DAY, Step.PLAIN, Step.PLAIN, Step.PLAIN)))
        .isEqualTo("6 4 2 0, 4 4 0 0, 4 0 0 0");
    // Without a window nothing is ever lost.
    assertThat(told(funnel(Order.ANY, Entries.ANY, 0, Step.PLAIN, Step.PLAIN, Step.PLAIN)))
        .isEqualTo("6 5 0 1, 5 4 0 1, 4 0 0 0");
    assertThat(told(funnel(Order.ANY, Entries.ANY, 0, Step.PLAIN, OPTIONAL, Step.PLAIN)))
        .isEqualTo("6 5 0 1, 5 4 0 1, 5 0 0 0");
  }

  @Test
  void inAnyOrderTheWindowCountsFromTheFirstStepOfAll() {
    // cyd's window begins with trying and ends before buying.
    StepFunnel first = funnel(Order.ANY, Entries.FIRST, DAY, Step.PLAIN, Step.PLAIN, Step.PLAIN);

    // ann and cyd see and try within a day of the first; dee's first see is two days before.
    assertThat(told(first)).isEqualTo("6 2 4 0, 2 0 2 0, 0 0 0 0");
    assertThat(Ask.names(SHOP, first.persons(1, Outcome.REACHED))).containsExactly("ann", "cyd");
  }

  @Test
  void inAnyOrderAnAttemptEndsWhenAllIsDoneOrItsWindowOver() {
    JourneyText log = JourneyText.of("ann: buy@0 see@1 see@2 see@9 buy@12 buy@20");
    StepFunnel each =
        new StepFunnel(
            log.coding("see", "buy"),
            List.of(Step.PLAIN, Step.PLAIN),
            Order.ANY,
            new BitSet(),
            Entries.EACH,
            5,
            21);

    // buy and see; see alone; see and buy; the last purchase never came to the first step.
    assertThat(Ask.of(log.blocks(), each).steps().get(0)).isEqualTo(new Funnel.Step(3, 2, 1, 0));
  }

  @Test
  void refusesOptionsThatMeanNothingInAnOrder() {
    BitSet some = new BitSet();
    some.set(0);
    Step excludes = new Step(false, 0, some);

    assertThatThrownBy(() -> funnel(Order.ANY, Entries.ANY, 0, Step.PLAIN, within(1), Step.PLAIN))
        .hasMessageContaining("no step comes after another");
    assertThatThrownBy(() -> funnel(Order.ANY, Entries.ANY, 0, Step.PLAIN, excludes, Step.PLAIN))
        .hasMessageContaining("in sequence");
    assertThatThrownBy(() -> funnel(Order.STRICT, Entries.ANY, 0, Step.PLAIN, excludes, Step.PLAIN))
        .hasMessageContaining("in sequence");
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void withoutOptionsAsManyComeAsInTheStageFunnel(Order order) {
    for (int seed = 0; seed < 400; seed++) {
      RandomLog log = RandomLog.of(seed, 30, 9, 12);
      Coding nodes = RandomLog.someNodes(seed);
      long window = seed % 5;
      List<Step> steps = List.of(Step.PLAIN, Step.PLAIN, Step.PLAIN);
      StepFunnel funnel =
          new StepFunnel(nodes, steps, order, new BitSet(), Entries.ANY, window, 13);
      assertThat(reached(Ask.of(log.blocks(), funnel)))
          .as("seed %s", seed)
          .isEqualTo(reached(Ask.of(log.blocks(), StageFunnel.through(nodes, order, window, 13))));
    }
  }

  private static List<Long> reached(Funnel funnel) {
    return funnel.steps().stream().map(Funnel.Step::reached).toList();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void agreesWithASearchThroughAllChains(Order order) {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      RandomLog log = RandomLog.of(seed, 4, 7, 9);
      Coding nodes = RandomLog.someNodes(seed);
      BitSet counted = new BitSet();
      counted.set(random.nextInt(RandomLog.SIGNATURES));
      List<Step> steps = someSteps(random, order);
      for (Entries entries : Entries.values()) {
        StepFunnel funnel =
            new StepFunnel(
                nodes, steps, order, counted, entries, random.nextInt(7), 8L + random.nextInt(4));
        StepSearch search = new StepSearch(funnel, nodes, steps, counted);
        log.journeys().forEach(search::add);
        Funnel found = Ask.of(log.blocks(), funnel);
        assertThat(found)
            .as("seed %s, %s, %s, %s, %s", seed, entries, nodes, steps, log.journeys())
            .isEqualTo(search.funnel());
        if (entries != Entries.EACH && seed % 10 == 0) {
          opensWhatItCounts(log, funnel, found);
        }
      }
    }
  }

  private static void opensWhatItCounts(RandomLog log, StepFunnel funnel, Funnel found) {
    for (int step = 0; step < found.steps().size(); step++) {
      assertThat(Ask.of(log.blocks(), funnel.persons(step, Outcome.REACHED)).getLongCardinality())
          .isEqualTo(found.steps().get(step).reached());
      assertThat(Ask.of(log.blocks(), funnel.persons(step, Outcome.LOST)).getLongCardinality())
          .isEqualTo(found.steps().get(step).lost());
    }
  }

  private static List<Step> someSteps(Random random, Order order) {
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      BitSet excluded = new BitSet();
      if (order == Order.SEQUENTIAL && random.nextBoolean()) {
        excluded.set(random.nextInt(RandomLog.SIGNATURES));
      }
      boolean optional = step == 1 && random.nextBoolean();
      steps.add(new Step(optional, order == Order.ANY ? 0 : random.nextInt(4), excluded));
    }
    return steps;
  }
}
