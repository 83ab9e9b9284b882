package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneysIndexModule;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.testing.SharedData;

/**
 * The guided example: nine years of an airport's survey by one saved mapping, and the satisfaction
 * with the airport as a whole per year, held against a reading of the files that shares no code.
 */
class NineSurveyYearsTest {
  /** The column that asks about the airport as a whole, by year. */
  private static final Map<String, String> WHOLE =
      new TreeMap<>(
          Map.of(
              "2010",
              "Q6N",
              "2011",
              "Q8N",
              "2012",
              "Q8N_WHOLE",
              "2013",
              "Q7O_WHOLE",
              "2014",
              "Q7ALL",
              "2015",
              "Q7ALL",
              "2016",
              "Q7ALL",
              "2017",
              "Q7ALL",
              "2018",
              "Q7ALL"));

  @TempDir Path data;

  /** Counted by hand. */
  private record Counted(long answers, long satisfied) {
    double share() {
      return (double) satisfied / answers;
    }

    /** Wilson 1927, with z of 95 %. */
    double bound(int sign) {
      double z = 1.959963984540054;
      double n = answers;
      double half = z * Math.sqrt(share() * (1 - share()) / n + z * z / (4 * n * n));
      return (share() + z * z / (2 * n) + sign * half) / (1 + z * z / n);
    }
  }

  @Test
  void satisfactionPerYearIsWhatTheFilesSay() throws IOException {
    assumeTrue(file("2018") != null, "no shared data beside the checkout: sfo_airport_survey");
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC());
        JourneyIndexes indexes = JourneysIndexModule.of(data, module.evidence())) {
      importAll(module);
      indexes.borrowCurrent(World.WORKSPACE).close();
      Trend trend =
          new IndexedAnalysis(module.evidence(), indexes, airport().maps, World.ENGINE)
              .trend(
                  World.WORKSPACE,
                  World.MAP,
                  NumberRef.parse("touchpoint:whole:score"),
                  new TrendOptions(Trend.By.YEAR, 20, null));

      assertThat(trend.points()).hasSize(9);
      for (Trend.Point point : trend.points()) {
        String year = point.from().toString().substring(0, 4);
        Counted expected = counted(year);
        Score score = Objects.requireNonNull(point.score());
        Score.Band csat = Objects.requireNonNull(score.csat());
        assertThat(score.n()).as(year).isEqualTo(expected.answers);
        assertThat(csat.value()).as(year).isCloseTo(100 * expected.share(), within(1e-9));
        assertThat(csat.low()).as(year).isCloseTo(100 * expected.bound(-1), within(1e-6));
        assertThat(csat.high()).as(year).isCloseTo(100 * expected.bound(1), within(1e-6));
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Path file(String year) {
    return SharedData.file("sfo_airport_survey/" + year + ".csv").orElse(null);
  }

  /** The mapping is saved from the newest year and fitted to every other. */
  private static void importAll(EvidenceModule module) {
    Path newest = Objects.requireNonNull(file("2018"));
    ImportMapping guessed =
        module
            .evidence()
            .preview(World.WORKSPACE, newest, "2018.csv", ImportMapping.GUESS)
            .mapping();
    module.mappings().save(World.WORKSPACE, "Yearly survey", newest, "2018.csv", guessed);
    for (String year : WHOLE.keySet()) {
      Path file = Objects.requireNonNull(file(year));
      ImportMapping mapping =
          module.mappings().fitted(World.WORKSPACE, file, year + ".csv", "Yearly survey");
      module
          .evidence()
          .importFile(
              World.WORKSPACE, file, year + ".csv", mapping, false, (phase, read, all, rows) -> {});
    }
  }

  private static World airport() {
    World world = World.of("none: none").touchpoint("whole");
    for (String column : WHOLE.values().stream().distinct().toList()) {
      world.rule("whole", new Condition("type", Match.EQUALS, column));
    }
    return world.map("airport: whole");
  }

  /** Ratings from 1 to 5 count, 4 and 5 are satisfied; 0 is blank and 6 not used. */
  private static Counted counted(String year) throws IOException {
    List<List<String>> table =
        cells(Files.readString(Objects.requireNonNull(file(year)), StandardCharsets.UTF_8));
    int column = table.getFirst().stream().map(String::strip).toList().indexOf(WHOLE.get(year));
    List<String> ratings =
        table.stream()
            .skip(1)
            .map(row -> row.get(column).strip())
            .filter(cell -> Arrays.asList("1", "2", "3", "4", "5").contains(cell))
            .toList();
    return new Counted(
        ratings.size(),
        ratings.stream().filter(cell -> cell.equals("4") || cell.equals("5")).count());
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> table = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : text.replace("\uFEFF", "").replace("\r", "").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          table.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return table;
  }
}
