package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathsTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: home@0m find@1m find@2m cart@3m pay@4m
          bob: home@0m find@1m cart@9m pay@10m
          cyd: find@0m home@1m find@2m
          dee: cart@0m help@1m cart@50m pay@51m
          eve: help@0m
          """);

  private static final Coding NODES = LOG.coding("home", "find", "cart", "pay", "help");
  private static final int HOME = 0;
  private static final int FIND = 1;
  private static final int CART = 2;
  private static final int PAY = 3;
  private static final int HELP = 4;

  private static Paths.Result ask(Paths paths) {
    return Ask.of(LOG.blocks(), paths);
  }

  private static Paths.Path path(boolean cut, long persons, Integer... nodes) {
    return new Paths.Path(List.of(nodes), cut, persons);
  }

  @Test
  void waysFromANodeBeginWithItsFirstVisit() {
    // The two looks of ann are one visit. cyd's home is her second visit.
    Paths.Result ways = ask(Paths.from(NODES, HOME, 9, 0, 10));

    assertThat(ways.top())
        .containsExactly(path(false, 2, HOME, FIND, CART, PAY), path(false, 1, HOME, FIND));
    assertThat(ways.persons()).isEqualTo(5);
    assertThat(ways.took()).isEqualTo(3);
    assertThat(ways.rest()).isZero();
  }

  @Test
  void waysThatAreTooLongAreCutAndSaySo() {
    assertThat(ask(Paths.from(NODES, HOME, 1, 0, 10)).top())
        .containsExactly(path(true, 2, HOME, FIND), path(false, 1, HOME, FIND));
    assertThat(ask(Paths.to(NODES, PAY, 1, 0, 10)).top()).containsExactly(path(true, 3, CART, PAY));
  }

  @Test
  void waysToANodeEndWithItsFirstVisit() {
    assertThat(ask(Paths.to(NODES, CART, 9, 0, 10)).top())
        .containsExactly(path(false, 2, HOME, FIND, CART), path(false, 1, CART));
  }

  @Test
  void waysBetweenTwoNodesAreNeverCut() {
    assertThat(ask(Paths.between(NODES, CART, PAY, 0, 10)).top())
        .containsExactly(path(false, 2, CART, PAY), path(false, 1, CART, HELP, CART, PAY));
    assertThat(ask(Paths.between(NODES, CART, CART, 0, 10)).top())
        .containsExactly(path(false, 1, CART, HELP, CART));
  }

  @Test
  void whatIsNotListedIsCounted() {
    Paths.Result ways = ask(Paths.from(NODES, HOME, 9, 0, 1));

    assertThat(ways.distinct()).isEqualTo(2);
    assertThat(ways.top()).hasSize(1);
    assertThat(ways.rest()).isEqualTo(1);
  }

  @Test
  void aLongPauseEndsAWayOrBeginsIt() {
    long fiveMinutes = 5 * 60_000;

    // bob paused for eight minutes before the cart, dee for 49.
    assertThat(ask(Paths.from(NODES, HOME, 9, fiveMinutes, 10)).top())
        .containsExactly(path(false, 2, HOME, FIND), path(false, 1, HOME, FIND, CART, PAY));
    assertThat(ask(Paths.to(NODES, PAY, 9, fiveMinutes, 10)).top())
        .containsExactly(path(false, 2, CART, PAY), path(false, 1, HOME, FIND, CART, PAY));
    assertThat(ask(Paths.between(NODES, CART, PAY, fiveMinutes, 10)).took()).isEqualTo(2);
  }

  @Test
  void opensThePersonsOfAWay() {
    Paths from = Paths.from(NODES, HOME, 1, 0, 10);

    assertThat(Ask.names(LOG, from.persons(path(true, 2, HOME, FIND))))
        .containsExactly("ann", "bob");
    assertThat(Ask.names(LOG, from.persons(path(false, 1, HOME, FIND)))).containsExactly("cyd");
  }

  @Test
  void refusesAnAnchorThatIsNowhere() {
    assertThatThrownBy(() -> Paths.from(NODES, 5, 1, 0, 1)).hasMessageContaining("0 to 4");
    assertThatThrownBy(() -> Paths.to(NODES, 0, 0, 0, 1)).hasMessageContaining("at least 1");
  }

  @Test
  void agreesWithLists() {
    for (int seed = 0; seed < 400; seed++) {
      agreesWithLists(seed, RandomLog.of(seed, 30, 9, 40), 1 + seed % 4);
    }
  }

  @Test
  void agreesWithListsWhereAWordHasNoRoomForAWay() {
    for (int seed = 0; seed < 100; seed++) {
      agreesWithLists(seed, RandomLog.of(seed, 10, 150, 40), 26 + seed % 9);
    }
  }

  private static void agreesWithLists(int seed, RandomLog log, int steps) {
    Coding nodes = RandomLog.someNodes(seed);
    long gap = seed % 3 * 7L;
    Map<List<Integer>, Integer> from = new HashMap<>();
    Map<List<Integer>, Integer> to = new HashMap<>();
    for (List<RandomLog.Event> events : log.coded(nodes)) {
      List<RandomLog.Event> after = from(events, nodes, 1, gap);
      add(from, cutAfter(visits(after, nodes), steps));
      add(to, cutBefore(visits(upTo(events, nodes, 2, gap), nodes), steps));
    }
    check(Ask.of(log.blocks(), Paths.from(nodes, 1, steps, gap, 100)), from, false);
    check(Ask.of(log.blocks(), Paths.to(nodes, 2, steps, gap, 100)), to, true);
  }

  private static void check(Paths.Result found, Map<List<Integer>, Integer> expected, boolean to) {
    Map<List<Integer>, Integer> told = new HashMap<>();
    for (Paths.Path path : found.top()) {
      List<Integer> nodes = new ArrayList<>(path.nodes());
      if (path.cut()) {
        nodes.add(to ? 0 : nodes.size(), -2);
      }
      told.put(nodes, (int) path.persons());
    }
    assertThat(told).isEqualTo(expected);
  }

  private static void add(Map<List<Integer>, Integer> ways, List<Integer> way) {
    if (!way.isEmpty()) {
      ways.merge(way, 1, Integer::sum);
    }
  }

  private static List<RandomLog.Event> from(
      List<RandomLog.Event> events, Coding nodes, int anchor, long gap) {
    List<RandomLog.Event> way = new ArrayList<>();
    for (RandomLog.Event event : events) {
      if (way.isEmpty() && nodes.node(event.signature()) != anchor) {
        continue;
      }
      if (!way.isEmpty() && gap > 0 && event.time() - way.get(way.size() - 1).time() > gap) {
        break;
      }
      way.add(event);
    }
    return way;
  }

  private static List<RandomLog.Event> upTo(
      List<RandomLog.Event> events, Coding nodes, int anchor, long gap) {
    List<RandomLog.Event> way = new ArrayList<>();
    for (RandomLog.Event event : events) {
      if (!way.isEmpty() && gap > 0 && event.time() - way.get(way.size() - 1).time() > gap) {
        way.clear();
      }
      way.add(event);
      if (nodes.node(event.signature()) == anchor) {
        return way;
      }
    }
    return List.of();
  }

  private static List<Integer> visits(List<RandomLog.Event> events, Coding nodes) {
    List<Integer> visits = new ArrayList<>();
    for (RandomLog.Event event : events) {
      int node = nodes.node(event.signature());
      if (visits.isEmpty() || visits.get(visits.size() - 1) != node) {
        visits.add(node);
      }
    }
    return visits;
  }

  private static List<Integer> cutAfter(List<Integer> visits, int steps) {
    if (visits.size() <= steps + 1) {
      return visits;
    }
    List<Integer> cut = new ArrayList<>(visits.subList(0, steps + 1));
    cut.add(-2);
    return cut;
  }

  private static List<Integer> cutBefore(List<Integer> visits, int steps) {
    if (visits.size() <= steps + 1) {
      return visits;
    }
    List<Integer> cut = new ArrayList<>(visits.subList(visits.size() - steps - 1, visits.size()));
    cut.add(0, -2);
    return cut;
  }
}
