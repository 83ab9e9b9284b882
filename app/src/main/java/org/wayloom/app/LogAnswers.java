package org.wayloom.app;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the one-file commands answer with {@code --json}. The fields are documented in
 * docs/guide/command-line.md and do not change their meaning.
 */
final class LogAnswers {
  private LogAnswers() {}

  /** {@code wayloom discover --json}. */
  record Discovery(
      String file,
      long events,
      int persons,
      long rejected,
      @Nullable Instant firstTime,
      @Nullable Instant lastTime,
      List<ActivityCount> activities,
      List<Edge> edges,
      VariantList variants) {}

  /** How often an activity happened, and to how many persons. */
  record ActivityCount(String activity, long events, long persons) {}

  /** One activity directly following another. */
  record Edge(String from, String to, long occurrences, long persons) {}

  /**
   * The distinct sequences of activities.
   *
   * @param shareNotListed the share of persons whose sequence is not in {@code listed}
   */
  record VariantList(int distinct, double shareNotListed, List<VariantCount> listed) {}

  record VariantCount(List<String> activities, long persons) {}

  /**
   * {@code wayloom funnel --json}.
   *
   * @param window as it was asked for, such as {@code 30d}; null = none
   * @param asOf when windows count as open or over: the newest event
   */
  record FunnelAnswer(
      String file,
      long events,
      int persons,
      long rejected,
      String order,
      @Nullable String window,
      @Nullable Instant asOf,
      List<FunnelStep> steps) {}

  /**
   * @param activities the activities that count as this step
   * @param conversion of those who reached the step before; null at the first and after none
   * @param overallConversion of those who reached the first step
   */
  record FunnelStep(
      String step,
      List<String> activities,
      long reached,
      long converted,
      long lost,
      long pending,
      @Nullable Double conversion,
      @Nullable Double overallConversion) {}
}
