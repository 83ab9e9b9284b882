package org.wayloom.dashboards;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money, with the arithmetic that led there: the product of the factors. It is only told where the
 * team said what one of the factors is worth.
 *
 * @param subject a map, a channel, a band of answers or a change
 * @param title of the subject; empty where the subject names itself
 * @param returned what comes back for each unit that a change cost, less that unit; null where
 *     nobody said what it cost
 */
public record MoneyLine(
    Of of,
    String subject,
    String title,
    List<Factor> factors,
    Amount amount,
    String currency,
    @Nullable Returned returned) {
  public MoneyLine {
    factors = List.copyOf(factors);
  }

  /** What it is money of. */
  public enum Of {
    /** What the conversions of the period are worth. */
    CONVERSIONS,
    /** What the contacts of the period cost. */
    CONTACTS,
    /** What customers who answered so are worth, of those who are not seen again. */
    CHURN,
    /** What a change brought since it started. */
    EFFECT
  }

  /** One factor; with the interval that the product carries on, where it has one. */
  public record Factor(Name name, double value, @Nullable Double low, @Nullable Double high) {
    static Factor known(Name name, double value) {
      return new Factor(name, value, null, null);
    }
  }

  /** What a factor is. */
  public enum Name {
    CONVERTED,
    CONTACTS,
    ANSWERED,
    LOST,
    CAME,
    EFFECT,
    TO_THE_END,
    WORTH,
    COST
  }

  /** In units of the currency, with the interval where a factor has one. */
  public record Amount(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  /**
   * Return on investment: gain less cost, over cost.
   *
   * @param cost of the change
   * @param share 0.5 where every unit came back with half of one more
   */
  public record Returned(
      BigDecimal cost, double share, @Nullable Double low, @Nullable Double high) {}
}
