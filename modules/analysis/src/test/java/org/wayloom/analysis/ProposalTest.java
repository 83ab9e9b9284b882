package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Signature;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.ProblemException;
import org.wayloom.maps.Library;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.maps.MapDraft;

class ProposalTest {
  private static final String LOG =
      """
      ann: search_done product_seen order_placed order_paid parcel_sent
      bob: search_done product_seen search_done product_seen
      cat: search_done product_seen order_placed order_paid parcel_sent
      dan: search_done order_placed order_paid parcel_sent
      """;

  @Test
  void putsActivitiesInTheOrderInWhichPeopleMeetThem() {
    assertThat(touchpoints(propose(World.of(LOG))))
        .containsExactly(
            "Search done", "Product seen", "Order placed", "Order paid", "Parcel sent");
  }

  @Test
  void cutsThreeToSevenStagesAndNamesThemByTheirLargestTouchpoint() {
    Proposal proposal = propose(World.of(LOG));

    assertThat(proposal.stages()).hasSize(3);
    for (Proposal.Stage stage : proposal.stages()) {
      assertThat(stage.touchpoints()).extracting(Proposal.Touchpoint::name).contains(stage.title());
    }
    assertThat(StageOrdering.stageCount(2)).isEqualTo(2);
    assertThat(StageOrdering.stageCount(24)).isEqualTo(7);
    assertThat(StageOrdering.stageCount(30)).isEqualTo(7);
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(propose(World.of(LOG))).isEqualTo(propose(World.of(LOG)));
  }

  @Test
  void spellingsAndChannelsOfOneActivityAreOneTouchpoint() {
    Proposal proposal =
        propose(World.of("ann: order_placed/web help\nbob: OrderPlaced/app help\ncat: help end"));

    Proposal.Touchpoint order =
        proposal.stages().stream()
            .flatMap(s -> s.touchpoints().stream())
            .filter(t -> t.name().equalsIgnoreCase("order placed"))
            .findFirst()
            .orElseThrow();
    assertThat(order.channels()).containsExactly("app", "web");
    assertThat(order.events()).isEqualTo(2);
    assertThat(order.rules())
        .containsExactly(
            List.of(new Condition("type", Match.EQUALS, "OrderPlaced")),
            List.of(new Condition("type", Match.EQUALS, "order_placed")));
  }

  @Test
  void whatTheLibraryKnowsKeepsItsNameAndNeedsNoRule() {
    World world = World.of(LOG);
    world.touchpoint("t").rule("t", new Condition("type", Match.PREFIX, "order_"));

    Proposal proposal = propose(world);

    assertThat(touchpoints(proposal))
        .containsExactly("Search done", "Product seen", "The t", "Parcel sent");
    assertThat(
            proposal.stages().stream()
                .flatMap(s -> s.touchpoints().stream())
                .filter(t -> t.name().equals("The t"))
                .findFirst()
                .orElseThrow()
                .rules())
        .isEmpty();
  }

  @Test
  void rareActivitiesAreLeftOutAndCounted() {
    StringBuilder log = new StringBuilder("odd: strange weird weird\n");
    for (int p = 0; p < 400; p++) {
      log.append("p").append(p).append(": look buy pay\n");
    }

    Proposal proposal = propose(World.of(log.toString()));

    assertThat(touchpoints(proposal)).containsExactly("Look", "Buy", "Pay");
    assertThat(proposal.leftOut()).isEqualTo(new Proposal.LeftOut(2, 3));
  }

  @Test
  void nothingGivesAnEmptyProposal() {
    Proposal proposal =
        new Proposer(World.ENGINE)
            .propose(org.wayloom.journeys.ArrayBlocks.builder().build(), List.of(), null, "pl");

    assertThat(proposal.title()).isEqualTo("Podróż klienta");
    assertThat(proposal.stages()).isEmpty();
  }

  @Test
  void aTypeSeenOnSeveralPagesIsOneActivityAFolder() {
    List<Signature> signatures =
        List.of(page(0, "/cart"), page(1, "/cart/items?id=1"), page(2, "/carton"), page(3, "/"));

    Map<String, List<List<Condition>>> rules =
        Activities.of(signatures, RuleBook.of(EMPTY).assign(signatures), EMPTY).stream()
            .collect(Collectors.toMap(Activities.Activity::name, Activities.Activity::rules));

    assertThat(rules).containsOnlyKeys("Cart", "Carton", "View");
    RuleBook book =
        RuleBook.of(
            new Library(
                1,
                List.of(new Library.Touchpoint("cart", "Cart", List.of())),
                List.of(),
                List.of(
                    new Library.Rule(
                        "r", "cart", rules.getOrDefault("Cart", List.of()).getFirst()))));
    assertThat(signatures)
        .extracting(s -> book.assign(signatures).matched(s.code()))
        .containsExactly(true, true, false, false);
  }

  @Test
  void everyEventThatIsProposedIsFoundAgainByItsRules() {
    World world = World.of(LOG);
    Proposal proposal = propose(world);
    world.analysis().accept(World.WORKSPACE, proposal, Actor.LOCAL);
    MapDraft draft = world.maps.accepted.getFirst();
    for (MapDraft.Stage stage : draft.stages()) {
      for (MapDraft.Touchpoint touchpoint : stage.touchpoints()) {
        world.touchpoint(touchpoint.name());
        touchpoint
            .rules()
            .forEach(rule -> world.rule(touchpoint.name(), rule.toArray(Condition[]::new)));
      }
    }

    assertThat(world.analysis().ruleCounts(World.WORKSPACE).unmatched().events()).isZero();
  }

  @Test
  void refusesAProposalThatNoMapCanBeMadeOf() {
    Proposal broken =
        new Proposal(
            "Map",
            "en",
            List.of(
                new Proposal.Stage(
                    "Start",
                    List.of(
                        new Proposal.Touchpoint(
                            "",
                            List.of(),
                            1,
                            1,
                            0,
                            List.of(List.of(new Condition("type", Match.REGEX, "("))))))),
            new Proposal.LeftOut(0, 0));

    assertThatThrownBy(() -> World.of(LOG).analysis().accept(World.WORKSPACE, broken, Actor.LOCAL))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors())
                    .extracting(p -> p.pointer())
                    .containsExactly(
                        "/stages/0/touchpoints/0/name", "/stages/0/touchpoints/0/rules/0/0"));
  }

  private static final Library EMPTY = new Library(1, List.of(), List.of(), List.of());

  private static Signature page(int code, String page) {
    return new Signature(code, EventKind.EVENT, "view", null, page, Map.of(), null, 10 - code, 1);
  }

  private static Proposal propose(World world) {
    return world.analysis().propose(World.WORKSPACE, null, "en");
  }

  private static List<String> touchpoints(Proposal proposal) {
    return proposal.stages().stream()
        .flatMap(s -> s.touchpoints().stream())
        .map(Proposal.Touchpoint::name)
        .toList();
  }
}
