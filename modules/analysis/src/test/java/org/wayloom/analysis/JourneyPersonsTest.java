package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayloom.analysis.JourneyDeskTest.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.journeys.Retention;
import org.wayloom.journeys.StageFunnel;

/** Who is behind each number of ways, returns, credits, times and funnels. */
class JourneyPersonsTest {
  private static final long DAY = 86_400_000L;

  private static final PageAsk PAGE = new PageAsk(10, "");

  private static List<String> ids(Behind behind) {
    List<String> ids = behind.persons().stream().map(Behind.Person::id).toList();
    assertThat(behind.total()).isEqualTo(ids.size());
    return ids;
  }

  private static List<String> on(WaysAsked wanted, Ways.Part part, boolean cut, String... way) {
    return ids(
        ask(
            JourneyFilter.ALL,
            asked -> Ways.persons(asked, wanted, part, List.of(way), cut, PAGE)));
  }

  @Test
  void tellsWhereWaysPartAndOpensEveryWay() {
    WaysAsked wanted = new WaysAsked(null, "look", null, 5, 0, 2);
    Ways ways = ask(JourneyFilter.ALL, asked -> Ways.of(asked, wanted));

    // ann: look ask buy look; bob: look buy; cyd: look ask; dee: look leave.
    assertThat(ways.branches())
        .contains(
            new Ways.Branch(List.of("look"), 4, 0),
            new Ways.Branch(List.of("look", "ask"), 2, 1),
            new Ways.Branch(List.of("look", "buy"), 1, 1),
            new Ways.Branch(List.of("look", "ask", "buy"), 1, 0));
    assertThat(on(wanted, Ways.Part.ALL, false)).containsExactly("ann", "bob", "cyd", "dee");
    assertThat(on(wanted, Ways.Part.BRANCH, false, "look", "ask")).containsExactly("ann", "cyd");
    assertThat(on(wanted, Ways.Part.WAY, false, "look", "ask")).containsExactly("cyd");
    assertThat(on(wanted, Ways.Part.REST, false)).containsExactly("bob", "dee");
    WaysAsked to = new WaysAsked(null, null, "buy", 1, 0, 2);
    assertThat(on(to, Ways.Part.BRANCH, false, "ask", "buy")).containsExactly("ann");
    assertThat(on(to, Ways.Part.WAY, true, "ask", "buy")).containsExactly("ann");
  }

  private static List<String> having(VariantList.Part part, int top, String... variant) {
    return ids(
        ask(
            JourneyFilter.ALL,
            asked ->
                VariantList.persons(
                    asked, MapNodes.By.TOUCHPOINTS, part, List.of(variant), top, PAGE)));
  }

  @Test
  void opensWhoHasAVariantAndWhoHasNoneOfTheFirst() {
    assertThat(having(VariantList.Part.ALL, 1)).containsExactly("ann", "bob", "cyd", "dee");
    assertThat(having(VariantList.Part.VARIANT, 1, "look", "look", "ask")).containsExactly("cyd");
    assertThat(having(VariantList.Part.VARIANT, 1, "look", "ask")).isEmpty();
    assertThat(having(VariantList.Part.REST, 2)).containsExactly("bob", "dee");
  }

  @Test
  void opensWhoCameBack() {
    CohortsAsked wanted = new CohortsAsked("month", 3, null, null);
    LocalDate january = LocalDate.of(1970, 1, 1);

    assertThat(
            ids(
                ask(
                    JourneyFilter.ALL,
                    asked ->
                        Cohorts.persons(asked, wanted, Retention.Who.RETURNED, january, 1, PAGE))))
        .containsExactly("ann", "cyd");
    assertThat(
            ids(
                ask(
                    JourneyFilter.ALL,
                    asked ->
                        Cohorts.persons(asked, wanted, Retention.Who.STAYED, january, 0, PAGE))))
        .containsExactly("ann", "bob", "cyd");
    assertThatThrownBy(
            () ->
                ask(
                    JourneyFilter.ALL,
                    asked ->
                        Cohorts.persons(
                            asked, wanted, Retention.Who.BEGAN, LocalDate.of(1971, 1, 1), 0, PAGE)))
        .hasMessageContaining("No cohort begins on 1971-01-01");
  }

  private static List<String> creditedAs(Credits.Part part, @Nullable String node) {
    CreditsAsked wanted = new CreditsAsked("get", "channels", Set.of(), 0, 7);
    return ids(ask(JourneyFilter.ALL, asked -> Credits.persons(asked, wanted, part, node, PAGE)));
  }

  @Test
  void opensWhoIsCredited() {
    assertThat(creditedAs(Credits.Part.CONVERTED, null)).containsExactly("ann", "bob");
    assertThat(creditedAs(Credits.Part.NOT_CONVERTED, null)).containsExactly("cyd", "dee");
    assertThat(creditedAs(Credits.Part.TOUCHED, "phone")).containsExactly("ann");
    assertThat(creditedAs(Credits.Part.TOUCHED, "web")).containsExactly("ann", "bob");
  }

  private static List<String> timed(TimesToEnds.Part part, @Nullable String stage) {
    TimesAsked wanted = new TimesAsked(null, "get", List.of("go"));
    return ids(
        ask(JourneyFilter.ALL, asked -> TimesToEnds.persons(asked, wanted, part, stage, PAGE)));
  }

  @Test
  void opensWhoCameToAStageAndWhoIsUnderWay() {
    assertThat(timed(TimesToEnds.Part.STARTED, null)).containsExactly("ann", "bob", "cyd", "dee");
    assertThat(timed(TimesToEnds.Part.CAME, "get")).containsExactly("ann", "bob");
    assertThat(timed(TimesToEnds.Part.CAME, "go")).containsExactly("dee");
    assertThat(timed(TimesToEnds.Part.UNDER_WAY, null)).containsExactly("cyd");
    assertThatThrownBy(() -> timed(TimesToEnds.Part.CAME, "see")).hasMessageContaining("no end");
  }

  @Test
  void tellsHowManyWereWatchedAtRoundTimes() {
    TimesToEnds times =
        ask(
            JourneyFilter.ALL,
            asked -> TimesToEnds.of(asked, new TimesAsked(null, "get", List.of())));

    // Watched: ann 4 days, bob 2, cyd 38 and dee 7 without an end. Half have come after 4 days.
    assertThat(times.watched())
        .extracting(one -> one.millis() / DAY + " " + one.persons())
        .containsExactly("0 4", "1 4", "2 4", "3 3", "4 3");
    assertThat(Objects.requireNonNull(times.ends().get(0).median()).millis()).isEqualTo(4 * DAY);
  }

  private static FunnelNumbers.Ask ordered(String order, FunnelNumbers.AskedStep... steps) {
    return new FunnelNumbers.Ask("touchpoints", order, null, 0, List.of(steps));
  }

  private static FunnelNumbers.AskedStep plain(String id) {
    return new FunnelNumbers.AskedStep(id, null, null, null);
  }

  @Test
  void funnelsHaveThreeOrders() {
    // Strict: bob bought right after looking, ann asked in between. Any: ann and bob.
    FunnelNumbers.Ask strict = ordered("strict", plain("look"), plain("buy"));
    FunnelNumbers.Ask any = ordered("any", plain("buy"), plain("look"));

    assertThat(
            ask(JourneyFilter.ALL, asked -> FunnelNumbers.of(asked, strict))
                .steps()
                .get(1)
                .reached())
        .isEqualTo(1);
    assertThat(
            ask(JourneyFilter.ALL, asked -> FunnelNumbers.of(asked, any)).steps().get(1).reached())
        .isEqualTo(2);
    assertThat(
            ids(
                ask(
                    JourneyFilter.ALL,
                    asked ->
                        FunnelNumbers.persons(
                            asked, strict, StageFunnel.Outcome.REACHED, 1, PAGE))))
        .containsExactly("bob");
  }

  @Test
  void refusesWhatSaysNothingInAnOrder() {
    FunnelNumbers.AskedStep timed = new FunnelNumbers.AskedStep("buy", null, 3, null);
    FunnelNumbers.AskedStep without =
        new FunnelNumbers.AskedStep("buy", null, null, List.of("leave"));

    assertThatThrownBy(() -> told(ordered("any", plain("look"), timed)))
        .hasMessageContaining("no step before this one");
    assertThatThrownBy(() -> told(ordered("any", plain("look"), without)))
        .hasMessageContaining("nothing comes between");
    assertThatThrownBy(() -> told(ordered("strict", plain("look"), without)))
        .hasMessageContaining("comes in between anyway");
  }

  private static FunnelNumbers told(FunnelNumbers.Ask wanted) {
    return ask(JourneyFilter.ALL, asked -> FunnelNumbers.of(asked, wanted));
  }
}
