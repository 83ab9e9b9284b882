package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The folds over nodes, on a log of seven persons whose numbers can be counted by eye. */
class NodeFoldsTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: a@0 b@10 c@30
          bob: a@0 a@5 b@20
          cyd: a@0 b@10 a@15 b@20
          dee: b@0 c@40
          eve: a@0 x@5 c@7
          fay: x@0
          gus: c@0
          """);

  private static final Coding NODES = LOG.coding("a", "b", "c");

  @Test
  void directlyFollowsCountsOccurrencesAndPersonsApart() {
    FlowGraph graph = Ask.of(LOG.blocks(), new DirectlyFollows(NODES));
    assertThat(graph.edges())
        .containsExactly(
            new FlowGraph.Edge(0, 1, 4, 3), // ann, bob, cyd twice
            new FlowGraph.Edge(1, 2, 2, 2), // ann, dee
            new FlowGraph.Edge(0, 0, 1, 1), // bob
            new FlowGraph.Edge(0, 2, 1, 1), // eve: x is not coded
            new FlowGraph.Edge(1, 0, 1, 1)); // cyd
    assertThat(graph.starts()).containsExactly(4, 1, 1);
    assertThat(graph.ends()).containsExactly(0, 2, 4);
    assertThat(graph.occurrences()).isEqualTo(9);
    assertThat(Ask.names(LOG, new DirectlyFollows(NODES).persons(0, 1)))
        .containsExactly("ann", "bob", "cyd");
  }

  @Test
  void directlyFollowsGivesTheSameOverManyNodes() {
    int[] wide = {900, 901, 902, Coding.NONE};
    FlowGraph graph = Ask.of(LOG.blocks(), new DirectlyFollows(Coding.of(wide, 1000)));
    assertThat(graph.edges())
        .contains(new FlowGraph.Edge(900, 901, 4, 3), new FlowGraph.Edge(901, 900, 1, 1))
        .hasSize(5);
  }

  @Test
  void edgeTimesAreMedians() {
    FlowGraph graph = Ask.of(LOG.blocks(), new DirectlyFollows(NODES));
    // a → b: 10, 15, 10, 5: the second of 5 10 10 15. b → c: 20, 40: the first.
    assertThat(Ask.of(LOG.blocks(), new EdgeTimes(NODES, graph.edges())))
        .containsExactly(10, 20, 5, 7, 5);
    assertThat(Ask.of(LOG.blocks(), new EdgeTimes(NODES, List.of(new FlowGraph.Edge(2, 0, 0, 0)))))
        .containsExactly(-1);
  }

  @Test
  void timeToNextRunsFromEnteringAVisitToTheNextNode() {
    TimeToNext question = new TimeToNext(NODES);
    // a: ann 10, bob 20 (from the first a), cyd 10 and 5, eve 7. b: ann 20, cyd 5, dee 40.
    assertThat(Ask.of(LOG.blocks(), question).nodes())
        .containsExactly(
            new TimeToNext.Times(5, 10, 20),
            new TimeToNext.Times(3, 20, 40),
            new TimeToNext.Times(0, 0, 0));
    assertThat(Ask.names(LOG, question.persons(1))).containsExactly("ann", "cyd", "dee");
  }

  @Test
  void returnsAreVisitsAfterTheFirst() {
    assertThat(Ask.of(LOG.blocks(), new Returns(NODES)).nodes())
        .containsExactly(new Returns.Count(1, 1), new Returns.Count(1, 1), new Returns.Count(0, 0));
    assertThat(Ask.names(LOG, new Returns(NODES).persons(0))).containsExactly("cyd");
    assertThat(Ask.names(LOG, new Returns(NODES).persons(2))).isEmpty();
  }

  @Test
  void reachCountsWhoCameAndWhoWentOn() {
    Reach reach = new Reach(NODES);
    assertThat(Ask.of(LOG.blocks(), reach))
        .isEqualTo(
            new Reach.Result(
                7,
                6,
                15,
                List.of(
                    new Reach.Node(4, 6, 4, 4, 0),
                    new Reach.Node(4, 5, 3, 1, 2),
                    new Reach.Node(4, 4, 0, 1, 4))));
    assertThat(Ask.names(LOG, reach.persons(1, Reach.Number.REACHED)))
        .containsExactly("ann", "bob", "cyd", "dee");
    assertThat(Ask.names(LOG, reach.persons(1, Reach.Number.WENT_ON)))
        .containsExactly("ann", "cyd", "dee");
    assertThat(Ask.names(LOG, reach.persons(1, Reach.Number.DROPPED))).containsExactly("bob");
  }

  @Test
  void variantsListTheMostFrequentSequences() {
    JourneyText log = JourneyText.of("ann: a b\nbob: a x b\ncyd: b\ndee: x\neve: a");
    Variants variants = new Variants(log.coding("a", "b"), 2);
    Variants.Result result = Ask.of(log.blocks(), variants);
    assertThat(result.top())
        .containsExactly(
            new Variants.Variant(List.of(0, 1), 2), new Variants.Variant(List.of(0), 1));
    assertThat(result.distinct()).isEqualTo(3);
    assertThat(result.persons()).isEqualTo(4);
    assertThat(result.shareNotListed()).isEqualTo(0.25);
    assertThat(Ask.names(log, variants.persons(List.of(0, 1)))).containsExactly("ann", "bob");
  }

  @Test
  void medianPositionGoesFromFirstToLast() {
    JourneyText log = JourneyText.of("ann: a b c\nbob: a x c\ncyd: a b b c\ndee: d");
    // a: 0 0 0. b: 1/2, 1/3, 2/3. c: 1 1 1. d alone: the middle.
    assertThat(Ask.of(log.blocks(), new MedianPosition(log.coding("a", "b", "c", "d"))))
        .containsExactly(0, 0.5, 1, 0.5);
    assertThat(Ask.of(log.blocks(), new MedianPosition(Coding.of(new int[0], 1))))
        .containsExactly(Double.NaN);
  }

  @Test
  void scoresSumTheValuesOfAnswers() {
    JourneyText log =
        JourneyText.of("ann: rate=5 rate=4 buy=100\nbob: rate=5 rate\ncyd: rate=0.5 tell=10");
    Scores scores = new Scores(log.coding("rate", "tell"));
    Scores.Result result = Ask.of(log.blocks(), scores);
    assertThat(result.groups().get(0).n()).isEqualTo(4);
    assertThat(result.groups().get(0).persons()).isEqualTo(3);
    assertThat(result.groups().get(0).sum()).isEqualTo(14.5);
    assertThat(result.groups().get(0).sumOfSquares()).isEqualTo(66.25);
    assertThat(result.groups().get(0).counts()).containsExactly(0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0);
    assertThat(result.groups().get(1).counts()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(Ask.names(log, scores.persons(0))).containsExactly("ann", "bob", "cyd");
  }

  @Test
  void manyQuestionsShareAPass() {
    FoldSet set = new FoldSet();
    var reach = set.add(new Reach(NODES));
    var times = set.add(new TimeToNext(NODES));
    var graph = set.add(new DirectlyFollows(NODES));
    FoldSet.Answers answers = Ask.of(LOG.blocks(), set);
    assertThat(answers.of(reach)).isEqualTo(Ask.of(LOG.blocks(), new Reach(NODES)));
    assertThat(answers.of(times)).isEqualTo(Ask.of(LOG.blocks(), new TimeToNext(NODES)));
    assertThat(answers.of(graph).edges())
        .isEqualTo(Ask.of(LOG.blocks(), new DirectlyFollows(NODES)).edges());
  }
}
