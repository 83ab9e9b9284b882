package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayloom.testing.SimulationPage;

/** Worlds with up to three things wrong, and worlds with nothing wrong. */
class PlantedFindingsTest {
  private static List<Finding> findings(PlantedWorld planted) {
    return planted.build().analysis().findings(World.WORKSPACE, World.MAP);
  }

  private static Finding.Code code(Set<String> ids) {
    String id = ids.iterator().next();
    String word = id.substring(0, id.indexOf(':'));
    return Finding.Code.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> told(List<Finding> found) {
    return found.stream()
        .map(f -> "%s %.1f%s".formatted(f.id(), f.weight(), f.follows() == null ? "" : " follows"))
        .toList();
  }

  /** What is neither planted nor told as following from what is. */
  private static List<String> wrong(List<Finding> found, PlantedWorld world) {
    return found.stream()
        .filter(finding -> finding.follows() == null || !world.following.contains(finding.id()))
        .map(Finding::id)
        .filter(id -> world.planted.stream().noneMatch(names -> names.contains(id)))
        .toList();
  }

  @Test
  void whatIsWrongStandsAtTheTopAndHardlyAnythingElse() {
    int worlds = SimulationPage.size(5, 300);
    int planted = 0;
    int recalled = 0;
    int worst = 0;
    int wrong = 0;
    List<String> missed = new ArrayList<>();
    List<String> unplanted = new ArrayList<>();
    Map<Finding.Code, int[]> byCode = new EnumMap<>(Finding.Code.class);
    for (int seed = 0; seed < worlds; seed++) {
      PlantedWorld world = new PlantedWorld(seed, 1 + seed % 3);
      List<Finding> found = findings(world);
      List<String> top = found.stream().limit(world.planted.size()).map(Finding::id).toList();
      for (Set<String> names : world.planted) {
        boolean isThere = top.stream().anyMatch(names::contains);
        int[] counts = byCode.computeIfAbsent(code(names), code -> new int[2]);
        counts[0]++;
        counts[1] += isThere ? 1 : 0;
        recalled += isThere ? 1 : 0;
        planted++;
        if (!isThere) {
          missed.add(seed + ": " + names + " in " + told(found));
        }
      }
      List<String> others = wrong(found, world);
      wrong += others.size();
      worst = Math.max(worst, others.size());
      if (!others.isEmpty()) {
        unplanted.add(seed + ": " + others + " in " + told(found));
      }
    }
    assertThat((double) recalled / planted)
        .as("recall; missed: %s", missed)
        .isGreaterThanOrEqualTo(0.95);
    assertThat(worst).as("at most on a map of %s", unplanted).isLessThanOrEqualTo(1);
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
        things were planted. %d findings are neither planted nor told as following from what is, at most %d on a map.

        %s"""
            .formatted(worlds, recalled, planted, 100.0 * recalled / planted, wrong, worst, table));
  }

  @Test
  void whereNothingIsWrongHardlyAnyMapShowsAnything() {
    int worlds = SimulationPage.size(3, 300);
    int showing = 0;
    for (int seed = 0; seed < worlds; seed++) {
      List<Finding> found = findings(new PlantedWorld(10_000 + seed, 0));
      showing += found.isEmpty() ? 0 : 1;
    }
    double share = (double) showing / worlds;
    assertThat(share).isLessThanOrEqualTo(0.05);
    SimulationPage.write(
        "Worlds with nothing wrong",
        "%d of %d worlds (%.1f %%) show any finding.".formatted(showing, worlds, 100 * share));
  }
}
