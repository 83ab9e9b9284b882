package org.wayloom.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What answers say, with 95 % intervals; answers of one person hang together.
 *
 * @param method how it was computed, with its version, since vendors disagree: {@code mean/2},
 *     {@code ces.mean/2} of effort questions, or {@code mean.normalised/2} where questions of
 *     different scales are brought onto 0 to 100 first
 * @param n answers
 * @param persons who gave them
 * @param low null when all answers are of one person
 * @param csat share of answers in the two best points of the scale, in percent; null when a
 *     question is no CSAT question
 * @param nps net promoter score, -100 to 100; null when a question is no NPS question
 */
public record Score(
    String method,
    long n,
    long persons,
    double mean,
    @Nullable Double low,
    @Nullable Double high,
    Scale scale,
    @Nullable Band csat,
    @Nullable Band nps) {

  /**
   * What the mean is measured on.
   *
   * @param type {@code csat}, {@code ces}, {@code nps} or {@code normalised}
   */
  public record Scale(double min, double max, String type) {}

  /**
   * A figure with its method id and interval.
   *
   * @param method {@code csat.top2/2} or {@code nps/2}
   * @param persons who gave an answer that it counts: satisfied, promoters
   * @param others who gave another; who gave both is in both
   */
  public record Band(
      String method,
      double value,
      @Nullable Double low,
      @Nullable Double high,
      long persons,
      long others) {}

  /** The mean laid onto -2 to +2, the scale on which maps draw emotions. */
  double emotion() {
    return 4 * (mean - scale.min()) / (scale.max() - scale.min()) - 2;
  }
}
