package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlowTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final World WORLD =
      World.of(
              """
              ann: look@0h pay/web@1h look@2h pay/web@5h
              bob: look@0h noise@1h pay/web@9h
              cat: pay/web@0h pay/web@1h
              """)
          .map("see: look\nget: pay");

  @Test
  void countsOccurrencesAndPersonsApart() {
    Flow flow = flow(Flow.Nodes.TOUCHPOINTS, 30);

    // look → pay: Ann after 1 and 3 hours, Bob after 9 (what is not on the map is not there).
    assertThat(flow.edges())
        .containsExactly(
            new Flow.Edge("look", "pay", 3, 2, 3 * HOUR),
            new Flow.Edge("pay", "look", 1, 1, HOUR),
            new Flow.Edge("pay", "pay", 1, 1, HOUR));
    assertThat(flow.nodes())
        .containsExactly(
            new Flow.Node("look", "The look", "see", 3, 2),
            new Flow.Node("pay", "The pay", "get", 5, 3));
  }

  @Test
  void saysHowMuchIsNotDrawn() {
    Flow flow = flow(Flow.Nodes.STAGES, 1);

    assertThat(flow.total()).isEqualTo(new Flow.Amount(3, 5));
    assertThat(flow.drawn()).isEqualTo(new Flow.Amount(1, 3));
    assertThat(flow.shareNotDrawn()).isEqualTo(0.4);
  }

  @Test
  void activitiesAreThoseOfTheWholeLog() {
    Flow flow = flow(Flow.Nodes.ACTIVITIES, 30);

    assertThat(flow.nodes()).extracting(Flow.Node::label).containsExactly("look", "noise", "pay");
    assertThat(flow.edges()).hasSize(5);
    assertThat(WORLD.behind("edge:activity.look:activity.noise")).containsExactly("bob");
  }

  @Test
  void withoutEdgesEveryNodeStandsAlone() {
    Flow flow =
        World.of("ann: look")
            .map("see: look")
            .analysis()
            .flow(World.WORKSPACE, World.MAP, Flow.Nodes.TOUCHPOINTS, 30);

    assertThat(flow.nodes()).hasSize(1);
    assertThat(flow.shareNotDrawn()).isZero();
  }

  private static Flow flow(Flow.Nodes nodes, int edges) {
    return WORLD.analysis().flow(World.WORKSPACE, World.MAP, nodes, edges);
  }
}
