package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Finding.Code;
import org.wayloom.analysis.Finding.Kind;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.ProblemException;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/**
 * A hundred customers look, choose, pay and get. All rate looking 4 or 5 and paying 2 or 3; forty
 * do not go on from paying; thirty search for help, which no rule takes.
 */
class FinderTest {
  private static World shop() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      log.append(
          "p%d: look@%dh choose@%dh lookrate@%dh=%d pay@%dh payrate@%dh=%d"
              .formatted(i, i, i + 1, i + 1, 4 + i % 2, i + 3, i + 3, 2 + i % 2));
      if (i < 60) {
        log.append(" get@%dh".formatted(i + 5));
      }
      if (i < 30) {
        log.append(" help@%dh".formatted(i + 6));
      }
      log.append('\n');
    }
    World world = World.of(log.toString()).map("see: look choose\nbuy: pay\nhave: get");
    Question question = new Question(QuestionType.CSAT, 1, 5);
    world.answers("lookrate", question).answers("payrate", question);
    world.rule("look", new Condition("type", Match.EQUALS, "lookrate"));
    return world.rule("pay", new Condition("type", Match.EQUALS, "payrate"));
  }

  private static List<Finding> findings() {
    return shop().analysis().findings(World.WORKSPACE, World.MAP);
  }

  static Tested tested(Finding finding) {
    return Objects.requireNonNull(finding.tested());
  }

  private static Finding of(Code code) {
    return findings().stream().filter(f -> f.code() == code).findFirst().orElseThrow();
  }

  @Test
  void findsWhatStandsOutAndNothingElse() {
    assertThat(findings())
        .extracting(Finding::id)
        .containsExactly(
            "low-score:touchpoint:pay", "drop-off:stage:buy", "unknown-events:events:help");
  }

  /** Three hundred look and pay; nobody is seen at the chat beside, to which no rule leads. */
  @Test
  void aPlannedTouchpointWithoutEvidenceIsAGap() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      log.append("p%d: look@%dh pay@%dh\n".formatted(i, i, i + 1));
    }
    World world = World.of(log.toString()).map("see: look chat\nbuy: pay");

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    assertThat(found).extracting(Finding::id).containsExactly("silent-touchpoint:touchpoint:chat");
    Finding gap = found.getFirst();
    assertThat(gap.kind()).isEqualTo(Kind.GAP);
    assertThat(gap.stage()).isEqualTo("see");
    assertThat(gap.persons()).isEqualTo(300);
    assertThat(gap.weight()).isCloseTo(15, within(1e-9));
    assertThat(tested(gap).effect()).isZero();
    // Where one in twenty comes, 300 of 300 stay away with 0.95 to the 300th.
    assertThat(tested(gap).p()).isCloseTo(Math.pow(0.95, 300), within(1e-12));
    assertThat(world.behind(Objects.requireNonNull(gap.number()))).hasSize(300);
  }

  @Test
  void findingsOfTheSameCustomersAreFoundOnceUntilMapOrEvidenceChange() {
    World world = shop();
    MeasureOptions options = MeasureOptions.OF_MAP.of(new Behaviour(List.of(), List.of("get")));
    Analysis analysis = world.analysis();
    List<Finding> found = analysis.findings(World.WORKSPACE, World.MAP, options);

    assertThat(analysis.findings(World.WORKSPACE, World.MAP, options)).isSameAs(found);
    assertThat(analysis.findings(World.WORKSPACE, World.MAP)).isNotEqualTo(found);

    world.optional("buy", "pay");
    assertThat(analysis.findings(World.WORKSPACE, World.MAP, options)).isNotSameAs(found);
  }

  @Test
  void findingsOfManyKindsOfCustomersAreNotAllKept() {
    World world = shop();
    Analysis analysis = world.analysis();
    List<Finding> first = analysis.findings(World.WORKSPACE, World.MAP, withinDays(1));
    for (int days = 2; days < 300; days++) {
      analysis.findings(World.WORKSPACE, World.MAP, withinDays(days));
    }

    assertThat(analysis.findings(World.WORKSPACE, World.MAP, withinDays(1)))
        .isEqualTo(first)
        .isNotSameAs(first);
  }

  private static MeasureOptions withinDays(int days) {
    return MeasureOptions.OF_MAP.of(
        new Behaviour(List.of(new Behaviour.Did("look", 1, days)), List.of()));
  }

  @Test
  void findingsOfSomeCustomersAreOfThemAlone() {
    Behaviour neverGot = new Behaviour(List.of(), List.of("get"));

    List<Finding> found =
        shop().analysis().findings(World.WORKSPACE, World.MAP, MeasureOptions.OF_MAP.of(neverGot));

    // Forty never got anything: all of them are lost after paying.
    assertThat(found).extracting(Finding::id).contains("drop-off:stage:buy");
    assertThat(found).allSatisfy(f -> assertThat(f.persons()).isLessThanOrEqualTo(40));
  }

  @Test
  void aTouchpointOfAStageThatHardlyAnybodyVisitsIsNotMissed() {
    World world = World.of("ann: look pay\nbob: look").map("see: look chat\nbuy: pay");

    assertThat(world.analysis().findings(World.WORKSPACE, World.MAP)).isEmpty();
  }

  /**
   * Two hundred look and pay; of the sixty who write about paying half are angry, of looking six.
   */
  private static World writers() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      log.append("p%d: look@%dh pay@%dh".formatted(i, i, i + 1));
      if (i < 60) {
        log.append(i < 6 ? " lookbad@%dh".formatted(i + 2) : " lookgood@%dh".formatted(i + 2));
        log.append(i < 30 ? " paybad@%dh".formatted(i + 3) : " paygood@%dh".formatted(i + 3));
      }
      log.append('\n');
    }
    World world = World.of(log.toString()).map("see: look\nbuy: pay");
    for (String place : List.of("look", "pay")) {
      world.says(place + "bad", "Terrible and slow, a bad experience.");
      world.says(place + "good", "Great and friendly, thank you.");
      world.rule(place, new Condition("type", Match.EQUALS, place + "bad"));
      world.rule(place, new Condition("type", Match.EQUALS, place + "good"));
    }
    return world;
  }

  @Test
  void whereMoreOfThoseWhoWriteSoundNegativeIsAPainPoint() {
    World world = writers();

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    assertThat(found).extracting(Finding::id).containsExactly("negative-texts:touchpoint:pay");
    Finding pain = found.getFirst();
    assertThat(pain.kind()).isEqualTo(Kind.PAIN_POINT);
    assertThat(pain.persons()).isEqualTo(30);
    // 30 of 60 against 6 of 60.
    assertThat(tested(pain).n()).containsExactly(60L, 60L);
    assertThat(tested(pain).effect()).isCloseTo(0.4, within(1e-9));
    assertThat(tested(pain).method()).isEqualTo("newcombe/1");
    assertThat(pain.params()).isEqualTo(Map.of("share", "50.0", "typical", "10.0"));
    String number = Objects.requireNonNull(pain.number());
    assertThat(world.behind(number)).hasSize(30).contains("p0", "p29").doesNotContain("p30");
    assertThat(world.rows(number))
        .hasSize(30)
        .allSatisfy(row -> assertThat(row.type()).isEqualTo("paybad"));
  }

  /** Three hundred look and pay; 45 of them write a ticket when paying, 3 when looking. */
  @Test
  void whereMoreOfThoseWhoComeWriteATicketIsAPainPoint() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      log.append("p%d: look@%dh".formatted(i, i));
      log.append(i < 3 ? " lost@%dh".formatted(i) : "");
      log.append(" pay@%dh".formatted(i + 1));
      log.append(i < 45 ? " declined-card@%dh".formatted(i + 1) : "");
      log.append(" chat@%dh\n".formatted(i + 2));
    }
    World world = World.of(log.toString()).map("see: look\nbuy: pay\nask: chat");
    world.kind("lost", EventKind.TICKET).kind("declined-card", EventKind.TICKET);
    world.kind("chat", EventKind.TICKET);
    world.rule("look", new Condition("type", Match.EQUALS, "lost"));
    world.rule("pay", new Condition("type", Match.EQUALS, "declined-card"));

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    // All who chat write tickets there, but the chat is where people turn with them.
    assertThat(found).extracting(Finding::id).containsExactly("tickets:touchpoint:pay");
    Finding pain = found.getFirst();
    assertThat(pain.persons()).isEqualTo(45);
    assertThat(tested(pain).effect()).isCloseTo(0.14, within(1e-9));
    assertThat(pain.params()).isEqualTo(Map.of("share", "15.0", "typical", "1.0"));
    assertThat(world.rows(Objects.requireNonNull(pain.number())))
        .hasSize(45)
        .allSatisfy(row -> assertThat(row.type()).isEqualTo("declined-card"));
  }

  /** So many rate one touchpoint high and the other low, each of them three times. */
  private static List<Finding> ratedThrice(int persons) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < persons; i++) {
      log.append("p%d: look@%dh pay@%dh".formatted(i, i, i + 1));
      for (int again = 0; again < 3; again++) {
        log.append(" seen@%dh=%d paid@%dh=%d".formatted(i, 4 + i % 2, i + 1, 2 + i % 2));
      }
      log.append('\n');
    }
    World world = World.of(log.toString()).map("see: look\nbuy: pay");
    Question satisfied = new Question(QuestionType.CSAT, 1, 5);
    world.answers("seen", satisfied).answers("paid", satisfied);
    world.rule("look", new Condition("type", Match.EQUALS, "seen"));
    world.rule("pay", new Condition("type", Match.EQUALS, "paid"));
    return world.analysis().findings(World.WORKSPACE, World.MAP);
  }

  @Test
  void whoRatesThriceIsOneOfTheTwentyThatAFindingNeeds() {
    assertThat(ratedThrice(19)).extracting(Finding::code).doesNotContain(Code.LOW_SCORE);

    Finding low =
        ratedThrice(20).stream()
            .filter(finding -> finding.code() == Code.LOW_SCORE)
            .findFirst()
            .orElseThrow();
    assertThat(tested(low).method()).isEqualTo("welch.persons/1");
    assertThat(tested(low).n()).containsExactly(20L, 20L);
  }

  /**
   * Through the app 2 and 3, through web and shop 4 and 5, by the same forty: who answers through
   * both of the others is one person.
   */
  @Test
  void theOtherChannelsTogetherAreOfPersonsNotOfTheirAnswers() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      log.append(
          "p%d: pay/app@%dh rate/app@%dh=%d pay/web@%dh rate/web@%dh=%d pay/shop@%dh rate/shop@%dh=%d\n"
              .formatted(i, i, i, 2 + i % 2, i + 1, i + 1, 4 + i % 2, i + 2, i + 2, 4 + i % 2));
    }
    World world = World.of(log.toString()).map("buy: pay");
    world.answers("rate", new Question(QuestionType.CSAT, 1, 5));
    world.rule("pay", new Condition("type", Match.EQUALS, "rate"));

    Finding app =
        world.analysis().findings(World.WORKSPACE, World.MAP).stream()
            .filter(finding -> finding.code() == Code.CHANNEL_SCORE)
            .findFirst()
            .orElseThrow();

    assertThat(app.channel()).isEqualTo("app");
    // 37.5 of 100 against 87.5.
    assertThat(tested(app).effect()).isCloseTo(-50, within(1e-9));
    assertThat(tested(app).n()).containsExactly(40L, 40L);
    // Each is 12.5 away from its mean, on either side: √(2·156.25/39) = 2.830693, t(78) = 1.990847.
    assertThat(tested(app).high()).isCloseTo(-50 + 1.990847 * 2.830693, within(1e-4));
  }

  @Test
  void reviewsAreComparedApartFromAnswers() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      log.append(
          "p%d: look@%dh seen@%dh=%d pay@%dh paid@%dh=%d\n"
              .formatted(i, i, i, 4 + i % 2, i + 1, i + 1, 2 + i % 2));
    }
    World world = World.of(log.toString()).map("see: look\nbuy: pay");
    Question stars = new Question(QuestionType.CSAT, 1, 5);
    world.rated("seen", EventKind.MENTION, stars).rated("paid", EventKind.MENTION, stars);
    world.rule("look", new Condition("type", Match.EQUALS, "seen"));
    world.rule("pay", new Condition("type", Match.EQUALS, "paid"));

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    assertThat(found).extracting(Finding::id).containsExactly("low-reviews:touchpoint:pay");
    // A mean of 2.5 is 37.5 of 100, one of 4.5 is 87.5.
    assertThat(tested(found.getFirst()).effect()).isCloseTo(-50, within(1e-9));
    assertThat(world.behind(Objects.requireNonNull(found.getFirst().number()))).hasSize(60);
  }

  @Test
  void aPainPointTellsHowManyPointsLowerItIs() {
    Finding pain = of(Code.LOW_SCORE);

    // 2.5 of 1 to 5 is 37.5 of 100, 4.5 is 87.5.
    assertThat(pain.kind()).isEqualTo(Kind.PAIN_POINT);
    assertThat(tested(pain).effect()).isCloseTo(-50, within(1e-9));
    assertThat(pain.persons()).isEqualTo(100);
    assertThat(pain.weight()).isCloseTo(50, within(1e-9));
    assertThat(pain.params()).isEqualTo(Map.of("score", "37.5", "typical", "87.5"));
    assertThat(pain.stage()).isEqualTo("buy");
  }

  @Test
  void aBottleneckCountsWhomItLoses() {
    Finding dropOff = of(Code.DROP_OFF);

    // 40 of 100 after paying, none after looking.
    assertThat(dropOff.persons()).isEqualTo(40);
    assertThat(tested(dropOff).effect()).isCloseTo(0.4, within(1e-9));
    assertThat(tested(dropOff).low()).isLessThan(0.4);
  }

  @Test
  void everyFindingOpensAsManyPersonsAsItNames() {
    for (World world : List.of(shop(), complainers())) {
      List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);
      assertThat(found).isNotEmpty();
      for (Finding finding : found) {
        String number = Objects.requireNonNull(finding.number());
        assertThat(world.total(number)).as(finding.id()).isEqualTo(finding.persons());
      }
    }
  }

  /** A hundred look; thirty of them search for help, ten of these and forty others complain. */
  private static World complainers() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      log.append("p%d: look@%dh".formatted(i, i));
      log.append(i < 30 ? " help@%dh".formatted(i + 1) : "");
      log.append(i >= 20 && i < 70 ? " complain@%dh\n".formatted(i + 2) : "\n");
    }
    return World.of(log.toString()).map("see: look");
  }

  @Test
  void aGroupOfUnknownEventsOpensItsOwnPersonsAndRows() {
    World world = complainers();

    List<Finding> found = world.analysis().findings(World.WORKSPACE, World.MAP);

    assertThat(found)
        .extracting(Finding::number, Finding::persons)
        .containsExactly(tuple("unmatched:complain", 50L), tuple("unmatched:help", 30L));
    assertThat(world.behind("unmatched:help")).hasSize(30).contains("p0").doesNotContain("p30");
    assertThat(world.rows("unmatched:complain"))
        .hasSize(50)
        .allSatisfy(row -> assertThat(row.type()).isEqualTo("complain"));
  }

  @Test
  void aGroupOfUnknownEventsThatHasATouchpointByNowIsNotOpened() {
    World world = shop().touchpoint("desk");
    assertThat(world.behind("unmatched:help")).hasSize(30);

    world.rule("desk", new Condition("type", Match.EQUALS, "help"));

    assertThatThrownBy(() -> world.behind("unmatched:help"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("All events of help have a touchpoint by now");
  }

  @Test
  void everyPIsCorrectedUpwards() {
    assertThat(findings())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.adjusted()).isBetween(tested(f).p(), 0.05));
  }

  @Test
  void anEmptyWorkspaceHasNoFindings() {
    World world = World.of("ann: other").map("see: look");

    assertThat(world.analysis().findings(World.WORKSPACE, World.MAP)).isEmpty();
  }
}
