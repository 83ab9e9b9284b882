package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.ArrayBlocks;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.Conformance.Deviation;
import org.wayloom.journeys.PlannedPath;
import org.wayloom.testing.AlignmentOracle.Explanation;
import org.wayloom.testing.SimulationPage;

/**
 * Plants deviations in journeys along a plan, and asks for the persons who deviate so at each of
 * its touchpoints: along maps with branches, loops and optional parts ({@link PlantedPlan}), and
 * along nine touchpoints in four stages. Of these journeys a third are left after some stage, which
 * is no deviation. What is planted does not undo itself: a journey has at most one touchpoint
 * missing, one extra, one failed and one out of order, each another.
 *
 * <p>One case in four of "out of order" is a swap of two neighbours, of which nobody can tell which
 * one moved; there the plan's rule says "the one that came too early", and so does the truth.
 */
class PlantedDeviationsTest {
  private static final List<List<Integer>> STAGES =
      List.of(List.of(0, 1), List.of(2, 3, 4), List.of(5, 6), List.of(7, 8));
  private static final int PLANNED = 9;
  private static final int UNPLANNED = 2;
  private static final int NODES = PLANNED + UNPLANNED;

  private final SplittableRandom random = new SplittableRandom(2016);
  private final Map<Deviation, List<RoaringBitmap>> truth = new EnumMap<>(Deviation.class);
  private final ArrayBlocks.Builder events = ArrayBlocks.builder();

  @Test
  void findsWhatWasPlantedAndNothingElse() {
    int persons = SimulationPage.size(4_000, 100_000);
    for (Deviation deviation : Deviation.values()) {
      List<RoaringBitmap> byNode = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        byNode.add(new RoaringBitmap());
      }
      truth.put(deviation, byNode);
    }
    events.atLeast(persons, NODES * 2);
    for (int person = 0; person < persons; person++) {
      plant(person);
    }
    ArrayBlocks blocks = events.build();

    FoundOfPlanted counts = new FoundOfPlanted();
    for (Deviation deviation : Deviation.values()) {
      for (int node = 0; node < NODES; node++) {
        counts.add(
            deviation,
            truth.getOrDefault(deviation, List.of()).get(node),
            World.ENGINE.run(blocks, conformance().persons(node, deviation)));
      }
    }
    counts.assertThatAllIsFound();
    SimulationPage.write(
        "Planted deviations",
        """
        %,d journeys along a plan of nine touchpoints in four stages; a third of them left in the middle. Counted are pairs of
        person and touchpoint.

        %s"""
            .formatted(persons, counts.table()));
  }

  @Test
  void findsWhatWasPlantedOnMapsWithBranchesLoopsAndOptionalParts() {
    int maps = SimulationPage.size(20, 100);
    int known = SimulationPage.size(150, 1_000);
    FoundOfPlanted counts = new FoundOfPlanted();
    int ambiguous = 0;
    for (int seed = 0; seed < maps; seed++) {
      PlantedPlan planted = new PlantedPlan(seed, known);
      Map<Deviation, List<RoaringBitmap>> found = found(planted);
      RoaringBitmap sure = new RoaringBitmap();
      for (int person = 0; person < planted.journeys.size(); person++) {
        PlantedPlan.Journey journey = planted.journeys.get(person);
        if (journey.isKnown()) {
          sure.add(person);
        } else {
          ambiguous++;
          assertThat(sets(journey.possible()))
              .as("what may have happened in %s along %s", journey.visits(), planted.plan)
              .contains(explained(found, person));
        }
      }
      for (Deviation deviation : Deviation.values()) {
        for (int node = 0; node < planted.touchpoints; node++) {
          counts.add(
              deviation,
              planted.persons(node, deviation),
              RoaringBitmap.and(found.getOrDefault(deviation, List.of()).get(node), sure));
        }
      }
    }
    counts.assertThatAllIsFound();
    SimulationPage.write(
        "Planted deviations on branched maps",
        """
        %d maps drawn at random, with branches, loops and parts that may be left out, one inside another; %,d journeys each, of which
        only one explanation costs least. Counted are pairs of person and touchpoint. Of %,d more journeys several explanations cost the
        same; the one that is told is always one of them.

        %s"""
            .formatted(maps, known, ambiguous, counts.table()));
  }

  /** The persons found by deviation and touchpoint, from the map as it is drawn. */
  private static Map<Deviation, List<RoaringBitmap>> found(PlantedPlan planted) {
    World world = planted.build();
    Readings readings =
        new Readings(
            new InMemoryEvidence(world),
            new OneIndex(world.journeys.blocks()),
            world.maps,
            World.ENGINE);
    return readings.with(
        World.WORKSPACE,
        reading -> {
          PlanCoding plan =
              PlanCoding.of(
                  reading,
                  MapQuestions.of(
                      reading, world.journeyMap(World.MAP), Analysis.MeasureOptions.OF_MAP));
          Map<Deviation, List<RoaringBitmap>> found = new EnumMap<>(Deviation.class);
          for (Deviation deviation : Deviation.values()) {
            found.put(
                deviation,
                IntStream.range(0, planted.touchpoints)
                    .mapToObj(touchpoint -> plan.node("t" + touchpoint))
                    .map(node -> plan.conformance().persons(node, deviation))
                    .map(persons -> World.ENGINE.run(reading.source(), persons))
                    .toList());
          }
          return found;
        });
  }

  private static Set<List<Set<Integer>>> sets(Set<Explanation> possible) {
    return possible.stream()
        .map(
            one ->
                List.<Set<Integer>>of(
                    new HashSet<>(one.missing()),
                    new HashSet<>(one.adHoc()),
                    new HashSet<>(one.outOfOrder())))
        .collect(Collectors.toSet());
  }

  private static List<Set<Integer>> explained(
      Map<Deviation, List<RoaringBitmap>> found, int person) {
    return Stream.of(Deviation.MISSING, Deviation.AD_HOC, Deviation.OUT_OF_ORDER)
        .map(deviation -> found.getOrDefault(deviation, List.of()))
        .map(
            byNode ->
                IntStream.range(0, byNode.size())
                    .filter(node -> byNode.get(node).contains(person))
                    .boxed()
                    .collect(Collectors.toSet()))
        .toList();
  }

  private static Conformance conformance() {
    int[] nodes = new int[NODES * 2];
    boolean[] fails = new boolean[NODES * 2];
    for (int code = 0; code < nodes.length; code++) {
      nodes[code] = code / 2;
      fails[code] = code % 2 == 1;
    }
    return new Conformance(Coding.of(nodes, NODES), fails, PlannedPath.inOrder(STAGES));
  }

  private void note(Deviation deviation, int node, int person) {
    truth.getOrDefault(deviation, List.of()).get(node).add(person);
  }

  private void plant(int person) {
    int stages = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 4;
    List<Integer> journey = new ArrayList<>();
    STAGES.subList(0, stages).forEach(journey::addAll);
    int walked = journey.size();
    Set<Integer> used = new HashSet<>();
    if (walked > 3 && random.nextInt(3) == 0) {
      move(person, journey, used);
    }
    if (random.nextInt(3) == 0) {
      // What is left out stays inside a stage that the person comes to all the same.
      Integer node = unused(journey, used);
      if (node != null && !isLastOfItsStage(journey, node)) {
        journey.remove(node);
        note(Deviation.MISSING, node, person);
      }
    }
    if (random.nextInt(3) == 0) {
      Integer again = unused(journey, used);
      int at = random.nextInt(journey.size() + 1);
      boolean touches =
          again != null
              && ((at > 0 && journey.get(at - 1).equals(again))
                  || (at < journey.size() && journey.get(at).equals(again)));
      int node =
          again == null || touches || random.nextBoolean()
              ? PLANNED + random.nextInt(UNPLANNED)
              : again;
      journey.add(at, node);
      note(Deviation.AD_HOC, node, person);
    }
    Integer failed = random.nextInt(4) == 0 ? journey.get(random.nextInt(journey.size())) : null;
    if (failed != null) {
      note(Deviation.FAILED, failed, person);
    }
    long time = random.nextInt(1_000_000);
    for (int node : journey) {
      boolean fails = failed != null && failed == node;
      if (fails) {
        events.add(person, time++, node * 2 + 1);
      }
      if (!fails || random.nextBoolean()) {
        events.add(person, time++, node * 2);
      }
    }
  }

  /** Moves one touchpoint at least two places on, or puts it one place earlier. */
  private void move(int person, List<Integer> journey, Set<Integer> used) {
    int from = random.nextInt(journey.size());
    int to = random.nextInt(journey.size());
    if (random.nextInt(4) == 0) {
      from = 1 + random.nextInt(journey.size() - 1);
      to = from - 1;
    }
    if (to == from || to == from + 1) {
      return;
    }
    int node = journey.remove(from);
    journey.add(to, node);
    used.addAll(journey.subList(Math.min(from, to), Math.max(from, to) + 1));
    note(Deviation.OUT_OF_ORDER, node, person);
  }

  private @org.jspecify.annotations.Nullable Integer unused(
      List<Integer> journey, Set<Integer> used) {
    List<Integer> free = journey.stream().filter(node -> !used.contains(node)).toList();
    if (free.isEmpty()) {
      return null;
    }
    Integer node = free.get(random.nextInt(free.size()));
    used.add(node);
    return node;
  }

  /** Whether the journey has nothing else of the touchpoint's stage. */
  private static boolean isLastOfItsStage(List<Integer> journey, int node) {
    List<Integer> stage =
        STAGES.stream().filter(nodes -> nodes.contains(node)).findFirst().orElseThrow();
    return journey.stream().filter(stage::contains).count() < 2;
  }
}
