package org.wayloom.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in texts of four languages, and what must stay. */
class MaskingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Write to anna.kowalska+shop@example.co.uk, please. | Write to [e-mail], please.
          mailto:a@b.pl. | mailto:[e-mail].
          Почта: анна@почта.рф! | Почта: [e-mail]!
          ایمیل من sara@example.ir است | ایمیل من [e-mail] است
          a@b.pl,c@d.pl | [e-mail],[e-mail]
          Call +48 600 700 800 today | Call [phone] today
          Zadzwoń: 600 700 800. | Zadzwoń: [phone].
          tel.600700800 albo 22 123 45 67 | tel.[phone] albo [phone]
          Мой номер 8 (916) 123-45-67, жду | Мой номер [phone], жду
          +7 916 123-45-67 и 89161234567 | [phone] и [phone]
          телефон: 1234567 | телефон: [phone]
          شماره من ۰۹۱۲ ۳۴۵ ۶۷۸۹ است | شماره من [phone] است
          تلفن ۰۲۱-۸۸۷۷۶۶۵۵ | تلفن [phone]
          ٠٩١٢٣٤٥٦٧٨٩ | [phone]
          0048600700800 | [phone]
          (555) 123-4567 or 555-123-4567 | [phone] or [phone]
          Card 4111 1111 1111 1111 was charged | Card [card] was charged
          5500-0000-0000-0004 | [card]
          378282246310005 | [card]
          کارت ۶۰۳۷۹۹۱۱۹۹۵۳۲۱۳۰ | کارت [card]
          konto PL61 1090 1014 0000 0712 1981 2874 dziś | konto [iban] dziś
          konto 61 1090 1014 0000 0712 1981 2874 | konto [iban]
          GB82WEST12345698765432 | [iban]
          """)
  void masksWhatSaysWhoSomebodyIs(String text, String masked) {
    assertThat(Masking.of(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-01T10:20:30.123+02:00",
        "01.02.2024 10:20:30",
        "from 2024-01-02 to 2024-03-04",
        "order 123456789",
        "zamówienie nr 600 700 800",
        "заказ № 123 456 789",
        "سفارش ۱۲۳۴۵۶۷۸۹۰",
        "ORD-2024-000123456",
        "600 700 800 zł",
        "PLN 600 700 800",
        "1 200 300,50 EUR",
        "۱۲۳ ۴۵۶ ۷۸۹ تومان",
        "1234567890123456",
        "4111 1111 1111 1112",
        "00123456789",
        "1700000000000",
        "12345.6789012",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "thanks @anna, see user@localhost",
        "PL61 1090 1014 0000 0712 1981 2875",
        "192.168.100.200",
        "52.2296756, 21.0122287",
        "phone 2024-05-01 10:00"
      })
  void leavesWhatOnlyLooksAlike(String text) {
    Masked masked = Masking.of(text);

    assertThat(masked.text()).isSameAs(text);
    assertThat(masked.found()).isZero();
  }

  @Test
  void countsWhatItReplaced() {
    assertThat(Masking.of("a@b.pl, +48 600 700 800, again a@b.pl").found()).isEqualTo(3);
  }

  @Test
  void maskingAgainChangesNothing() {
    Random random = new Random(17);
    String[] pieces = {
      "a@b.pl",
      "+48600700800",
      " ",
      "tel. ",
      "4111111111111111",
      "۰۹۱۲۳۴۵۶۷۸۹",
      "x",
      "-",
      "12",
      "zł"
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String once = Masking.of(text.toString()).text();

      assertThat(Masking.of(once).text()).as(text.toString()).isEqualTo(once);
    }
  }

  @Test
  void aLongTextOfAlmostNumbersIsReadInTime() {
    String hostile = "+1 ".repeat(20_000) + "1234 ".repeat(20_000) + "a@".repeat(20_000);

    assertThat(Masking.of(hostile).text()).isNotEmpty();
  }

  @Test
  void hidesAllDigitsOfATextThatGoesOnAndOnGivingFinds() {
    String numbers = "601 234 567 ".repeat(5_000);

    Masked masked = Masking.of(numbers);

    assertThat(masked.text()).doesNotContain("601 234 567");
    assertThat(Masking.of(masked.text()).text()).isEqualTo(masked.text());
  }
}
