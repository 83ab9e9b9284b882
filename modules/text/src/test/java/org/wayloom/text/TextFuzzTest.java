package org.wayloom.text;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wayloom.testing.Fuzz;

/** Whatever a customer writes, its language and mood are told or said to be unknown. */
class TextFuzzTest {
  private final TextReader reader = new TextReader();

  @Test
  void readsAnyText() {
    Fuzz.of(TextFuzzTest.class, "texts")
        .with("The staff was not very friendly, but the room was excellent!")
        .with("Obsługa nie była zbyt miła, ale pokój świetny.")
        .with("Персонал был не очень вежлив, но номер отличный.")
        .with("کارکنان خیلی مهربان نبودند، ولی اتاق عالی بود.")
        .feed(
            input -> {
              Understood understood = reader.read(new String(input, StandardCharsets.UTF_8));
              return understood.language() + " " + understood.mood().label();
            });
  }
}
