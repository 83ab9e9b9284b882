package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableNameTest {
  @ParameterizedTest
  @CsvSource({
    "order_placed, Order placed",
    "OrderPlaced, Order placed",
    "orderPlaced, Order placed",
    "order-placed, Order placed",
    "ORDER.PLACED, Order placed",
    "A_SUBMITTED, A submitted",
    "W_Completeren aanvraag, W completeren aanvraag",
    "Send invoice (copy), Send invoice (copy)",
    "SMSSent, SMS sent",
    "/cart/checkout, Cart checkout",
    "заказ_оформлен, Заказ оформлен",
    "ثبت_سفارش, ثبت سفارش",
    "---, ---"
  })
  void makesWords(String raw, String readable) {
    assertThat(ReadableName.of(raw)).isEqualTo(readable);
  }

  @Test
  void spellingsOfOneNameHaveOneKey() {
    assertThat(ReadableName.key("order_placed")).isEqualTo(ReadableName.key("Order Placed"));
  }

  @Test
  void aFileIsCalledByWhatStandsBeforeItsEnding() {
    assertThat(ReadableName.ofFile("web_orders-2024.csv.gz")).isEqualTo("Web orders 2024");
  }
}
