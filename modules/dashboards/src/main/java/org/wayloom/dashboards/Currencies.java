package org.wayloom.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/** Currencies that people pay with, by ISO 4217; metals, funds' units and test codes are none. */
final class Currencies {
  private Currencies() {}

  /** The code in capitals, or a sentence that says what a code is. */
  static String known(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    try {
      if (Currency.getInstance(upper).getDefaultFractionDigits() >= 0) {
        return upper;
      }
    } catch (IllegalArgumentException e) {
      // falls to the sentence below
    }
    throw new IllegalArgumentException(
        "A currency is told by its three letters of ISO 4217, such as EUR, PLN or USD: "
            + (upper.length() > 20 ? upper.substring(0, 20) + "…" : upper));
  }

  /** An amount in whole smallest units, such as cents. */
  static BigDecimal rounded(BigDecimal amount, String currency) {
    return amount.setScale(
        Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
  }
}
