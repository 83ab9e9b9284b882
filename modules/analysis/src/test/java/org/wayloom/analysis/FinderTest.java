package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Finding.Code;
import org.wayloom.analysis.Finding.Kind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
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

  @Test
  void aPainPointTellsHowManyPointsLowerItIs() {
    Finding pain = of(Code.LOW_SCORE);

    // 2.5 of 1 to 5 is 37.5 of 100, 4.5 is 87.5.
    assertThat(pain.kind()).isEqualTo(Kind.PAIN_POINT);
    assertThat(pain.tested().effect()).isCloseTo(-50, within(1e-9));
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
    assertThat(dropOff.tested().effect()).isCloseTo(0.4, within(1e-9));
    assertThat(dropOff.tested().low()).isLessThan(0.4);
  }

  @Test
  void everyFindingOpensAsManyPersonsAsItNames() {
    World world = shop();

    for (Finding finding : world.analysis().findings(World.WORKSPACE, World.MAP)) {
      String number = Objects.requireNonNull(finding.number());
      assertThat(world.total(number)).as(finding.id()).isEqualTo(finding.persons());
    }
  }

  @Test
  void everyPIsCorrectedUpwards() {
    assertThat(findings())
        .allSatisfy(f -> assertThat(f.adjusted()).isBetween(f.tested().p(), 0.05));
  }

  @Test
  void anEmptyWorkspaceHasNoFindings() {
    World world = World.of("ann: other").map("see: look");

    assertThat(world.analysis().findings(World.WORKSPACE, World.MAP)).isEmpty();
  }
}
