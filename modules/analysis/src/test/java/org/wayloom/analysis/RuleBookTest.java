package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Signature;
import org.wayloom.maps.Library;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

class RuleBookTest {
  private static final List<Signature> SIGNATURES =
      List.of(
          signature(0, "order_placed", "web", 100),
          signature(1, "order_paid", "web", 80),
          signature(2, "order_paid", "phone", 20),
          signature(3, "call", null, 5));

  @Test
  void allConditionsMustHold() {
    RuleBook.Assignment assignment =
        assign(rule("r", "pay", equal("type", "order_paid"), equal("channel", "phone")));

    assertThat(touchpoints(assignment)).containsExactly("-", "-", "pay", "-");
  }

  @Test
  void theFirstRuleThatMatchesTakesTheSignature() {
    RuleBook.Assignment assignment =
        assign(
            rule("r1", "pay", equal("type", "order_paid")),
            rule("r2", "order", new Condition("type", Match.PREFIX, "order_")));

    assertThat(touchpoints(assignment)).containsExactly("order", "pay", "pay", "-");
    assertThat(assignment.ruleId(1)).contains("r1");
  }

  @Test
  void countsTheEventsThatAnEarlierRuleHidesFromALaterOne() {
    RuleBook.Assignment assignment =
        assign(
            rule("r1", "pay", equal("type", "order_paid")),
            rule("r2", "order", new Condition("type", Match.WILDCARD, "order_*")));

    assertThat(assignment.hiddenEvents(0)).isZero();
    assertThat(assignment.hiddenEvents(1)).isEqualTo(80 + 20);
  }

  @Test
  void aSignatureWithoutTheFieldNeverMatches() {
    RuleBook.Assignment assignment =
        assign(rule("r", "any", new Condition("channel", Match.WILDCARD, "*")));

    assertThat(touchpoints(assignment)).containsExactly("any", "any", "any", "-");
  }

  @Test
  void testsPropertiesAndKinds() {
    RuleBook.Assignment assignment =
        assign(
            rule(
                "r",
                "pay",
                equal("kind", "event"),
                equal("property:step", "s1"),
                new Condition("type", Match.REGEX, ".*_paid")));

    assertThat(touchpoints(assignment)).containsExactly("-", "pay", "-", "-");
  }

  @Test
  void aRuleWithoutConditionsMatchesNothing() {
    assertThat(touchpoints(assign(rule("r", "pay")))).containsExactly("-", "-", "-", "-");
  }

  @Test
  void aRuleThatDoesNotCompileStandsAsideAndSaysWhy() {
    RuleBook.Assignment assignment =
        assign(
            rule("bad", "pay", new Condition("type", Match.REGEX, "(")),
            rule("gone", "nowhere", equal("type", "call")),
            rule("good", "order", equal("type", "order_placed")));

    assertThat(touchpoints(assignment)).containsExactly("order", "-", "-", "-");
    assertThat(assignment.broken()).containsOnlyKeys("bad", "gone");
    assertThat(assignment.broken().get("bad")).startsWith("The regular expression is not valid");
  }

  @Test
  void refusesAFieldThatSignaturesDoNotHave() {
    assertThatThrownBy(() -> CompiledCondition.of(equal("value", "5")))
        .hasMessage("A rule tests type, channel, page, kind or property:NAME, not: value");
  }

  private static List<String> touchpoints(RuleBook.Assignment assignment) {
    return SIGNATURES.stream().map(s -> assignment.touchpoint(s.code()).orElse("-")).toList();
  }

  private static RuleBook.Assignment assign(Library.Rule... rules) {
    List<Library.Touchpoint> touchpoints =
        List.of("pay", "order", "any").stream()
            .map(id -> new Library.Touchpoint(id, id, List.of()))
            .toList();
    return RuleBook.of(new Library(1, touchpoints, List.of(), List.of(rules))).assign(SIGNATURES);
  }

  private static Library.Rule rule(String id, String touchpoint, Condition... conditions) {
    return new Library.Rule(id, touchpoint, List.of(conditions));
  }

  private static Condition equal(String field, String value) {
    return new Condition(field, Match.EQUALS, value);
  }

  private static Signature signature(int code, String type, @Nullable String channel, long events) {
    return new Signature(
        code,
        EventKind.EVENT,
        type,
        channel,
        Optional.ofNullable(channel).map(c -> "/" + c).orElse(null),
        Map.of("step", "s" + code),
        null,
        events,
        1);
  }
}
