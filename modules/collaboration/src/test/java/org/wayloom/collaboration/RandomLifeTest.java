package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;

/** LV6, LV10 to LV16, byte for byte as in TypeScript: docs/live/fixtures/lives.json. */
class RandomLifeTest {
  private static final int LIVES = 250 * Fixtures.TIMES;
  private static final String NAME = "lives.json";

  private final JsonReader fixture = Fixtures.read(NAME);
  private final List<FieldValue> values =
      fixture.at("values").list((value, index) -> value.fieldValue());
  private final int batches = Math.toIntExact(fixture.at("batches").count());

  private String life(int seed) {
    Forest empty = Forest.empty(new DocumentId("m"), new DocumentKind("map"), 1);
    return '"' + new RandomLife(seed, values).told(empty, batches) + '"';
  }

  @Test
  @DisplayName(
      "LV6, LV10, LV11, LV12, LV13, LV14, LV15, LV16: each batch of 20,000 does as in"
          + " TypeScript")
  void batchesDoAsInTypeScript() throws IOException {
    List<String> lives = IntStream.rangeClosed(1, LIVES).mapToObj(this::life).toList();
    assertThat(lives).doesNotHaveDuplicates();
    assertThat(LIVES * batches).isGreaterThanOrEqualTo(20_000);
    Fixtures.agree(NAME, "lives", lives);
  }
}
