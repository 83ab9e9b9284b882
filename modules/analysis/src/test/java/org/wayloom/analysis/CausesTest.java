package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Finding.Code;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/** Which findings follow from another, on maps of a few touchpoints. */
class CausesTest {
  private static List<Finding> findings(World world) {
    return world.analysis().findings(World.WORKSPACE, World.MAP);
  }

  /** A hundred rate looking, choosing and buying; half of them buy in the app. */
  private static World ratedShop(int lowestInTheApp, int lowestOnTheWeb) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String channel = i < 50 ? "app" : "web";
      int lowest = i < 50 ? lowestInTheApp : lowestOnTheWeb;
      log.append(
          "p%d: look@1h rlook@2h=%d choose@3h rchoose@4h=%d buy/%s@5h rbuy/%s@6h=%d\n"
              .formatted(i, 4 + i % 2, 4 + i % 2, channel, channel, lowest + i % 2));
    }
    World world = World.of(log.toString()).map("see: look choose\nget: buy");
    for (String touchpoint : List.of("look", "choose", "buy")) {
      world.answers("r" + touchpoint, new Question(QuestionType.CSAT, 1, 5));
      world.rule(touchpoint, new Condition("type", Match.EQUALS, "r" + touchpoint));
    }
    return world;
  }

  @Test
  void aTouchpointThatIsOnlyLowThroughOneChannelFollowsFromIt() {
    assertThat(findings(ratedShop(1, 4)))
        .extracting(Finding::id, Finding::follows)
        .containsExactly(
            tuple("channel-score:touchpoint:buy:channel:app", null),
            tuple("low-score:touchpoint:buy", "channel-score:touchpoint:buy:channel:app"));
  }

  @Test
  void aTouchpointThatIsLowThroughAllChannelsStandsByItself() {
    // 1 or 2 in the app, 2 or 3 on the web: the channel is lower, and the web is low as well.
    assertThat(findings(ratedShop(1, 2)))
        .extracting(Finding::id, Finding::follows)
        .containsExactlyInAnyOrder(
            tuple("channel-score:touchpoint:buy:channel:app", null),
            tuple("low-score:touchpoint:buy", null));
  }

  @Test
  void whoGoesToAndFroIsOneFindingAndThreeThatFollow() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String again = i < 40 ? "look@2h choose@3h" : "";
      log.append("p%d: look@0h choose@1h %s pay@10h get@20h\n".formatted(i, again));
    }
    World world = World.of(log.toString()).map("see: look choose\nbuy: pay\nhave: get");

    assertThat(findings(world))
        .extracting(Finding::id, Finding::follows)
        .containsExactly(
            tuple("returns:touchpoint:choose", null),
            tuple("ad-hoc:touchpoint:choose", "returns:touchpoint:choose"),
            tuple("ad-hoc:touchpoint:look", "returns:touchpoint:choose"),
            tuple("returns:touchpoint:look", "returns:touchpoint:choose"));
  }

  /** One in four misses choosing, one in three calls; of those who call as many miss as of all. */
  @Test
  void twoThingsThatAreWrongForTheSameCustomersByChanceBothStandByThemselves() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String choose = i % 4 == 0 ? "" : "choose@1h";
      String call = i % 3 == 0 ? "call@11h" : "";
      log.append("p%d: look@0h %s pay@10h %s get@20h\n".formatted(i, choose, call));
    }
    World world =
        World.of(log.toString()).map("see: look choose\nbuy: pay\nhave: get").touchpoint("call");
    world.rule("call", new Condition("type", Match.EQUALS, "call"));

    assertThat(findings(world))
        .filteredOn(finding -> List.of(Code.MISSING, Code.AD_HOC).contains(finding.code()))
        .extracting(Finding::id, Finding::follows)
        .containsExactly(
            tuple("ad-hoc:touchpoint:call", null), tuple("missing:touchpoint:choose", null));
  }

  /** The same customers who call had not chosen: the call is why, or stands for it. */
  @Test
  void aDeviationOfTheSameCustomersFollowsFromTheWeightierOne() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      boolean calls = i < 30;
      log.append("p%d: look@0h %s pay@10h get@20h\n".formatted(i, calls ? "call@1h" : "choose@1h"));
    }
    World world =
        World.of(log.toString()).map("see: look choose\nbuy: pay\nhave: get").touchpoint("call");
    world.rule("call", new Condition("type", Match.EQUALS, "call"));

    assertThat(findings(world))
        .extracting(Finding::id, Finding::follows)
        .containsExactly(
            tuple("ad-hoc:touchpoint:call", null),
            tuple("missing:touchpoint:choose", "ad-hoc:touchpoint:call"));
  }
}
