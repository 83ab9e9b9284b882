package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MapWalkTest {
  /** Nodes 0, 1, 2 of a random log are touchpoints; the stages are {0, 2} and {1}. */
  private static final int[] STAGES = {0, 1, 0};

  @Test
  void findsWhatTheThreeFoldsFindForTouchpointsAndForStages() {
    for (int seed = 0; seed < 300; seed++) {
      RandomLog log = RandomLog.of(seed, 12, 9, 20);
      Coding touchpoints = RandomLog.someNodes(seed);

      MapWalk.Result walk = Ask.of(log.blocks(), new MapWalk(touchpoints, STAGES, 2));

      assertThat(walk.touchpoints()).as("seed %d", seed).isEqualTo(level(log, touchpoints));
      assertThat(walk.stages()).as("seed %d", seed).isEqualTo(level(log, stages(touchpoints)));
    }
  }

  @Test
  void isTheSameOnManyThreads() {
    RandomLog log = RandomLog.of(5, 3000, 9, 1_000_000);
    MapWalk walk = new MapWalk(Coding.identity(RandomLog.SIGNATURES), new int[] {0, 0, 1, 1, 1}, 2);

    try (ParallelEngine engine = new ParallelEngine(4)) {
      assertThat(engine.run(log.blocks(), walk)).isEqualTo(Ask.of(log.blocks(), walk));
    }
  }

  @Test
  void everyTouchpointNeedsAStage() {
    assertThatThrownBy(() -> new MapWalk(Coding.identity(3), new int[] {0}, 1))
        .hasMessageStartingWith("every touchpoint needs a stage");
  }

  private static MapWalk.Level level(RandomLog log, Coding coding) {
    return new MapWalk.Level(
        Ask.of(log.blocks(), new Reach(coding)),
        Ask.of(log.blocks(), new Returns(coding)),
        Ask.of(log.blocks(), new TimeToNext(coding)));
  }

  private static Coding stages(Coding touchpoints) {
    int[] nodes = new int[touchpoints.signatures()];
    for (int code = 0; code < nodes.length; code++) {
      int touchpoint = touchpoints.node(code);
      nodes[code] = touchpoint == Coding.NONE ? Coding.NONE : STAGES[touchpoint];
    }
    return Coding.of(nodes, 2);
  }
}
