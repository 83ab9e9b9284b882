package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The other folds against plain list programs, on hundreds of small logs. */
class FoldOracleTest {
  private static final int SEEDS = 600;

  @Test
  void directlyFollowsAgreesWithLists() {
    eachLog(
        (log, nodes) -> {
          TreeMap<List<Integer>, List<Integer>> takers = new TreeMap<>(FoldOracleTest::compare);
          TreeMap<List<Integer>, List<Long>> times = new TreeMap<>(FoldOracleTest::compare);
          for (int person = 0; person < log.journeys().size(); person++) {
            List<RandomLog.Event> events = log.coded(nodes).get(person);
            for (int i = 1; i < events.size(); i++) {
              List<Integer> edge = List.of(node(nodes, events, i - 1), node(nodes, events, i));
              takers.computeIfAbsent(edge, key -> new ArrayList<>()).add(person);
              times
                  .computeIfAbsent(edge, key -> new ArrayList<>())
                  .add(events.get(i).time() - events.get(i - 1).time());
            }
          }
          DirectlyFollows fold = new DirectlyFollows(nodes);
          FlowGraph graph = Ask.of(log.blocks(), fold);
          long[] medians = Ask.of(log.blocks(), new EdgeTimes(nodes, graph.edges()));
          assertThat(graph.edges()).hasSize(takers.size());
          for (int i = 0; i < medians.length; i++) {
            FlowGraph.Edge edge = graph.edges().get(i);
            List<Integer> key = List.of(edge.from(), edge.to());
            Set<Integer> persons = new HashSet<>(takers.getOrDefault(key, List.of()));
            assertThat(edge.occurrences()).isEqualTo(takers.getOrDefault(key, List.of()).size());
            assertThat(edge.persons()).isEqualTo(persons.size());
            assertThat(medians[i]).isEqualTo(nearestRank(times.getOrDefault(key, List.of()), 0.5));
            assertThat(Ask.of(log.blocks(), fold.persons(edge.from(), edge.to())).toArray())
                .containsExactlyInAnyOrder(persons.stream().mapToInt(p -> p).toArray());
          }
        });
  }

  @Test
  void timeToNextReturnsAndReachAgreeWithLists() {
    eachLog(
        (log, nodes) -> {
          TimeToNext.Result times = Ask.of(log.blocks(), new TimeToNext(nodes));
          Returns.Result returns = Ask.of(log.blocks(), new Returns(nodes));
          Reach.Result reach = Ask.of(log.blocks(), new Reach(nodes));
          for (int node = 0; node < nodes.count(); node++) {
            NodeStory story = NodeStory.of(log.coded(nodes), nodes, node);
            assertThat(times.nodes().get(node).visits()).isEqualTo(story.times.size());
            if (!story.times.isEmpty()) {
              assertThat(times.nodes().get(node))
                  .isEqualTo(
                      new TimeToNext.Times(
                          story.times.size(),
                          nearestRank(story.times, 0.5),
                          nearestRank(story.times, 0.9)));
            }
            assertThat(returns.nodes().get(node))
                .isEqualTo(new Returns.Count(story.returners, story.returns));
            Reach.Node found = reach.nodes().get(node);
            assertThat(found.persons()).isEqualTo(story.persons);
            assertThat(found.events()).isEqualTo(story.events);
            assertThat(found.wentOn()).isEqualTo(story.wentOn);
            assertThat(cardinality(log, new Reach(nodes).persons(node, Reach.Number.DROPPED)))
                .isEqualTo(story.persons - story.wentOn);
            assertThat(cardinality(log, new Returns(nodes).persons(node)))
                .isEqualTo(story.returners);
          }
        });
  }

  @Test
  void variantsAgreeWithLists() {
    eachLog(
        (log, nodes) -> {
          TreeMap<List<Integer>, Long> expected = new TreeMap<>(FoldOracleTest::compare);
          for (List<RandomLog.Event> events : log.coded(nodes)) {
            if (!events.isEmpty()) {
              expected.merge(
                  events.stream().map(event -> nodes.node(event.signature())).toList(),
                  1L,
                  Long::sum);
            }
          }
          Variants.Result result = Ask.of(log.blocks(), new Variants(nodes, 1000));
          assertThat(result.distinct()).isEqualTo(expected.size());
          assertThat(result.shareNotListed()).isZero();
          for (Variants.Variant variant : result.top()) {
            assertThat(variant.persons()).isEqualTo(expected.get(variant.nodes()));
          }
        });
  }

  @Test
  void scoresAgreeWithLists() {
    eachLog(
        (log, nodes) -> {
          Scores.Result result = Ask.of(log.blocks(), new Scores(nodes));
          for (int group = 0; group < nodes.count(); group++) {
            int wanted = group;
            List<Double> values = new ArrayList<>();
            for (List<RandomLog.Event> events : log.coded(nodes)) {
              for (RandomLog.Event event : events) {
                if (nodes.node(event.signature()) == wanted && !Float.isNaN(event.value())) {
                  values.add((double) event.value());
                }
              }
            }
            Scores.Score score = result.groups().get(group);
            assertThat(score.n()).isEqualTo(values.size());
            assertThat(score.sum()).isEqualTo(values.stream().mapToDouble(v -> v).sum());
            assertThat(score.sumOfSquares())
                .isEqualTo(values.stream().mapToDouble(v -> v * v).sum());
            assertThat(score.counts()[7])
                .isEqualTo(values.stream().filter(value -> value == 7).count());
            assertThat(cardinality(log, new Scores(nodes).persons(group)))
                .isEqualTo(score.persons());
          }
        });
  }

  @Test
  void sumsByPersonAgreeWithLists() {
    eachLog(
        (log, nodes) -> {
          SumsByPerson.Result result =
              Ask.of(
                  log.blocks(),
                  new SumsByPerson(nodes, (signature, value) -> value + 10 * signature - 20));
          for (int group = 0; group < nodes.count(); group++) {
            int wanted = group;
            List<List<Double>> persons =
                log.coded(nodes).stream()
                    .map(
                        events ->
                            events.stream()
                                .filter(event -> nodes.node(event.signature()) == wanted)
                                .filter(event -> !Float.isNaN(event.value()))
                                .map(event -> (double) event.value() + 10 * event.signature() - 20)
                                .toList())
                    .filter(answers -> !answers.isEmpty())
                    .toList();
            SumsByPerson.Sums sums = result.groups().get(group);
            assertThat(sums.persons()).isEqualTo(persons.size());
            assertThat(sums.answers()).isEqualTo(persons.stream().mapToLong(List::size).sum());
            assertThat(sums.sum()).isEqualTo(sum(persons, answers -> total(answers)));
            assertThat(sums.squares())
                .isEqualTo(sum(persons, answers -> total(answers) * total(answers)));
            assertThat(sums.products())
                .isEqualTo(sum(persons, answers -> total(answers) * answers.size()));
            assertThat((double) sums.answersSquared())
                .isEqualTo(sum(persons, answers -> (double) answers.size() * answers.size()));
            assertThat(sums.above()).isEqualTo(some(persons, answer -> answer > 0));
            assertThat(sums.notAbove()).isEqualTo(some(persons, answer -> answer <= 0));
            double mean = sums.sum() / sums.answers();
            if (!persons.isEmpty()) {
              assertThat(sums.spread())
                  .isCloseTo(
                      sum(persons, answers -> Math.pow(total(answers) - mean * answers.size(), 2)),
                      within(1e-6));
            }
          }
        });
  }

  /** The sums of a period are those of a log that has nothing else. */
  @Test
  void sumsByPersonOverTimeAreTheSumsOfThePeriodsEvents() {
    Periods periods = Periods.between(2, 5, 6, 9);
    long[] bounds = {2, 5, 6, 9};
    eachLog(
        (log, nodes) -> {
          List<SumsByPerson.Result> result =
              Ask.of(
                  log.blocks(),
                  new SumsByPersonOverTime(
                      nodes, periods, period -> (signature, value) -> value + period));
          assertThat(result).hasSize(3);
          for (int period = 0; period < 3; period++) {
            int counts = period;
            assertThat(result.get(period))
                .isEqualTo(
                    Ask.of(
                        EventFilter.ALL.during(bounds[period], bounds[period + 1]).of(log.blocks()),
                        new SumsByPerson(nodes, (signature, value) -> value + counts)));
          }
        });
  }

  private static long some(List<List<Double>> persons, Predicate<Double> wanted) {
    return persons.stream().filter(answers -> answers.stream().anyMatch(wanted)).count();
  }

  private static double total(List<Double> answers) {
    return answers.stream().mapToDouble(answer -> answer).sum();
  }

  private static double sum(List<List<Double>> persons, ToDoubleFunction<List<Double>> each) {
    return persons.stream().mapToDouble(each).sum();
  }

  @Test
  void scoresOverTimeAreTheScoresOfThePeriodsEvents() {
    Periods periods = Periods.between(2, 5, 6, 9);
    eachLog(
        (log, nodes) -> {
          List<Scores.Result> result = Ask.of(log.blocks(), new ScoresOverTime(nodes, periods));
          assertThat(result).hasSize(3);
          for (int period = 0; period < 3; period++) {
            for (int group = 0; group < nodes.count(); group++) {
              int[] wanted = {period, group};
              List<RandomLog.Event> events = new ArrayList<>();
              long persons = 0;
              for (List<RandomLog.Event> coded : log.coded(nodes)) {
                List<RandomLog.Event> own =
                    coded.stream()
                        .filter(event -> nodes.node(event.signature()) == wanted[1])
                        .filter(event -> !Float.isNaN(event.value()))
                        .filter(event -> List.of(2, 5, 6, 9).get(wanted[0]) <= event.time())
                        .filter(event -> event.time() < List.of(2, 5, 6, 9).get(wanted[0] + 1))
                        .toList();
                events.addAll(own);
                persons += own.isEmpty() ? 0 : 1;
              }
              Scores.Score score = result.get(period).groups().get(group);
              assertThat(score.n()).isEqualTo(events.size());
              assertThat(score.persons()).isEqualTo(persons);
              assertThat(score.sum())
                  .isEqualTo(events.stream().mapToDouble(RandomLog.Event::value).sum());
            }
          }
        });
  }

  /** What happens at one node, told by lists. */
  private static final class NodeStory {
    private final List<Long> times = new ArrayList<>();
    private long persons;
    private long events;
    private long wentOn;
    private long returners;
    private long returns;

    static NodeStory of(List<List<RandomLog.Event>> journeys, Coding nodes, int node) {
      NodeStory story = new NodeStory();
      for (List<RandomLog.Event> events : journeys) {
        story.tell(events, nodes, node);
      }
      return story;
    }

    private void tell(List<RandomLog.Event> journey, Coding nodes, int node) {
      int visits = 0;
      boolean left = false;
      for (int i = 0; i < journey.size(); i++) {
        if (node(nodes, journey, i) != node) {
          left |= visits > 0;
          continue;
        }
        events++;
        if (i == 0 || node(nodes, journey, i - 1) != node) {
          visits++;
          int next = i;
          while (next < journey.size() && node(nodes, journey, next) == node) {
            next++;
          }
          if (next < journey.size()) {
            times.add(journey.get(next).time() - journey.get(i).time());
          }
        }
      }
      persons += visits > 0 ? 1 : 0;
      wentOn += left ? 1 : 0;
      returners += visits > 1 ? 1 : 0;
      returns += Math.max(0, visits - 1);
    }
  }

  private static int node(Coding nodes, List<RandomLog.Event> events, int i) {
    return nodes.node(events.get(i).signature());
  }

  private static long cardinality(RandomLog log, PersonsWhere persons) {
    return Ask.of(log.blocks(), persons).getLongCardinality();
  }

  private static long nearestRank(List<Long> values, double share) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static int compare(List<Integer> left, List<Integer> right) {
    return java.util.Arrays.compare(
        left.stream().mapToInt(i -> i).toArray(), right.stream().mapToInt(i -> i).toArray());
  }

  private static void eachLog(BiConsumer<RandomLog, Coding> check) {
    for (int seed = 0; seed < SEEDS; seed++) {
      check.accept(RandomLog.of(seed, 6, 8, 2000), RandomLog.someNodes(seed));
    }
  }
}
