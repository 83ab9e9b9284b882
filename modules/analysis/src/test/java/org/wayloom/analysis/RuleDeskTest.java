package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Analysis.SignatureQuery;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

class RuleDeskTest {
  private static final World WORLD =
      World.of(
              """
              ann: look/web look/web buy/web call
              bob: look/shop buy/shop
              cat: call call
              """)
          .map("see: look");

  @Test
  void listsKindsOfEventsMostEventsFirst() {
    SignatureList list = list(SignatureList.Filter.ALL, "", 10, "");

    assertThat(list.items())
        .extracting(s -> s.activity() + " " + s.channel() + " " + s.events() + " " + s.persons())
        .containsExactly(
            "call null 3 2", "look web 2 1", "buy shop 1 1", "buy web 1 1", "look shop 1 1");
    assertThat(list.totals()).isEqualTo(new SignatureList.Count(5, 8, 3));
  }

  @Test
  void listsWhatNoRuleMatches() {
    SignatureList list = list(SignatureList.Filter.UNMATCHED, "", 10, "");

    assertThat(list.items()).extracting(SignatureView::type).containsExactly("call", "buy", "buy");
    assertThat(list.totals()).isEqualTo(new SignatureList.Count(3, 5, 3));
  }

  @Test
  void namesTheRuleThatTookASignature() {
    SignatureView look = list(SignatureList.Filter.MATCHED, "WEB", 10, "").items().getFirst();

    assertThat(look.touchpoint()).isEqualTo("look");
    assertThat(look.rule()).isEqualTo("r1");
  }

  @Test
  void pagesGoThroughAll() {
    SignatureList first = list(SignatureList.Filter.ALL, "", 3, "");
    String next = java.util.Objects.requireNonNull(first.next());
    SignatureList second = list(SignatureList.Filter.ALL, "", 3, next);

    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).hasSize(2);
    assertThat(second.next()).isNull();
  }

  @Test
  void fieldsComeWithTheirMostFrequentValues() {
    assertThat(WORLD.analysis().signatureFields(World.WORKSPACE))
        .contains(
            new SignatureFields(
                "type",
                List.of(
                    new SignatureFields.Value("call", 3),
                    new SignatureFields.Value("look", 3),
                    new SignatureFields.Value("buy", 2))));
  }

  @Test
  void previewSaysWhatARuleWouldMatchAndWhatOthersHaveOfIt() {
    RulePreview preview = preview(new Condition("channel", Match.EQUALS, "web"));

    assertThat(preview.events()).isEqualTo(3);
    assertThat(preview.persons()).isEqualTo(1);
    assertThat(preview.signatures()).isEqualTo(2);
    assertThat(preview.takenByEarlierRules()).isEqualTo(new RulePreview.Taken(2));
    assertThat(preview.top()).extracting(SignatureView::type).containsExactly("look", "buy");
  }

  @Test
  void previewPointsAtTheConditionThatIsWrong() {
    assertThatThrownBy(
            () ->
                preview(
                    new Condition("type", Match.EQUALS, "call"),
                    new Condition("type", Match.REGEX, "ca(ll")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(Problem.Place::pointer)
                    .containsExactly("/conditions/1/value"));
  }

  @Test
  void countsEveryRuleAndWhatIsLeft() {
    World world = World.of("ann: look look buy\nbob: look call").map("see: look");
    world.touchpoint("all").rule("all", new Condition("type", Match.WILDCARD, "*"));
    world.rule("all", new Condition("type", Match.REGEX, "("));

    RuleCounts counts = world.analysis().ruleCounts(World.WORKSPACE);

    assertThat(counts.items())
        .extracting(r -> r.rule() + " " + r.events() + " " + r.persons() + " " + r.hiddenEvents())
        .containsExactly("r1 3 2 0", "r2 2 2 3", "r3 0 0 0");
    assertThat(counts.items().get(2).problem()).startsWith("The regular expression is not valid");
    assertThat(counts.matched()).isEqualTo(new SignatureList.Count(3, 5, 2));
    assertThat(counts.unmatched()).isEqualTo(new SignatureList.Count(0, 0, 0));
  }

  private static RulePreview preview(Condition... conditions) {
    return WORLD.analysis().preview(World.WORKSPACE, List.of(conditions));
  }

  private static SignatureList list(
      SignatureList.Filter filter, String text, int limit, String after) {
    return WORLD
        .analysis()
        .signatures(World.WORKSPACE, new SignatureQuery(filter, text, new PageAsk(limit, after)));
  }
}
