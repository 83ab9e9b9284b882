package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** LV61, LV74, LV75, byte for byte as in TypeScript: docs/live/fixtures/merges.json. */
class MergedLifeTest {
  private static final int LIVES = 8;
  private static final Path FILE =
      Path.of(System.getProperty("wayloom.root"), "docs", "live", "fixtures", "merges.json");
  private static final String ABOUT =
      "Windows that write into the same texts, for Java and TypeScript alike (LV61, LV74, LV75):"
          + " each edits, hears of commits and shows its confirmed document with what is on its way"
          + " on it; the server merges. A hash is the start of that of lives.json.";

  @Test
  @DisplayName("LV61, LV74, LV75: what windows send and show in merged lives is as in TypeScript")
  void livesAreThoseThatTypeScriptRepeats() throws IOException {
    Map<MergedLife.Happened, Integer> happened = new EnumMap<>(MergedLife.Happened.class);
    List<String> lives = new ArrayList<>();
    for (int seed = 1; seed <= LIVES; seed++) {
      MergedLife life = new MergedLife(seed);
      lives.add("    [\n      " + String.join(",\n      ", life.live()) + "\n    ]");
      assertThat(life.isAgreed()).as("life %d: all show the same in the end", seed).isTrue();
      life.happened().forEach((what, times) -> happened.merge(what, times, Integer::sum));
    }
    for (MergedLife.Happened what : MergedLife.Happened.values()) {
      assertThat(happened.getOrDefault(what, 0)).as("%s", what).isGreaterThanOrEqualTo(5);
    }
    String text = text(lives);
    if (Boolean.getBoolean("wayloom.generate")) {
      Files.writeString(FILE, text);
    }
    // Not as texts: nobody could read what is said of two that long.
    assertThat(Files.readString(FILE).equals(text)).as("%s is as Java makes it", FILE).isTrue();
  }

  private static String text(List<String> lives) {
    List<String> records =
        MergedLife.beginning().stream()
            .map(record -> "    " + Json.text(out -> Json.record(out, record)))
            .toList();
    return "{\n  \"about\": "
        + Json.text(out -> out.writeString(ABOUT))
        + ",\n  \"records\": [\n"
        + String.join(",\n", records)
        + "\n  ],\n  \"lives\": [\n"
        + String.join(",\n", lives)
        + "\n  ]\n}\n";
  }
}
