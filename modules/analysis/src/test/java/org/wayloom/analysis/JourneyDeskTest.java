package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/** Ways, returns, credits and times to an end, on journeys that can be followed by eye. */
class JourneyDeskTest {
  private static final long DAY = 86_400_000L;

  /** From 1970-01-01; ann and bob are plus customers. */
  private static final World WORLD =
      World.of(
              """
              ann: look/web@0d ask/phone@2d buy/shop@4d look/web@40d
              bob: look/web@1d buy/web@3d
              cyd: look/app@2d look/app@35d ask/phone@36d
              dee: look/web@33d leave/web@35d
              """)
          .map("see: look ask\nget: buy\ngo: leave")
          .trait("ann", "plan", "plus")
          .trait("bob", "plan", "plus")
          .persona("regular", new Condition("property:plan", Match.EQUALS, "plus"));

  static <R> R ask(JourneyFilter filter, Function<JourneyDesk.Asked, R> question) {
    return new JourneyDesk(
            new InMemoryEvidence(WORLD),
            new OneIndex(WORLD.journeys.blocks()),
            WORLD.maps,
            World.ENGINE,
            KeptSegments.inMemory())
        .ask(World.WORKSPACE, World.MAP, filter, question);
  }

  private static JourneyFilter filter(String query) {
    return Query.as(JourneyFilter.class, query);
  }

  private static Ways ways(JourneyFilter filter, @Nullable String start, @Nullable String end) {
    return ask(filter, asked -> Ways.of(asked, new WaysAsked(null, start, end, 5, 0, 2)));
  }

  @Test
  void tellsTheWaysAndHowManyAreNotListed() {
    Ways ways = ways(JourneyFilter.ALL, "look", null);

    assertThat(ways.persons()).isEqualTo(4);
    assertThat(ways.took()).isEqualTo(4);
    assertThat(ways.distinct()).isEqualTo(4);
    assertThat(ways.rest()).isEqualTo(2);
    assertThat(ways.ways())
        .containsExactly(
            new Ways.Way(List.of("look", "ask"), false, 1, 0.25),
            new Ways.Way(List.of("look", "ask", "buy", "look"), false, 1, 0.25));
    assertThatThrownBy(() -> ways(JourneyFilter.ALL, null, null)).hasMessageContaining("start");
    assertThatThrownBy(() -> ways(JourneyFilter.ALL, "nowhere", null))
        .hasMessageContaining("no nowhere");
  }

  @Test
  void everyFilterNarrowsEveryQuestion() {
    assertThat(ways(filter("channel=phone"), null, "ask").ways())
        .containsExactly(new Ways.Way(List.of("ask"), false, 2, 1));
    assertThat(ways(filter("persona=regular"), "look", "buy").took()).isEqualTo(2);
    // Twice at look: ann and cyd; of them cyd did not buy.
    assertThat(ways(filter("did=look&times=2"), "look", null).persons()).isEqualTo(2);
    assertThat(ways(filter("did=look&times=2&didNot=buy"), "look", null).persons()).isEqualTo(1);
    JourneyFilter february = filter("from=1970-02-01&to=1970-03-01");
    // From day 31 on: ann looks, cyd looks and asks, dee looks and leaves.
    assertThat(ways(february, "look", null).took()).isEqualTo(3);
    SessionNumbers inTheApp = ask(filter("channel=app"), asked -> SessionNumbers.of(asked, 30));
    assertThat(inTheApp.sessions()).isEqualTo(2);
  }

  @Test
  void aFilterMayAskForSeveralThingsDoneAndSeveralNot() {
    // ann looks twice 40 days apart, asks and buys; cyd looks twice 33 days apart and asks.
    assertThat(ways(filter("did=look&did=ask&times=2"), "look", null).persons()).isEqualTo(2);
    assertThat(ways(filter("did=look&did=ask&times=2&withinDays=35"), "look", null).persons())
        .isEqualTo(1);
    assertThat(ways(filter("did=look&did=ask&did=buy"), "look", null).persons()).isEqualTo(1);
    // Neither bought nor left: cyd.
    assertThat(ways(filter("didNot=buy&didNot=leave"), "look", null).persons()).isEqualTo(1);
  }

  @Test
  void aFilterMayAskForTheValueOfAProperty() {
    assertThat(ways(filter("property=plan&value=plus"), "look", null).persons()).isEqualTo(2);
    assertThat(ways(filter("property=plan&value=plus"), "look", "buy").took()).isEqualTo(2);
    assertThat(ways(filter("property=plan&value=gold"), "look", null).persons()).isZero();
    assertThat(filter("property=plan&value=plus").isEmpty()).isFalse();
    assertThatThrownBy(() -> ways(filter("property=plan"), "look", null))
        .hasMessageContaining("property and value go together");
  }

  @Test
  void refusesFiltersThatMeanNothing() {
    assertThatThrownBy(() -> ways(filter("did=elsewhere"), "look", null))
        .hasMessageContaining("elsewhere");
    assertThatThrownBy(() -> ways(filter("did=look&times=0"), "look", null))
        .hasMessageContaining("times");
    assertThatThrownBy(() -> ways(filter("from=1970-01-05&to=1970-01-05"), "look", null))
        .hasMessageContaining("end after it begins");
  }

  @Test
  void cohortsAreCalendarMonths() {
    Cohorts cohorts =
        ask(
            JourneyFilter.ALL,
            asked -> Cohorts.of(asked, new CohortsAsked("month", 3, null, null)));

    // January: ann bob cyd, of whom ann and cyd came in February too. February: dee.
    assertThat(cohorts.cohorts()).extracting(Cohorts.Cohort::persons).containsExactly(3L, 1L);
    Cohorts.Cohort january = cohorts.cohorts().get(0);
    assertThat(january.from()).isEqualTo(Instant.EPOCH);
    assertThat(january.returns()).extracting(Cohorts.Return::persons).containsExactly(2L, 2L);
    assertThat(january.returns()).extracting(Cohorts.Return::stayed).containsExactly(3L, 2L);
    assertThat(january.returns()).extracting(Cohorts.Return::over).containsExactly(true, false);
    assertThat(january.returns().get(1).share()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void creditsOfEachMethodAddUp() {
    Credits credits =
        ask(
            JourneyFilter.ALL,
            asked -> Credits.of(asked, new CreditsAsked("get", "channels", Set.of(), 0, 7)));

    assertThat(credits.caution()).isEqualTo("not-causal");
    assertThat(credits.conversions()).isEqualTo(2);
    assertThat(credits.notConverted()).isEqualTo(2);
    // ann: web, phone; bob: web.
    assertThat(credit(credits, "web", "first/1")).isEqualTo(2);
    assertThat(credit(credits, "web", "linear/1")).isEqualTo(1.5);
    assertThat(credit(credits, "phone", "last/1")).isEqualTo(1);
    assertThat(credit(credits, "web", "shapley.conversions/1")).isEqualTo(1.5);
    for (int method = 0; method < 9; method++) {
      int at = method;
      assertThat(
              credits.rows().stream().mapToDouble(row -> row.credits().get(at).conversions()).sum())
          .isCloseTo(2, within(1e-9));
    }
  }

  private static double credit(Credits credits, String channel, String method) {
    return credits.rows().stream()
        .filter(row -> row.id().equals(channel))
        .flatMap(row -> row.credits().stream())
        .filter(one -> one.method().equals(method))
        .findFirst()
        .orElseThrow()
        .conversions();
  }

  @Test
  void timesToAStageKnowWhatCameFirst() {
    TimesToEnds times =
        ask(
            JourneyFilter.ALL,
            asked -> TimesToEnds.of(asked, new TimesAsked(null, "get", List.of("go"))));

    // bob bought and dee left after two days, ann bought after four; cyd is still under way.
    assertThat(times.persons()).isEqualTo(4);
    assertThat(times.underWay()).isEqualTo(1);
    assertThat(times.medianMillis()).isEqualTo(2 * DAY);
    assertThat(times.ends()).extracting(TimesToEnds.End::persons).containsExactly(2L, 1L);
    assertThat(times.ends().get(0).points())
        .extracting(TimesToEnds.Point::share)
        .containsExactly(0.25, 0.5);
    assertThat(times.ends().get(1).points())
        .extracting(TimesToEnds.Point::share)
        .containsExactly(0.25, 0.25);
    assertThatThrownBy(
            () ->
                ask(
                    JourneyFilter.ALL,
                    asked -> TimesToEnds.of(asked, new TimesAsked(null, "get", List.of("get")))))
        .hasMessageContaining("twice");
  }

  private static FunnelNumbers funnel(String entries, FunnelNumbers.AskedStep... steps) {
    return ask(
        JourneyFilter.ALL,
        asked ->
            FunnelNumbers.of(
                asked, new FunnelNumbers.Ask("touchpoints", null, entries, 0, List.of(steps))));
  }

  private static FunnelNumbers.AskedStep step(String id, boolean optional, int withinDays) {
    return new FunnelNumbers.AskedStep(id, optional, withinDays, List.of("leave"));
  }

  @Test
  void funnelsAreOfStepsOfOnesOwn() {
    FunnelNumbers any =
        funnel("any", step("look", false, 0), step("ask", true, 0), step("buy", false, 3));

    // Four look; ann asked and bought two days later, bob bought after two days without asking. cyd
    // asked on day 36, and on day 40 it is too late to buy after that, but not to ask again. dee
    // left.
    assertThat(any.steps())
        .extracting(
            one -> one.reached() + " " + one.converted() + " " + one.lost() + " " + one.pending())
        .containsExactly("4 2 1 1", "2 1 1 0", "2 0 0 0");
    assertThat(Objects.requireNonNull(any.steps().get(0).conversion()).value()).isEqualTo(0.5);

    // Attempts end with the purchase or three days later: ann 2, bob 1, cyd 2, dee 1.
    FunnelNumbers each = funnel("each", step("look", false, 0), step("buy", false, 3));
    assertThat(each.steps().get(0).reached()).isEqualTo(6);
    assertThat(each.steps().get(0).converted()).isEqualTo(1);
  }

  @Test
  void refusesFunnelsThatMeanNothing() {
    assertThatThrownBy(() -> funnel("any")).hasMessageContaining("1 to 20 steps");
    assertThatThrownBy(() -> funnel("some", step("look", false, 0))).hasMessageContaining("each");
    assertThatThrownBy(() -> funnel("any", step("look", true, 0)))
        .hasMessageContaining("cannot be optional");
    assertThatThrownBy(() -> funnel("any", step("look", false, 0), step("look", false, 0)))
        .hasMessageContaining("each step once");
    assertThatThrownBy(() -> funnel("any", step("nowhere", false, 0)))
        .hasMessageContaining("nowhere");
  }

  private static VariantList variants(MapNodes.By by, int limit, String after) {
    return ask(JourneyFilter.ALL, asked -> VariantList.of(asked, by, new PageAsk(limit, after)));
  }

  @Test
  void listsEveryVariantWithItsShareAndThatOfAllBefore() {
    // By stage: ann see see get see; bob see get; cyd see see see; dee see go.
    VariantList first = variants(MapNodes.By.TOUCHPOINTS, 3, "");
    VariantList second = variants(MapNodes.By.TOUCHPOINTS, 3, Objects.requireNonNull(first.next()));

    assertThat(first.have()).isEqualTo(4);
    assertThat(first.distinct()).isEqualTo(4);
    assertThat(first.once()).isEqualTo(4);
    assertThat(first.variants())
        .extracting(VariantList.Variant::nodes)
        .containsExactly(
            List.of("look", "look", "ask"),
            List.of("look", "ask", "buy", "look"),
            List.of("look", "buy"));
    assertThat(first.variants().getLast().cumulative()).isEqualTo(0.75);
    assertThat(second.variants())
        .containsExactly(
            new VariantList.Variant(
                4, List.of("look", "leave"), 1, Objects.requireNonNull(Proportion.of(1, 4)), 1));
    assertThat(second.next()).isNull();
  }

  @Test
  void theFileOfVariantsHasTheLongTail() {
    VariantList all = ask(JourneyFilter.ALL, asked -> VariantList.all(asked, MapNodes.By.STAGES));

    assertThat(VariantFile.of(all).split("\r\n"))
        .hasSize(5)
        .contains("4,1,0.250000,0.045587,0.699358,1.000000,2,\"Stage see > Stage go\"");
  }

  @Test
  void sessionsAreSittings() {
    SessionNumbers sessions = ask(JourneyFilter.ALL, asked -> SessionNumbers.of(asked, 3 * 1440));

    // With pauses of up to three days: ann 2, bob 1, cyd 2, dee 1.
    assertThat(sessions.persons()).isEqualTo(4);
    assertThat(sessions.sessions()).isEqualTo(6);
    assertThat(sessions.pauseMillis()).isEqualTo(new SessionNumbers.Middle(2, 33 * DAY, 36 * DAY));
  }
}
