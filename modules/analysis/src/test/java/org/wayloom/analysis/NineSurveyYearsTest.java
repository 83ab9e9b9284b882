package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneysIndexModule;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.testing.PlainCsv;
import org.wayloom.testing.SharedData;

/**
 * The guided example: nine years of an airport's survey by one saved mapping, and the satisfaction
 * with each touchpoint per year, held against a reading of the files that shares no code and
 * against the table of the guide.
 */
class NineSurveyYearsTest {
  private static final int FIRST_YEAR = 2010;
  private static final int YEARS = 9;
  private static final String NOT_ASKED = "–";

  /** The years' columns that asked about each touchpoint, as the guide calls it. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("Artwork", "Q6A Q8A Q8A_ART Q7A_ART Q7ART Q7ART Q7ART Q7ART Q7ART"),
          Map.entry("Restaurants", "Q6B Q8B Q8B_FOOD Q7B_FOOD Q7FOOD Q7FOOD Q7FOOD Q7FOOD Q7FOOD"),
          Map.entry("Shops", "Q6C Q8C Q8C_SHOP Q7C_SHOPS Q7STORE Q7STORE Q7STORE Q7STORE Q7STORE"),
          Map.entry("Signs", "Q6D Q8D Q8D_SIGNS Q7D_SIGNS Q7SIGN Q7SIGN Q7SIGN Q7SIGN Q7SIGN"),
          Map.entry(
              "Walkways",
              "Q6E Q8E Q8E_WALK Q7E_WALK Q7WALKWAYS Q7WALKWAYS Q7WALKWAYS Q7WALKWAYS Q7WALKWAY"),
          Map.entry(
              "Screens",
              "Q6F Q8F Q8F_SCREENS Q7F_SCREENS Q7SCREENS Q7SCREENS Q7SCREENS Q7SCREENS Q7SCREENS"),
          Map.entry(
              "Information, arrivals",
              "Q6G Q8G Q8G_INFOARR Q7G_INFOARR Q7INFODOWN Q7INFODOWN Q7INFODOWN Q7INFODOWN Q7INFODOWN"),
          Map.entry(
              "Information, departures",
              "Q6H Q8H Q8H_INFODEP Q7H_INFODEP Q7INFOUP Q7INFOUP Q7INFOUP Q7INFOUP Q7INFOUP"),
          Map.entry("Wi-Fi", "– – – Q7I_WIFI Q7WIFI Q7WIFI Q7WIFI Q7WIFI Q7WIFI"),
          Map.entry("Roads", "Q6I Q8I Q8I_ROAD Q7J_ROAD Q7ROADS Q7ROADS Q7ROADS Q7ROADS Q7ROADS"),
          Map.entry("Parking", "Q6J Q8J Q8J_PARK Q7K_PARK Q7PARK Q7PARK Q7PARK Q7PARK Q7PARK"),
          Map.entry(
              "AirTrain",
              "Q6K Q8K Q8K_AIRTRAIN Q7L_AIRTRAIN Q7AIRTRAIN Q7AIRTRAIN Q7AIRTRAIN Q7AIRTRAIN Q7AIRTRAIN"),
          Map.entry(
              "Long-term parking",
              "Q6L Q8L Q8L_LTPARK Q7M_LTPARK Q7LTPARKING Q7LTPARKING Q7LTPARKING Q7LTPARKING Q7LTPARKING"),
          Map.entry(
              "Car rental",
              "Q6M Q8M Q8M_RENTAL Q7N_RENTAL Q7RENTAL Q7RENTAL Q7RENTAL Q7RENTAL Q7RENTAL"),
          Map.entry(
              "Clean restrooms",
              "– Q10F Q10F_CLNBATH Q9E_CLNBATH Q9RESTROOM Q9RESTROOM Q9RESTROOM Q9RESTROOM Q9Restroom"),
          Map.entry(
              "The airport as a whole",
              "Q6N Q8N Q8N_WHOLE Q7O_WHOLE Q7ALL Q7ALL Q7ALL Q7ALL Q7ALL"));

  /** Asked about cleanliness in 2010, and about touchpoints in 2011. */
  private static final Set<String> OTHERWISE_IN_2010 =
      Set.of("Q8A", "Q8B", "Q8C", "Q8D", "Q8E", "Q8F");

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

    String told() {
      return String.format(
          Locale.ROOT, "%.0f (%.0f to %.0f)", 100 * share(), 100 * bound(-1), 100 * bound(1));
    }
  }

  @Test
  void satisfactionPerTouchpointAndYearIsWhatTheFilesSay() throws IOException {
    assumeTrue(file(2018) != null, "no shared data beside the checkout: sfo_airport_survey");
    List<List<List<String>>> tables =
        IntStream.range(0, YEARS).mapToObj(i -> table(FIRST_YEAR + i)).toList();
    Map<String, List<String>> guide = guide();
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC());
        JourneyIndexes indexes = JourneysIndexModule.of(data, module.evidence())) {
      importAll(module);
      indexes.borrowCurrent(World.WORKSPACE).close();
      Analysis analysis =
          new IndexedAnalysis(module.evidence(), indexes, airport().maps, World.ENGINE);

      for (Map.Entry<String, String> asked : COLUMNS.entrySet()) {
        Trend trend = years(analysis, asked.getKey());
        String[] columns = asked.getValue().split(" ");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < YEARS; i++) {
          if (columns[i].equals(NOT_ASKED)) {
            told.add(NOT_ASKED);
            continue;
          }
          Counted expected = counted(tables.get(i), columns[i]);
          assertYear(trend, FIRST_YEAR + i, expected, asked.getKey());
          told.add(expected.told());
        }
        assertThat(trend.points()).hasSize(YEARS - missing(columns));
        assertThat(guide).as("the guide").containsEntry(asked.getKey(), told);
      }
    }
  }

  private static int missing(String[] columns) {
    return (int) List.of(columns).stream().filter(NOT_ASKED::equals).count();
  }

  private static Trend years(Analysis analysis, String touchpoint) {
    return analysis.trend(
        World.WORKSPACE,
        World.MAP,
        NumberRef.parse("touchpoint:" + id(touchpoint) + ":score"),
        new TrendOptions(Trend.By.YEAR, 20, null));
  }

  private static void assertYear(Trend trend, int year, Counted expected, String touchpoint) {
    Score score =
        trend.points().stream()
            .filter(point -> point.from().toString().startsWith(year + "-"))
            .map(point -> Objects.requireNonNull(point.score()))
            .findFirst()
            .orElseThrow();
    Score.Band csat = Objects.requireNonNull(score.csat());
    String which = touchpoint + " " + year;
    assertThat(score.n()).as(which).isEqualTo(expected.answers);
    assertThat(csat.value()).as(which).isCloseTo(100 * expected.share(), within(1e-9));
    assertThat(csat.low()).as(which).isCloseTo(100 * expected.bound(-1), within(1e-6));
    assertThat(csat.high()).as(which).isCloseTo(100 * expected.bound(1), within(1e-6));
  }

  private static String id(String touchpoint) {
    return touchpoint.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  private static @Nullable Path file(int year) {
    return SharedData.file("sfo_airport_survey/" + year + ".csv").orElse(null);
  }

  private static List<List<String>> table(int year) {
    try {
      return PlainCsv.cells(
          Files.readString(Objects.requireNonNull(file(year)), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mapping is saved from the newest year and fitted to every other. */
  private static void importAll(EvidenceModule module) {
    Path newest = Objects.requireNonNull(file(2018));
    ImportMapping guessed =
        module
            .evidence()
            .preview(World.WORKSPACE, newest, "2018.csv", ImportMapping.GUESS)
            .mapping();
    module.mappings().save(World.WORKSPACE, "Yearly survey", newest, "2018.csv", guessed);
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      Path file = Objects.requireNonNull(file(year));
      String name = year + ".csv";
      ImportMapping mapping =
          module.mappings().fitted(World.WORKSPACE, file, name, "Yearly survey");
      module
          .evidence()
          .importFile(
              World.WORKSPACE,
              file,
              name,
              year == FIRST_YEAR ? without(mapping, OTHERWISE_IN_2010) : mapping,
              false,
              (phase, read, all, rows) -> {});
    }
  }

  private static ImportMapping without(ImportMapping mapping, Set<String> columns) {
    return mapping.asking(
        Objects.requireNonNull(mapping.questions()).stream()
            .filter(question -> !columns.contains(question.column()))
            .toList());
  }

  private static World airport() {
    World world = World.of("none: none");
    for (Map.Entry<String, String> asked : COLUMNS.entrySet()) {
      String touchpoint = id(asked.getKey());
      world.touchpoint(touchpoint);
      Stream.of(asked.getValue().split(" "))
          .filter(column -> !column.equals(NOT_ASKED))
          .distinct()
          .map(column -> new Condition("type", Match.EQUALS, column))
          .forEach(condition -> world.rule(touchpoint, condition));
    }
    return world.map(
        "airport: "
            + COLUMNS.keySet().stream()
                .map(NineSurveyYearsTest::id)
                .collect(Collectors.joining(" ")));
  }

  /** Ratings from 1 to 5 count, 4 and 5 are satisfied; 0 is blank and 6 not used. */
  private static Counted counted(List<List<String>> table, String name) {
    int column = table.getFirst().indexOf(name);
    List<String> ratings =
        table.stream()
            .skip(1)
            .map(row -> row.get(column))
            .filter(List.of("1", "2", "3", "4", "5")::contains)
            .toList();
    return new Counted(
        ratings.size(), ratings.stream().filter(List.of("4", "5")::contains).count());
  }

  /** The rows of the guide's tables: what follows each name. */
  private static Map<String, List<String>> guide() throws IOException {
    Path page = Path.of(System.getProperty("wayloom.root"), "docs", "guide", "sfo.md");
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
        .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size()), (a, b) -> b));
  }
}
