package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.PlannedPath;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Library;

/**
 * What a map and the rules come down to for comparing journeys with the plan: the touchpoints
 * placed on the map, then those of the register that are not, and the ways through the stages.
 *
 * <p>A placed touchpoint of which no evidence tells is no part of the plan here: everybody would
 * miss it. That is told as a gap instead.
 *
 * @param touchpoints by their node
 * @param stages of the plan; what the path was made of
 */
record PlanCoding(
    List<Library.Touchpoint> touchpoints,
    int placed,
    Coding coding,
    BitSet failing,
    List<PlannedPath.Stage> stages) {
  static PlanCoding of(Reading reading, MapQuestions questions) {
    MapCoding map = questions.coding();
    List<Library.Touchpoint> touchpoints = new ArrayList<>();
    Map<String, Integer> nodeOf = new HashMap<>();
    for (MapCoding.Placed placed : map.touchpoints()) {
      nodeOf.put(placed.touchpoint().id(), touchpoints.size());
      touchpoints.add(placed.touchpoint());
    }
    int placed = touchpoints.size();
    for (Library.Touchpoint touchpoint : reading.library().touchpoints()) {
      if (nodeOf.putIfAbsent(touchpoint.id(), touchpoints.size()) == null) {
        touchpoints.add(touchpoint);
      }
    }
    Coding steps = map.stepsByTouchpoint();
    int[] nodes = new int[reading.signatures().size()];
    BitSet failing = new BitSet();
    BitSet seen = new BitSet();
    for (Signature s : reading.signatures()) {
      int node = steps.node(s.code());
      if (node == Coding.NONE && MapCoding.isInteraction(s.kind())) {
        node =
            reading
                .assignment()
                .touchpoint(s.code())
                .map(id -> nodeOf.getOrDefault(id, Coding.NONE))
                .orElse(Coding.NONE);
      }
      nodes[s.code()] = node;
      if (node != Coding.NONE && s.events() > 0) {
        seen.set(node);
        failing.set(s.code(), Failure.isToldBy(s));
      }
    }
    return new PlanCoding(
        touchpoints,
        placed,
        Coding.of(nodes, touchpoints.size()),
        failing,
        stages(questions.map(), nodeOf, seen));
  }

  private static List<PlannedPath.Stage> stages(
      JourneyMap map, Map<String, Integer> nodeOf, BitSet seen) {
    Map<String, Integer> position = new HashMap<>();
    map.stages().forEach(stage -> position.put(stage.id(), position.size()));
    List<PlannedPath.Stage> stages = new ArrayList<>();
    for (JourneyMap.Stage stage : map.stages()) {
      List<PlannedPath.Touchpoint> planned = new ArrayList<>();
      for (String id : stage.touchpoints()) {
        int node = nodeOf.getOrDefault(id, Coding.NONE);
        if (node != Coding.NONE && seen.get(node)) {
          planned.add(new PlannedPath.Touchpoint(node, stage.optional().contains(id)));
        }
      }
      List<Integer> next =
          map.flow().next().getOrDefault(stage.id(), List.of()).stream()
              .filter(position::containsKey)
              .map(id -> position.getOrDefault(id, 0))
              .toList();
      stages.add(new PlannedPath.Stage(planned, map.flow().optional().contains(stage.id()), next));
    }
    return stages;
  }

  Conformance conformance() {
    boolean[] fails = new boolean[coding.signatures()];
    failing.stream().forEach(code -> fails[code] = true);
    return new Conformance(coding, fails, PlannedPath.of(stages));
  }

  /** What the answer is known by. */
  Object key() {
    return List.of("conformance", coding, failing, stages);
  }

  /** The node of a touchpoint, or {@link Coding#NONE} for one that nobody knows. */
  int node(String touchpoint) {
    for (int node = 0; node < touchpoints.size(); node++) {
      if (touchpoints.get(node).id().equals(touchpoint)) {
        return node;
      }
    }
    return Coding.NONE;
  }

  /** Signatures of everything that is planned. */
  BitSet planned() {
    int[] planned =
        stages.stream()
            .flatMap(stage -> stage.touchpoints().stream())
            .mapToInt(PlannedPath.Touchpoint::node)
            .toArray();
    BitSet signatures = new BitSet();
    for (int code = 0; code < coding.signatures(); code++) {
      int node = coding.node(code);
      signatures.set(code, Arrays.stream(planned).anyMatch(other -> other == node));
    }
    return signatures;
  }
}
