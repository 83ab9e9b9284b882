package org.wayloom.maps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wayloom.kernel.DocumentId;

/**
 * A map as a value: what is visible of it, in order.
 *
 * @param windowDays how long after the first stage a journey may take to count; 0 = no limit
 * @param order how the stage funnel reads the stages
 * @param flow which stages lead to which
 * @param personas ids of the personas whose journey it is
 */
public record JourneyMap(
    DocumentId id,
    long version,
    String title,
    int windowDays,
    StageOrder order,
    List<Stage> stages,
    List<Lane> lanes,
    Flow flow,
    List<String> personas) {
  public JourneyMap {
    stages = List.copyOf(stages);
    lanes = List.copyOf(lanes);
    personas = List.copyOf(personas);
  }

  /** A map whose stages lead from one to the next. */
  public JourneyMap(
      DocumentId id,
      long version,
      String title,
      int windowDays,
      StageOrder order,
      List<Stage> stages,
      List<Lane> lanes) {
    this(id, version, title, windowDays, order, stages, lanes, Flow.inOrder(stages), List.of());
  }

  /** How stages must follow each other to count. */
  public enum StageOrder {
    SEQUENTIAL,
    STRICT,
    ANY
  }

  /**
   * A column.
   *
   * @param touchpoints the register's touchpoints placed in this stage, in order, each once
   * @param optional of these, those that a journey may leave out
   * @param channels ids of the library's channels that cards of the stage name
   */
  public record Stage(
      String id,
      String title,
      Optional<String> phase,
      List<String> touchpoints,
      List<Card> cards,
      Set<String> optional,
      Set<String> channels) {
    public Stage {
      touchpoints = List.copyOf(touchpoints);
      cards = List.copyOf(cards);
      optional = Set.copyOf(optional);
      channels = Set.copyOf(channels);
    }

    /** A stage that leaves out none of its touchpoints, and whose cards name no channel. */
    public Stage(
        String id,
        String title,
        Optional<String> phase,
        List<String> touchpoints,
        List<Card> cards) {
      this(id, title, phase, touchpoints, cards, Set.of(), Set.of());
    }
  }

  /**
   * The ways through the map.
   *
   * @param next the stages that each stage leads to, also back
   * @param optional stages that a journey may leave out
   */
  public record Flow(Map<String, List<String>> next, Set<String> optional) {
    public Flow {
      next = Map.copyOf(next);
      optional = Set.copyOf(optional);
    }

    static Flow inOrder(List<Stage> stages) {
      Map<String, List<String>> next = new HashMap<>();
      for (int i = 0; i < stages.size(); i++) {
        next.put(
            stages.get(i).id(),
            i + 1 < stages.size() ? List.of(stages.get(i + 1).id()) : List.of());
      }
      return new Flow(next, Set.of());
    }
  }

  /** A row; kind is one of {@link LaneKind}. */
  public record Lane(String id, String title, LaneKind kind) {}

  /** A statement where a stage and a lane cross. */
  public record Card(String id, String lane, String text, Optional<Double> emotion) {}

  /** What a row is for. */
  public enum LaneKind {
    GOALS,
    ACTIONS,
    THOUGHTS,
    EMOTIONS,
    TOUCHPOINTS,
    CHANNELS,
    PAIN_POINTS,
    OPPORTUNITIES,
    EVIDENCE,
    FRONTSTAGE,
    BACKSTAGE,
    SUPPORT,
    OWN
  }
}
