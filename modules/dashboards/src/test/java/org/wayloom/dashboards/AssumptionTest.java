package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;

class AssumptionTest {
  private static Stated customer(String amount, String currency) {
    return new Stated(Kind.CUSTOMER, "", new BigDecimal(amount), currency, "");
  }

  @Test
  void amountsAreEqualWhateverZerosWereWritten() {
    assertThat(customer("40.00", "eur")).isEqualTo(customer("40", " EUR "));
    assertThat(customer("4e1", "EUR").amount().toPlainString()).isEqualTo("40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "E", "EURO", "XXX", "XAU", "XTS", "12€", "EUR; DROP TABLE", "AAA"})
  void refusesWhatNobodyPaysWith(String currency) {
    assertThatThrownBy(() -> customer("1", currency))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ISO 4217");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1000000000001", "0.00001", "1e999999999", "1e-999999999"})
  void refusesAmountsThatCannotBe(String amount) {
    assertThatThrownBy(() -> customer(amount, "EUR"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("An amount");
  }

  @Test
  void onlyACustomerHasNoSubject() {
    assertThatThrownBy(() -> new Stated(Kind.CONTACT, " ", BigDecimal.ONE, "EUR", ""))
        .hasMessageContaining("Say which map, channel or change");
    assertThatThrownBy(() -> new Stated(Kind.CUSTOMER, "vip", BigDecimal.ONE, "EUR", ""))
        .hasMessageContaining("once for the workspace");
  }

  @Test
  void amountsAreRoundedToWhatOneCanPay() {
    BigDecimal third = new BigDecimal("33.3350");

    assertThat(Currencies.rounded(third, "EUR")).isEqualTo(new BigDecimal("33.34"));
    assertThat(Currencies.rounded(third, "JPY")).isEqualTo(new BigDecimal("33"));
    assertThat(Currencies.rounded(third, "KWD")).isEqualTo(new BigDecimal("33.335"));
  }
}
