package org.wayloom.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.EdgeTimes;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.Reach;

/** Makes the directly-follows graph between touchpoints, stages or activities. */
final class FlowMaker {
  /** What the node ids of activities begin with: their names may hold anything. */
  static final String ACTIVITY = "activity.";

  private final List<Node> nodes;
  private final Coding coding;

  private record Node(String id, String label, @Nullable String stage) {}

  private FlowMaker(List<Node> nodes, Coding coding) {
    this.nodes = nodes;
    this.coding = coding;
  }

  static FlowMaker of(Flow.Nodes nodes, Reading reading, MapQuestions questions) {
    return switch (nodes) {
      case TOUCHPOINTS -> ofTouchpoints(questions);
      case STAGES -> ofStages(questions);
      case ACTIVITIES -> ofActivities(reading);
    };
  }

  private static FlowMaker ofTouchpoints(MapQuestions questions) {
    List<Node> nodes =
        questions.coding().touchpoints().stream()
            .map(
                placed ->
                    new Node(
                        placed.touchpoint().id(),
                        placed.touchpoint().name(),
                        questions.map().stages().get(placed.stage()).id()))
            .toList();
    return new FlowMaker(nodes, questions.coding().stepsByTouchpoint());
  }

  private static FlowMaker ofStages(MapQuestions questions) {
    List<Node> nodes =
        questions.map().stages().stream()
            .map(stage -> new Node(stage.id(), stage.title(), stage.id()))
            .toList();
    return new FlowMaker(nodes, questions.coding().stepsByStage());
  }

  /** Every activity of the log, on the map or not; what people say only when nothing happened. */
  private static FlowMaker ofActivities(Reading reading) {
    List<Signature> signatures = reading.signatures();
    boolean anyInteraction =
        signatures.stream().anyMatch(s -> MapCoding.isInteraction(s.kind()) && s.events() > 0);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] activityOf = new int[signatures.size()];
    for (Signature s : signatures) {
      activityOf[s.code()] =
          anyInteraction && !MapCoding.isInteraction(s.kind())
              ? Coding.NONE
              : numbers.computeIfAbsent(s.activity(), name -> numbers.size());
    }
    List<Node> nodes =
        numbers.keySet().stream().map(name -> new Node(activityId(name), name, null)).toList();
    return new FlowMaker(nodes, Coding.of(activityOf, nodes.size()));
  }

  private static String activityId(String activity) {
    return ACTIVITY + URLEncoder.encode(activity, StandardCharsets.UTF_8);
  }

  Coding coding() {
    return coding;
  }

  /** The position of the node with that id, or {@link Coding#NONE}. */
  int node(String id) {
    for (int n = 0; n < nodes.size(); n++) {
      if (nodes.get(n).id().equals(id)) {
        return n;
      }
    }
    return Coding.NONE;
  }

  Flow make(Reading reading, AnswerMemory memory, Engine engine, int mostEdges) {
    AnswerMemory.Round round = memory.about(reading);
    var reach = round.ask(MapQuestions.key("reach", coding), new Reach(coding));
    var follows = round.ask(MapQuestions.key("follows", coding), new DirectlyFollows(coding));
    round.run(engine);
    FlowGraph graph = follows.answer();
    List<FlowGraph.Edge> drawn =
        graph.edges().subList(0, Math.min(mostEdges, graph.edges().size()));
    long[] medians =
        memory.ask(
            reading,
            engine,
            List.of("edge times", coding, mostEdges),
            new EdgeTimes(coding, drawn));
    List<Flow.Edge> edges = new ArrayList<>();
    for (int e = 0; e < drawn.size(); e++) {
      FlowGraph.Edge edge = drawn.get(e);
      edges.add(
          new Flow.Edge(
              nodes.get(edge.from()).id(),
              nodes.get(edge.to()).id(),
              edge.occurrences(),
              edge.persons(),
              medians[e]));
    }
    long walked = graph.occurrences();
    long shown = drawn.stream().mapToLong(FlowGraph.Edge::occurrences).sum();
    return new Flow(
        shownNodes(graph, drawn, reach.answer()),
        edges,
        new Flow.Amount(graph.edges().size(), walked),
        new Flow.Amount(drawn.size(), shown),
        walked == 0 ? 0 : (double) (walked - shown) / walked);
  }

  /** Nodes with something to show: those of drawn edges, and those that no edge touches. */
  private List<Flow.Node> shownNodes(
      FlowGraph graph, List<FlowGraph.Edge> drawn, Reach.Result reach) {
    boolean[] touched = new boolean[nodes.size()];
    boolean[] inDrawing = new boolean[nodes.size()];
    graph.edges().forEach(e -> touched[e.from()] = touched[e.to()] = true);
    drawn.forEach(e -> inDrawing[e.from()] = inDrawing[e.to()] = true);
    List<Flow.Node> shown = new ArrayList<>();
    for (int n = 0; n < nodes.size(); n++) {
      if (inDrawing[n] || !touched[n]) {
        Node node = nodes.get(n);
        Reach.Node count = reach.nodes().get(n);
        shown.add(
            new Flow.Node(node.id(), node.label(), node.stage(), count.events(), count.persons()));
      }
    }
    return shown;
  }
}
