package org.wayloom.masking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.testing.Fuzz;

/** Whatever a text holds, finds lie in it without overlaps, and a masked text has none. */
class MaskingFuzzTest {
  @Test
  void masksAnyText() {
    Fuzz.of(MaskingFuzzTest.class, "texts")
        .with("Write to anna.kowalska+shop@example.co.uk or call +48 600 700 800 today.")
        .with("Card 4111 1111 1111 1111, konto PL61 1090 1014 0000 0712 1981 2874")
        .with("شماره من ۰۹۱۲ ۳۴۵ ۶۷۸۹ است; Почта: анна@почта.рф! 8 (916) 123-45-67")
        .feed(input -> masked(new String(input, StandardCharsets.UTF_8)));
  }

  private static String masked(String text) {
    int from = 0;
    List<Found> finds = Detectors.find(text);
    for (Found found : finds) {
      if (found.start() < from || found.end() > text.length()) {
        throw new AssertionError("a find out of place: " + found);
      }
      from = found.end();
    }
    Masked masked = Masking.of(text);
    if (!Detectors.find(masked.text()).isEmpty()) {
      throw new AssertionError("something is left: " + Detectors.find(masked.text()));
    }
    return finds.stream().map(found -> found.what().name()).toList().toString();
  }
}
