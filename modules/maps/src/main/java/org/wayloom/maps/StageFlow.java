package org.wayloom.maps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayloom.collaboration.RecordState;

/**
 * Which stage leads to which. Each leads to the next unless it {@code ends}; a drawn arrow of the
 * kind {@code flow} adds a way, also back. An arrow at a card counts as one at its stage; one that
 * stays within a stage leads nowhere.
 */
final class StageFlow {
  private final List<String> stages;
  private final Map<String, Set<String>> next = new LinkedHashMap<>();

  StageFlow(Drawing map) {
    Map<String, String> stageOf = new HashMap<>();
    for (RecordState stage : map.stages()) {
      stageOf.put(stage.id(), stage.id());
      map.cards(stage).forEach(card -> stageOf.put(card.id(), stage.id()));
      next.put(stage.id(), new LinkedHashSet<>());
    }
    this.stages = List.copyOf(next.keySet());
    for (int i = 0; i + 1 < stages.size(); i++) {
      if (!map.stages().get(i).flag("ends")) {
        ways(stages.get(i)).add(stages.get(i + 1));
      }
    }
    for (RecordState link : map.links()) {
      String from = stageOf.get(link.text("from", ""));
      String to = stageOf.get(link.text("to", ""));
      boolean flows = link.text("kind", "flow").equals("flow");
      if (flows && from != null && to != null && !from.equals(to)) {
        ways(from).add(to);
      }
    }
  }

  private Set<String> ways(String stage) {
    return next.getOrDefault(stage, new LinkedHashSet<>());
  }

  /** The stages that each leads to, the next one first. */
  Map<String, List<String>> ways() {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    next.forEach((stage, to) -> ways.put(stage, List.copyOf(to)));
    return ways;
  }

  /** Stages that no way from the first stage comes to. */
  List<String> notReached() {
    if (stages.isEmpty()) {
      return List.of();
    }
    Set<String> reached = new HashSet<>(Set.of(stages.getFirst()));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String stage : ways(open.remove())) {
        if (reached.add(stage)) {
          open.add(stage);
        }
      }
    }
    List<String> rest = new ArrayList<>(stages);
    rest.removeAll(reached);
    return rest;
  }

  /** Stages before the last from which no way leads on. */
  List<String> deadEnds() {
    return stages.stream()
        .filter(stage -> !stage.equals(stages.getLast()) && ways(stage).isEmpty())
        .toList();
  }
}
