package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;

/** LV6, LV10 to LV15, byte for byte as in TypeScript: docs/live/fixtures/lives.json. */
class RandomLifeTest {
  private static final int LIVES = 200;
  private static final String NAME = "lives.json";

  private final JsonReader fixture = Fixtures.read(NAME);
  private final List<FieldValue> values =
      fixture.at("values").list((value, index) -> value.fieldValue());
  private final int batches = Math.toIntExact(fixture.at("batches").count());

  private String life(int seed) {
    Forest empty = Forest.empty(new DocumentId("m"), new DocumentKind("map"), 1);
    return RandomLife.hash(new RandomLife(seed, values).live(empty, batches));
  }

  @Test
  @DisplayName("LV6, LV10, LV11, LV12, LV13, LV14, LV15: random lives end as in TypeScript")
  void livesEndAsInTypeScript() throws IOException {
    List<String> lives = IntStream.rangeClosed(1, LIVES).mapToObj(this::life).toList();
    if (Boolean.getBoolean("wayloom.generate")) {
      write(lives);
    }
    assertThat(Fixtures.read(NAME).at("lives").list((hash, index) -> hash.text())).isEqualTo(lives);
    assertThat(lives).doesNotHaveDuplicates();
  }

  private static void write(List<String> lives) throws IOException {
    Path file = Path.of(System.getProperty("wayloom.root"), "docs", "live", "fixtures", NAME);
    String before = Files.readString(file);
    String list =
        lives.stream().map(hash -> "    \"" + hash + "\"").collect(Collectors.joining(",\n"));
    Files.writeString(
        file,
        before.substring(0, before.indexOf("\"lives\"")) + "\"lives\": [\n" + list + "\n  ]\n}\n");
  }
}
