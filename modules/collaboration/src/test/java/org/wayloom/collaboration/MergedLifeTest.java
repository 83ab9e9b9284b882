package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** LV61, LV74, LV75, byte for byte as in TypeScript: docs/live/fixtures/merges.json. */
class MergedLifeTest {
  private static final int LIVES = 40 * Fixtures.TIMES;
  private static final String NAME = "merges.json";

  @Test
  @DisplayName("LV61, LV74, LV75: what windows send and show in merged lives is as in TypeScript")
  void livesAreThoseThatTypeScriptRepeats() throws IOException {
    assertThat(Fixtures.records(Fixtures.read(NAME).at("records")))
        .isEqualTo(MergedLife.beginning());
    Map<MergedLife.Happened, Integer> happened = new EnumMap<>(MergedLife.Happened.class);
    List<String> lives = new ArrayList<>();
    for (int seed = 1; seed <= LIVES; seed++) {
      MergedLife life = new MergedLife(seed);
      lives.add("[\n      " + String.join(",\n      ", life.live()) + "\n    ]");
      assertThat(life.isAgreed()).as("life %d: all show the same in the end", seed).isTrue();
      life.happened().forEach((what, times) -> happened.merge(what, times, Integer::sum));
    }
    for (MergedLife.Happened what : MergedLife.Happened.values()) {
      assertThat(happened.getOrDefault(what, 0)).as("%s", what).isGreaterThanOrEqualTo(25);
    }
    Fixtures.agree(NAME, "lives", lives);
  }
}
