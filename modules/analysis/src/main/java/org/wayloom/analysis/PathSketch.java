package org.wayloom.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.MedianPosition;
import org.wayloom.journeys.Reach;

/** Where in their journeys people meet each activity, and what follows what, by its number. */
final class PathSketch {
  private final double[] positions;
  private final List<Reach.Node> reach;
  private final long anyone;
  private final Map<Step, Long> follows = new HashMap<>();

  private record Step(int from, int to) {}

  private PathSketch(double[] positions, Reach.Result reach, FlowGraph graph) {
    this.positions = positions;
    this.reach = reach.nodes();
    this.anyone = reach.placedPersons();
    for (FlowGraph.Edge edge : graph.edges()) {
      follows.put(new Step(edge.from(), edge.to()), edge.occurrences());
    }
  }

  static PathSketch of(BlockSource source, Engine engine, Coding activities) {
    FoldSet questions = new FoldSet();
    var positions = questions.add(new MedianPosition(activities));
    var reach = questions.add(new Reach(activities));
    var graph = questions.add(new DirectlyFollows(activities));
    FoldSet.Answers answers = engine.run(source, questions);
    return new PathSketch(answers.of(positions), answers.of(reach), answers.of(graph));
  }

  /** Persons who have the activity. */
  long persons(int activity) {
    return reach.get(activity).persons();
  }

  /** Persons who have any of the activities. */
  long anyone() {
    return anyone;
  }

  /** The median position of its events, 0 (start of the journey) to 1 (end). */
  double position(int activity) {
    return Double.isNaN(positions[activity]) ? 0.5 : positions[activity];
  }

  /** How often b comes right after a. */
  long follows(int a, int b) {
    return follows.getOrDefault(new Step(a, b), 0L);
  }
}
