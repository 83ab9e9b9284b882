package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayloom.testing.SimulationPage;

/** Worlds with up to three things wrong, and worlds with nothing wrong. */
class PlantedFindingsTest {
  private static List<String> findings(PlantedWorld planted) {
    return planted.build().analysis().findings(World.WORKSPACE, World.MAP).stream()
        .map(Finding::id)
        .toList();
  }

  private static Finding.Code code(String id) {
    String word = id.substring(0, id.indexOf(':'));
    return Finding.Code.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Test
  void whatIsWrongStandsAmongTheFirstAndHardlyAnythingElse() {
    int worlds = SimulationPage.size(5, 300);
    int planted = 0;
    int recalled = 0;
    int worst = 0;
    int wrong = 0;
    Map<Finding.Code, int[]> byCode = new EnumMap<>(Finding.Code.class);
    for (int seed = 0; seed < worlds; seed++) {
      PlantedWorld world = new PlantedWorld(seed, 1 + seed % 3);
      List<String> found = findings(world);
      long companions = found.stream().filter(world.companions::contains).count();
      List<String> first = found.stream().limit(world.planted.size() + companions + 1).toList();
      for (String id : world.planted) {
        int[] counts = byCode.computeIfAbsent(code(id), code -> new int[2]);
        counts[0]++;
        counts[1] += first.contains(id) ? 1 : 0;
        recalled += first.contains(id) ? 1 : 0;
        planted++;
      }
      List<String> others =
          found.stream()
              .filter(id -> !world.planted.contains(id) && !world.companions.contains(id))
              .toList();
      wrong += others.size();
      worst = Math.max(worst, others.size());
    }
    assertThat((double) recalled / planted).isGreaterThanOrEqualTo(0.95);
    assertThat(worst).isLessThanOrEqualTo(1);
    StringBuilder table = new StringBuilder("| finding | planted | found |\n|---|---|---|\n");
    byCode.forEach(
        (code, counts) ->
            table.append(
                "| %s | %d | %d |\n"
                    .formatted(
                        code.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        counts[0],
                        counts[1])));
    SimulationPage.write(
        "Planted findings",
        """
        %d worlds of 1,200 customers with one to three things wrong: %d of %d (%.1f %%) stand among the first k, k being how many
        were planted, what says the same in other words, and one more. %d findings about nothing planted, at most %d on a map.

        %s"""
            .formatted(worlds, recalled, planted, 100.0 * recalled / planted, wrong, worst, table));
  }

  @Test
  void whereNothingIsWrongHardlyAnyMapShowsAnything() {
    int worlds = SimulationPage.size(3, 300);
    int showing = 0;
    for (int seed = 0; seed < worlds; seed++) {
      List<String> found = findings(new PlantedWorld(10_000 + seed, 0));
      showing += found.isEmpty() ? 0 : 1;
    }
    double share = (double) showing / worlds;
    assertThat(share).isLessThanOrEqualTo(0.05);
    SimulationPage.write(
        "Worlds with nothing wrong",
        "%d of %d worlds (%.1f %%) show any finding.".formatted(showing, worlds, 100 * share));
  }
}
