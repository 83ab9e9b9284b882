package org.wayloom.dashboards;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Score;

/**
 * The story of a change that was shown to help: what customers said, what was done, what came of
 * it.
 *
 * @param description what was done, in the team's words
 * @param reasons the opportunities that it was about
 * @param said by unhappy customers at its places before it started; the worst first
 */
public record Success(
    ChangeLine change, String description, List<String> reasons, List<Quote> said) {
  public Success {
    reasons = List.copyOf(reasons);
    said = List.copyOf(said);
  }

  /**
   * Words of a customer, without a name.
   *
   * @param value of the answer that they came with
   */
  public record Quote(String text, @Nullable Double value, Score.Scale scale, LocalDate day) {}
}
