package org.wayloom.dashboards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from what customers said to what a change did, or back, over links that are there: things
 * and how they hang together. Nothing of it is kept, so what was erased is not found again.
 *
 * @param nodes answers, cases, opportunities, changes, effects; in this order
 * @param more answers that hang together with it and are not listed
 */
public record Trail(List<Node> nodes, List<Link> links, int more) {
  public Trail {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /**
   * A thing on the way.
   *
   * @param key its place in {@link Link}s
   * @param id of a case, an opportunity or a change; of an effect, that of its change; of an
   *     answer, its sequence number
   * @param gone whether a link leads to it and it is not there any more
   * @param title empty where it has none, or is gone
   * @param said only of an answer
   * @param did only of an effect
   */
  public record Node(
      String key,
      Kind kind,
      String id,
      boolean gone,
      String title,
      @Nullable Said said,
      ChangeLine.@Nullable Did did) {}

  /** What a node is, in the order of the way. */
  public enum Kind {
    ANSWER,
    CASE,
    OPPORTUNITY,
    CHANGE,
    EFFECT
  }

  /**
   * What a customer said.
   *
   * @param person opens everything of the customer
   * @param text masked, as it is stored
   */
  public record Said(
      int person,
      String personId,
      Instant at,
      @Nullable Double value,
      @Nullable String text,
      @Nullable String touchpoint) {}

  /** How two things hang together; {@code from} comes first on the way. */
  public record Link(String from, String to, How how) {}

  /** What makes a link. */
  public enum How {
    /** The answer is at a touchpoint that the opportunity is about. */
    SAME_PLACE,
    /** The answer is among the causes of the case. */
    OPENED,
    /** The opportunity was made of the case. */
    LED_TO,
    /** The case was closed with the change. */
    CLOSED_WITH,
    /** The change says that it is about the opportunity. */
    CHANGED_BY,
    /** The change was measured. */
    MEASURED
  }
}
