package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * Every number opens the persons that it counts, and can be computed again from the rows that it
 * opens: on random maps over random logs, by a script that knows nothing of the engine.
 */
class OpenedNumbersLawTest {
  private static final List<Shown> FILTERS =
      List.of(
          new Shown(null, null, "web"),
          new Shown(LocalDate.parse("1970-01-03"), null, null),
          new Shown(LocalDate.parse("1970-01-02"), LocalDate.parse("1970-01-06"), "shop"));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void opensExactlyThePersonsCounted(int seed) {
    World world = randomWorld(new Random(seed));
    opensWhatItCounts(world);
    for (Shown shown : FILTERS) {
      opensWhatItCounts(world.asking(MeasureOptions.OF_MAP.of(shown)));
    }
  }

  private static void opensWhatItCounts(World world) {
    Measures measures = world.measures();
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("total:persons", measures.totals().persons());
    for (Measures.StageMeasures s : measures.stages()) {
      String ref = "stage:" + s.id();
      numbers.put(ref + ":visited", s.visited());
      numbers.put(ref + ":reached", s.reached());
      numbers.put(ref + ":converted", s.converted());
      numbers.put(ref + ":lost", s.lost());
      numbers.put(ref + ":pending", s.pending());
      numbers.put(ref + ":returns", s.returns().persons());
      numbers.put(ref + ":timeToNext", persons(s.timeToNext()));
      numbers.put(ref + ":score", persons(s.score()));
    }
    for (Measures.TouchpointMeasures t : measures.touchpoints()) {
      String ref = "touchpoint:" + t.touchpoint();
      numbers.put(ref + ":reached", t.reached());
      numbers.put(ref + ":wentOn", t.wentOn());
      numbers.put(ref + ":dropped", t.reached() - t.wentOn());
      numbers.put(ref + ":returns", t.returns().persons());
      numbers.put(ref + ":timeToNext", persons(t.timeToNext()));
      numbers.put(ref + ":score", persons(t.score()));
    }
    for (Flow.Nodes nodes : Flow.Nodes.values()) {
      Flow flow = world.analysis().flow(World.WORKSPACE, World.MAP, nodes, 1000, world.options);
      flow.edges().forEach(e -> numbers.put("edge:" + e.from() + ":" + e.to(), e.persons()));
    }
    if (world.options.shown() == null) {
      numbers.put("unmatched", world.analysis().ruleCounts(World.WORKSPACE).unmatched().persons());
    }

    numbers.forEach(
        (number, value) -> {
          List<String> persons = world.behind(number);
          assertThat(persons).as(number).doesNotHaveDuplicates().hasSize(Math.toIntExact(value));
          assertThat(world.total(number)).as(number).isEqualTo(value);
          Set<String> inRows = new HashSet<>();
          world.rows(number).forEach(row -> inRows.add(row.person()));
          assertThat(inRows).as("persons in the rows of " + number).isEqualTo(Set.copyOf(persons));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23, 24, 25, 26})
  void canBeComputedAgainFromTheRows(int seed) {
    World world = randomWorld(new Random(seed));
    isMadeOfItsRows(world);
    for (Shown shown : FILTERS) {
      isMadeOfItsRows(world.asking(MeasureOptions.OF_MAP.of(shown)));
    }
  }

  private static void isMadeOfItsRows(World world) {
    Measures measures = world.measures();
    List<EventRow> everything = world.rows("total:persons");

    assertThat(everything).hasSize((int) measures.totals().events());
    for (Measures.TouchpointMeasures t : measures.touchpoints()) {
      String ref = "touchpoint:" + t.touchpoint();
      assertThat(world.rows(ref + ":reached")).as(ref).hasSize((int) t.events());
      checkScore(ref, t.score(), world.rows(ref + ":score"));
      Walks walks = new Walks(everything, row -> placed(world, row, false));
      walks.check(ref, t.touchpoint(), t.timeToNext(), t.returns(), t.wentOn());
    }
    for (Measures.StageMeasures s : measures.stages()) {
      String ref = "stage:" + s.id();
      checkScore(ref, s.score(), world.rows(ref + ":score"));
      Walks walks = new Walks(everything, row -> placed(world, row, true));
      walks.check(ref, s.id(), s.timeToNext(), s.returns(), -1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33})
  void opensWithTheSameOptionsThatTheNumberWasAskedWith(int seed) {
    World world = randomWorld(new Random(seed));
    for (StageOrder order : StageOrder.values()) {
      MeasureOptions options = new MeasureOptions(2, order);
      for (Measures.StageMeasures s :
          world.analysis().measures(World.WORKSPACE, World.MAP, options).stages()) {
        NumberRef lost = NumberRef.parse("stage:" + s.id() + ":lost");
        assertThat(
                world
                    .analysis()
                    .behind(World.WORKSPACE, World.MAP, lost, options, new Analysis.PageAsk(5, ""))
                    .total())
            .isEqualTo(s.lost());
      }
    }
  }

  private static long persons(Measures.@Nullable TimeToNext times) {
    return times == null ? 0 : times.persons();
  }

  private static long persons(@Nullable Score score) {
    return score == null ? 0 : score.persons();
  }

  private static void checkScore(String ref, @Nullable Score score, List<EventRow> rows) {
    assertThat(rows).as(ref).hasSize(score == null ? 0 : (int) score.n());
    if (score != null && score.scale().type().equals("csat")) {
      double mean =
          rows.stream().mapToDouble(r -> Objects.requireNonNull(r.value())).average().orElseThrow();
      assertThat(score.mean()).as(ref).isCloseTo(mean, within(1e-9));
    }
  }

  /** Where a row stands on the map by the rules in words; null when it is no step. */
  private static @Nullable String placed(World world, EventRow row, boolean stage) {
    if (row.kind() == EventKind.ANSWER) {
      return null;
    }
    return world.stages.stream()
        .filter(s -> s.touchpoints().contains(row.type()))
        .findFirst()
        .map(s -> stage ? s.id() : row.type())
        .orElse(null);
  }

  private interface Placing {
    @Nullable String of(EventRow row);
  }

  /** Goes through the rows of each person with pencil and paper. */
  private static final class Walks {
    private final Map<String, List<Long>> times = new HashMap<>();
    private final Map<String, Set<String>> leavers = new HashMap<>();
    private final Map<String, Set<String>> returners = new HashMap<>();
    private final Map<String, Integer> returns = new HashMap<>();

    Walks(List<EventRow> rows, Placing placing) {
      Map<String, List<EventRow>> byPerson = new LinkedHashMap<>();
      for (EventRow row : rows) {
        byPerson.computeIfAbsent(row.person(), p -> new ArrayList<>()).add(row);
      }
      byPerson.forEach((person, own) -> walk(person, own, placing));
    }

    private void walk(String person, List<EventRow> rows, Placing placing) {
      List<String> visited = new ArrayList<>();
      long entered = 0;
      for (EventRow row : rows) {
        String node = placing.of(row);
        if (node == null || (!visited.isEmpty() && visited.getLast().equals(node))) {
          continue;
        }
        if (!visited.isEmpty()) {
          times
              .computeIfAbsent(visited.getLast(), n -> new ArrayList<>())
              .add(row.time().toEpochMilli() - entered);
          leavers.computeIfAbsent(visited.getLast(), n -> new HashSet<>()).add(person);
        }
        if (visited.contains(node)) {
          returns.merge(node, 1, Integer::sum);
          returners.computeIfAbsent(node, n -> new HashSet<>()).add(person);
        }
        visited.add(node);
        entered = row.time().toEpochMilli();
      }
    }

    void check(
        String ref,
        String node,
        Measures.@Nullable TimeToNext expected,
        Measures.Returns expectedReturns,
        long wentOn) {
      long[] sorted =
          times.getOrDefault(node, List.of()).stream().mapToLong(Long::longValue).toArray();
      int left = leavers.getOrDefault(node, Set.of()).size();
      assertThat(expected)
          .as(ref)
          .isEqualTo(
              sorted.length == 0
                  ? null
                  : new Measures.TimeToNext(
                      sorted.length,
                      left,
                      Statistics.nearestRank(sorted, 0.5),
                      Statistics.nearestRank(sorted, 0.9)));
      assertThat(expectedReturns)
          .as(ref)
          .isEqualTo(
              new Measures.Returns(
                  returners.getOrDefault(node, Set.of()).size(), returns.getOrDefault(node, 0)));
      if (wentOn >= 0) {
        assertThat((long) left).as(ref).isEqualTo(wentOn);
      }
    }
  }

  /** Up to thirty persons, eight types on three channels, answers, some types on no map. */
  private static World randomWorld(Random random) {
    StringBuilder log = new StringBuilder();
    int persons = 5 + random.nextInt(25);
    for (int p = 0; p < persons; p++) {
      log.append("p").append(p).append(":");
      long time = random.nextInt(3) * 86_400_000L;
      for (int e = 1 + random.nextInt(14); e > 0; e--) {
        time += random.nextInt(3) == 0 ? 0 : random.nextInt(40) * 3_600_000L;
        boolean answer = random.nextInt(5) == 0;
        String type = (answer ? "q" : "t") + random.nextInt(answer ? 3 : 8);
        String channel = List.of("", "/web", "/shop").get(random.nextInt(3));
        log.append(" ").append(type).append(channel).append("@").append(time);
        log.append(answer ? "=" + (1 + random.nextInt(5)) : "");
      }
      log.append("\n");
    }
    World world = World.of(log.toString());
    Question csat = new Question(QuestionType.CSAT, 1, 5);
    world.answers("q0", csat).answers("q1", csat);
    world.answers("q2", new Question(QuestionType.NPS, 0, 10));
    world.map(
        """
        s0: t0 t1
        s1: t2 t0
        s2:
        s3: t3 t4 t5
        s4: t6
        """);
    for (int q = 0; q < 3; q++) {
      world.rule(
          "t" + random.nextInt(7),
          new org.wayloom.maps.Library.Condition(
              "type", org.wayloom.maps.Library.Match.EQUALS, "q" + q));
    }
    world.window(random.nextInt(2) * (1 + random.nextInt(6)));
    world.order(StageOrder.values()[random.nextInt(3)]);
    // A touchpoint that only answers feed would have them as steps: make sure that each has events.
    return everyTypeHappens(log.toString()) ? world : randomWorld(random);
  }

  private static boolean everyTypeHappens(String log) {
    return List.of("t0", "t1", "t2", "t3", "t4", "t5", "t6").stream().allMatch(log::contains);
  }
}
