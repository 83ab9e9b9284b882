package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Finding.Code;
import org.wayloom.analysis.Finding.Kind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.Library;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/** What stands out between channels, and of the channels that are drawn and preferred. */
class ChannelFindingsTest {
  /** Three hundred look and pay in the app; chatting is drawn on the web, calling nowhere. */
  @Test
  void aTouchpointThatDoesNotOfferTheChannelLookedAtIsNotSilent() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      log.append("p%d: look/app@%dh pay/app@%dh\n".formatted(i, i, i + 1));
    }
    World world =
        World.of(log.toString())
            .map("see: look chat call mail\nbuy: pay")
            .drawn("chat", "web")
            .drawn("mail", "web", "app");

    assertThat(ofChannel(world, "app"))
        .containsExactlyInAnyOrder(
            "silent-touchpoint:touchpoint:call", "silent-touchpoint:touchpoint:mail");
    assertThat(world.analysis().findings(World.WORKSPACE, World.MAP))
        .extracting(Finding::id)
        .contains("silent-touchpoint:touchpoint:chat");
  }

  /** In the app four of five do not pay; on the web all do. */
  @Test
  void findingsOfAChannelAreOfItsEventsAlone() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String channel = i < 50 ? "app" : "web";
      log.append("p%d: look/%s@%dh".formatted(i, channel, i));
      log.append(i < 50 && i % 5 > 0 ? "" : " pay/%s@%dh".formatted(channel, i + 1));
      log.append(" get/%s@%dh\n".formatted(channel, i + 2));
    }
    World world = World.of(log.toString()).map("see: look\nbuy: pay\nhave: get");

    assertThat(ofChannel(world, "app")).contains("missing:touchpoint:pay");
    assertThat(ofChannel(world, "web")).isEmpty();
  }

  private static List<String> ofChannel(World world, String channel) {
    return world
        .analysis()
        .findings(
            World.WORKSPACE, World.MAP, MeasureOptions.OF_MAP.of(new Shown(null, null, channel)))
        .stream()
        .map(Finding::id)
        .toList();
  }

  /** Drawn: looking on the web, paying on the web and in the shop; ann likes the shop best. */
  private static World shoppers() {
    return World.of("p1: look pay\np2: look pay\np3: look")
        .map("see: look\nbuy: pay\nask: chat")
        .drawn("look", "web")
        .drawn("pay", "web", "shop");
  }

  @Test
  void aPersonasPreferredChannelThatAStageDoesNotOfferIsAGapOfTheDrawingAlone() {
    World world = shoppers().preferring("ann", List.of("gone", "shop", "web"));

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    // Nothing is drawn of the channels of asking.
    assertThat(found)
        .extracting(Finding::id)
        .containsExactly("channel-not-offered:stage:see:channel:shop");
    Finding gap = found.getFirst();
    assertThat(gap.kind()).isEqualTo(Kind.GAP);
    assertThat(gap.tested()).isNull();
    assertThat(gap.adjusted()).isNull();
    assertThat(gap.persons()).isEqualTo(3);
    assertThat(gap.params()).isEqualTo(Map.of("personas", "The ann"));
    assertThat(world.behind(Objects.requireNonNull(gap.number()))).hasSize(3);
  }

  @Test
  void aGapOfPersonasConcernsTheirCustomersAtTheStage() {
    World world =
        shoppers()
            .trait("p1", "plan", "plus")
            .trait("p3", "plan", "free")
            .preferring(
                "ann", List.of("shop"), new Condition("property:plan", Match.EQUALS, "plus"))
            .preferring(
                "bob", List.of("shop"), new Condition("property:plan", Match.EQUALS, "free"))
            .preferring("cyd", List.of("web"));

    Finding gap = world.analysis().findings(World.WORKSPACE, World.MAP).getFirst();

    assertThat(gap.persons()).isEqualTo(2);
    assertThat(gap.params()).isEqualTo(Map.of("personas", "The ann · The bob"));
    assertThat(gap.number()).isEqualTo("visited-by:see:ann,bob");
    assertThat(world.behind("visited-by:see:ann,bob")).containsExactlyInAnyOrder("p1", "p3");
    assertThat(world.behind("visited-by:see:ann")).containsExactly("p1");
  }

  @Test
  void personasOfOtherMapsMissNothingHere() {
    World world = shoppers();
    world.personas.add(new Library.Persona("ann", "Ann", List.of("shop"), List.of()));

    assertThat(world.analysis().findings(World.WORKSPACE, World.MAP)).isEmpty();
  }

  /** Eighty choose on the web or in the app and get it an hour later; from the app a day later. */
  @Test
  void aChannelFromWhichItTakesLongerIsAnInconsistency() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      String channel = i < 40 ? "app" : "web";
      int hours = i < 40 ? 24 : 1;
      log.append("p%d: buy/%s@%dh get@%dm\n".formatted(i, channel, i, 60 * (i + hours) + i));
    }
    World world = World.of(log.toString()).map("pay: buy\nhave: get");

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    assertThat(found)
        .extracting(Finding::id)
        .containsExactly("channel-slow:touchpoint:buy:channel:app");
    Finding slow = found.getFirst();
    assertThat(slow.kind()).isEqualTo(Kind.INCONSISTENCY);
    assertThat(slow.channel()).isEqualTo("app");
    assertThat(FinderTest.tested(slow).method()).isEqualTo("mann-whitney/1");
    assertThat(slow.persons()).isEqualTo(40);
    assertThat(world.behind(Objects.requireNonNull(slow.number())))
        .hasSize(40)
        .contains("p0", "p39");
  }

  /** Of a hundred who buy in the app forty get nothing, of a hundred on the web ten. */
  @Test
  void aChannelFromWhichFewerGoOnIsAnInconsistency() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      String channel = i < 100 ? "app" : "web";
      boolean goesOn = i < 100 ? i >= 40 : i >= 110;
      log.append("p%d: buy/%s@%dh".formatted(i, channel, i));
      log.append(goesOn ? " get@%dh\n".formatted(i + 1) : "\n");
    }
    World world = World.of(log.toString()).map("pay: buy\nhave: get");

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    assertThat(found)
        .extracting(Finding::id)
        .containsExactly("channel-drop-off:touchpoint:buy:channel:app");
    Finding lost = found.getFirst();
    assertThat(lost.persons()).isEqualTo(40);
    assertThat(FinderTest.tested(lost).n()).containsExactly(100L, 100L);
    assertThat(FinderTest.tested(lost).effect()).isCloseTo(0.3, within(1e-9));
    assertThat(world.behind(Objects.requireNonNull(lost.number())))
        .hasSize(40)
        .contains("p0", "p39")
        .doesNotContain("p40");
  }

  /** Forty buy in the app and rate it 1 or 2, forty on the web and rate it 4 or 5. */
  @Test
  void aChannelThatIsRatedLowerOpensTheAnswersThatCameThroughIt() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      String channel = i < 40 ? "app" : "web";
      int rating = (i < 40 ? 1 : 4) + i % 2;
      log.append("p%d: buy/%s@%dh rate/%s@%dh=%d\n".formatted(i, channel, i, channel, i, rating));
    }
    World world = World.of(log.toString()).map("get: buy");
    world.answers("rate", new Question(QuestionType.CSAT, 1, 5));
    world.rule("buy", new Condition("type", Match.EQUALS, "rate"));

    Finding lower =
        world.analysis().findings(World.WORKSPACE, World.MAP).stream()
            .filter(f -> f.code() == Code.CHANNEL_SCORE)
            .findFirst()
            .orElseThrow();

    assertThat(lower.number()).isEqualTo("channel-score:buy:app");
    assertThat(world.behind("channel-score:buy:app"))
        .hasSize(40)
        .contains("p0")
        .doesNotContain("p40");
    assertThat(world.behind("channel-score:buy:web")).hasSize(40).contains("p40");
  }
}
