package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Conformance.Deviation;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.testing.AlignmentOracle;
import org.wayloom.testing.AlignmentOracle.Explanation;
import org.wayloom.testing.DrawnPlan;
import org.wayloom.testing.DrawnPlan.Part;
import org.wayloom.testing.DrawnPlan.Place;
import org.wayloom.testing.DrawnPlan.Step;
import org.wayloom.testing.RandomPlans;

/**
 * A map with branches, loops and optional parts, and journeys along it with planted deviations: at
 * most one touchpoint missing, one extra, one moved, each another, and one visit that fails. A
 * third of the journeys are left after a part, which is no deviation.
 *
 * <p>What was planted is the truth only where nothing else explains the journey as cheaply. So a
 * journey is <em>known</em> if the planted deviations lay it along the plan at the least cost and
 * every way of laying it at that cost names the same deviations; the {@link AlignmentOracle} looks
 * for all of them without the product. A step left out where the other branch lacks one as well,
 * two neighbours that changed places, the last visit before a way back: of such nobody can tell
 * what happened. They are kept with all that may have. What undoes itself is thrown away: where a
 * loop has the moved touchpoint anyway, nothing deviates.
 */
final class PlantedPlan {
  private static final int UNPLANNED = 2;
  private static final int LONGEST = 16;
  private static final Explanation NONE = new Explanation(List.of(), List.of(), List.of());

  final DrawnPlan plan;

  /** Touchpoints of the plan, and after them those that it does not have. */
  final int touchpoints;

  final List<Journey> journeys = new ArrayList<>();
  private final AlignmentOracle oracle;
  private final SplittableRandom random;
  private final int planned;

  /** The touchpoints that may be left out. */
  private final BitSet optional = new BitSet();

  /**
   * A journey and its truth.
   *
   * @param failed the position of the visit that fails; -1 for none
   * @param possible all that may have happened besides; one where it is known
   */
  record Journey(List<Integer> visits, int failed, Set<Explanation> possible) {
    boolean isKnown() {
      return possible.size() == 1;
    }

    private List<Integer> at(Deviation deviation) {
      Explanation truth = possible.iterator().next();
      return switch (deviation) {
        case MISSING -> truth.missing();
        case AD_HOC -> truth.adHoc();
        case OUT_OF_ORDER -> truth.outOfOrder();
        case FAILED -> failed < 0 ? List.of() : List.of(visits.get(failed));
      };
    }
  }

  PlantedPlan(long seed, int known) {
    random = new SplittableRandom(seed);
    plan = RandomPlans.ofDistinct(random);
    planned = plan.touchpoints();
    touchpoints = planned + UNPLANNED;
    plan.parts().stream()
        .flatMap(part -> part.steps().stream())
        .filter(Step::optional)
        .forEach(step -> optional.set(step.touchpoint()));
    oracle = new AlignmentOracle(plan);
    everyStepOnce();
    int left = known;
    while (left > 0) {
      Optional<Journey> planted = planted();
      planted.ifPresent(journeys::add);
      left -= planted.filter(Journey::isKnown).isPresent() ? 1 : 0;
    }
  }

  /** Journeys as planned until every step was taken: one without evidence is no part of a plan. */
  private void everyStepOnce() {
    Set<Place> unseen = new HashSet<>();
    for (int part = 0; part < plan.parts().size(); part++) {
      for (int step = 0; step < plan.parts().get(part).steps().size(); step++) {
        unseen.add(new Place(part, step));
      }
    }
    while (!unseen.isEmpty()) {
      List<Place> walk = oracle.walk(random);
      if (unseen.removeAll(walk)) {
        journeys.add(new Journey(visits(walk), -1, Set.of(NONE)));
      }
    }
  }

  /** One visit for all that follows each other at one touchpoint. */
  private List<Integer> visits(List<Place> walk) {
    List<Integer> visits = new ArrayList<>();
    for (Place place : walk) {
      int touchpoint = plan.touchpoint(place);
      if (visits.isEmpty() || visits.get(visits.size() - 1) != touchpoint) {
        visits.add(touchpoint);
      }
    }
    return visits;
  }

  /** A journey with what was planted in it; empty if that is not the least that explains it. */
  private Optional<Journey> planted() {
    List<Place> walk = new ArrayList<>(oracle.walk(random));
    if (walk.isEmpty() || walk.size() > LONGEST) {
      return Optional.empty();
    }
    if (random.nextInt(3) == 0) {
      leave(walk);
    }
    List<Integer> visits = visits(walk);
    int rest = oracle.cost(visits);
    Set<Integer> used = new HashSet<>();
    List<Integer> missing = new ArrayList<>();
    List<Integer> adHoc = new ArrayList<>();
    List<Integer> outOfOrder = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      move(visits, used, adHoc, outOfOrder);
    }
    if (random.nextInt(3) == 0) {
      leaveOut(walk, visits, used, missing);
    }
    if (random.nextInt(3) == 0) {
      add(visits, used, adHoc);
    }
    if (visits.isEmpty() || repeats(visits)) {
      return Optional.empty();
    }
    int cost = rest + missing.size() + adHoc.size() + 2 * outOfOrder.size();
    Set<Explanation> possible = oracle.explanations(visits).orElse(Set.of());
    Explanation truth = new Explanation(missing, adHoc, outOfOrder);
    if (oracle.cost(visits) < cost || !possible.contains(truth)) {
      return Optional.empty();
    }
    int failed = random.nextInt(4) == 0 ? random.nextInt(visits.size()) : -1;
    return Optional.of(new Journey(List.copyOf(visits), failed, possible));
  }

  /** Leaves after the last step of some part. */
  private void leave(List<Place> walk) {
    List<Integer> ends =
        IntStream.range(1, walk.size())
            .filter(i -> walk.get(i).part() != walk.get(i - 1).part())
            .boxed()
            .toList();
    if (!ends.isEmpty()) {
      walk.subList(ends.get(random.nextInt(ends.size())), walk.size()).clear();
    }
  }

  /** Moves a visit; one that may be left out is not missing where it was, but is too much now. */
  private void move(
      List<Integer> visits, Set<Integer> used, List<Integer> adHoc, List<Integer> outOfOrder) {
    int from = random.nextInt(visits.size());
    Integer touchpoint = visits.remove(from);
    int to = random.nextInt(visits.size() + 1);
    visits.add(to, touchpoint);
    if (to != from) {
      used.add(touchpoint);
      (optional.get(touchpoint) ? adHoc : outOfOrder).add(touchpoint);
    }
  }

  private void leaveOut(
      List<Place> walk, List<Integer> visits, Set<Integer> used, List<Integer> missing) {
    List<Integer> free =
        walk.stream()
            .map(plan::step)
            .filter(step -> !step.optional() && !used.contains(step.touchpoint()))
            .map(Step::touchpoint)
            .toList();
    if (!free.isEmpty()) {
      Integer touchpoint = free.get(random.nextInt(free.size()));
      visits.remove(touchpoint);
      used.add(touchpoint);
      missing.add(touchpoint);
    }
  }

  private void add(List<Integer> visits, Set<Integer> used, List<Integer> adHoc) {
    int touchpoint = random.nextInt(touchpoints);
    if (used.add(touchpoint)) {
      visits.add(random.nextInt(visits.size() + 1), touchpoint);
      adHoc.add(touchpoint);
    }
  }

  /** Whether two visits would become one. */
  private static boolean repeats(List<Integer> visits) {
    return IntStream.range(1, visits.size()).anyMatch(i -> visits.get(i).equals(visits.get(i - 1)));
  }

  /** Of those whose truth is known, who deviates so at a touchpoint. */
  RoaringBitmap persons(int touchpoint, Deviation deviation) {
    RoaringBitmap persons = new RoaringBitmap();
    for (int person = 0; person < journeys.size(); person++) {
      Journey journey = journeys.get(person);
      if (journey.isKnown() && journey.at(deviation).contains(touchpoint)) {
        persons.add(person);
      }
    }
    return persons;
  }

  /** The map as it is drawn, the rules and the evidence. */
  World build() {
    StringBuilder log = new StringBuilder();
    for (int person = 0; person < journeys.size(); person++) {
      log.append('p').append(person).append(':');
      Journey journey = journeys.get(person);
      for (int i = 0; i < journey.visits.size(); i++) {
        int touchpoint = journey.visits.get(i);
        boolean fails = i == journey.failed;
        log.append(fails ? " t%d_failed".formatted(touchpoint) : "");
        // Who fails tries again at once, or does not.
        log.append(fails && touchpoint % 2 == 0 ? "" : " t" + touchpoint);
      }
      log.append('\n');
    }
    World world = World.of(log.toString()).map(drawn());
    for (int touchpoint = planned; touchpoint < touchpoints; touchpoint++) {
      world.touchpoint("t" + touchpoint);
      world.rule("t" + touchpoint, new Condition("type", Match.EQUALS, "t" + touchpoint));
    }
    for (int touchpoint = 0; touchpoint < touchpoints; touchpoint++) {
      String failing = "t%d_failed".formatted(touchpoint);
      world.rule("t" + touchpoint, new Condition("type", Match.EQUALS, failing));
    }
    Map<String, List<String>> next = new HashMap<>();
    Set<String> optionalStages = new HashSet<>();
    for (int part = 0; part < plan.parts().size(); part++) {
      Part drawn = plan.parts().get(part);
      next.put("s" + part, drawn.next().stream().map(to -> "s" + to).toList());
      if (drawn.optional()) {
        optionalStages.add("s" + part);
      }
      world.optional(
          "s" + part,
          drawn.steps().stream()
              .filter(Step::optional)
              .map(step -> "t" + step.touchpoint())
              .toArray(String[]::new));
    }
    return world.ways(next, optionalStages);
  }

  private String drawn() {
    return IntStream.range(0, plan.parts().size())
        .mapToObj(
            part ->
                plan.parts().get(part).steps().stream()
                    .map(step -> "t" + step.touchpoint())
                    .collect(Collectors.joining(" ", "s" + part + ": ", "")))
        .collect(Collectors.joining("\n"));
  }
}
