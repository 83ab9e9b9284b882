package org.wayloom.maps;

import java.util.List;
import java.util.Optional;
import org.wayloom.kernel.DocumentId;

/**
 * A map as a value: what is visible of it, in order.
 *
 * @param windowDays how long after the first stage a journey may take to count; 0 = no limit
 * @param order how the stage funnel reads the stages
 */
public record JourneyMap(
    DocumentId id,
    long version,
    String title,
    int windowDays,
    StageOrder order,
    List<Stage> stages,
    List<Lane> lanes) {
  public JourneyMap {
    stages = List.copyOf(stages);
    lanes = List.copyOf(lanes);
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
   */
  public record Stage(
      String id,
      String title,
      Optional<String> phase,
      List<String> touchpoints,
      List<Card> cards) {}

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
