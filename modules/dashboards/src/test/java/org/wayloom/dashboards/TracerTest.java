package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayloom.dashboards.Shop.WORKSPACE;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayloom.cases.CaseRecovery;
import org.wayloom.evidence.EventRow;
import org.wayloom.improvements.ChangeFacts.Status;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.ProblemException;

/** Chains from an answer to an effect and back, made by hand. */
class TracerTest {
  private final Shop shop = new Shop();
  private final Team team = new Team(shop);
  private final Desk desk = new Desk();
  private Tracer tracer;

  @BeforeEach
  void openShop() {
    ChangeLines lines = new ChangeLines(team.changes(), shop);
    tracer = new Tracer(shop, team.opportunities(), team.changes(), lines, desk);
  }

  private static Spot touchpoint(String id) {
    return new Spot("m", null, id, null);
  }

  private static List<String> links(Trail trail) {
    return trail.links().stream().map(link -> link.from() + " → " + link.to()).sorted().toList();
  }

  private static List<String> nodes(Trail trail) {
    return trail.nodes().stream().map(Trail.Node::key).toList();
  }

  @Test
  void leadsFromAnAnswerToAnEffect() {
    EventRow answer = shop.says(7, "pay", -3, 2, "Why twice?");
    team.opportunity("form", touchpoint("pay"));
    team.opportunity("other", touchpoint("search"));
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form");

    Trail trail = tracer.ofAnswer(WORKSPACE, 7, answer.sequence());

    assertThat(nodes(trail))
        .containsExactly("answer:1", "opportunity:form", "change:short", "effect:short");
    assertThat(links(trail))
        .containsExactly(
            "answer:1 → opportunity:form",
            "change:short → effect:short",
            "opportunity:form → change:short");
    assertThat(Objects.requireNonNull(trail.nodes().getFirst().said()).text())
        .isEqualTo("Why twice?");
    assertThat(trail.nodes().getLast().title()).isEqualTo("Pay");
  }

  @Test
  void leadsBackFromAnEffectToWhoAskedForIt() {
    shop.says(7, "pay", -3, 2, "Why twice?");
    shop.says(8, "pay", -2, 9, "Fine");
    shop.says(9, "pay", 5, 1, "Still twice");
    shop.says(9, "search", -5, 0, "Nothing found");
    team.opportunity("form", touchpoint("pay"));
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form");

    Trail trail = tracer.ofChange(WORKSPACE, "short");

    // Content, later and elsewhere said words asked for no shorter form.
    assertThat(nodes(trail))
        .containsExactly("answer:1", "opportunity:form", "change:short", "effect:short");
    assertThat(trail.more()).isZero();
  }

  @Test
  void aPlaceMayBeAWholeStage() {
    EventRow answer = shop.says(7, "pay", -3, 2, null);
    team.opportunity("buying", new Spot("m", "buy", null, null));
    team.opportunity("finding", new Spot("m", "find", null, null));

    assertThat(nodes(tracer.ofAnswer(WORKSPACE, 7, answer.sequence())))
        .containsExactly("answer:1", "opportunity:buying");
    assertThat(nodes(tracer.ofOpportunity(WORKSPACE, "buying")))
        .containsExactly("answer:1", "opportunity:buying");
  }

  @Test
  void listsTheUnhappiestAndCountsTheOthers() {
    for (int i = 0; i < 8; i++) {
      shop.says(i, "pay", -i, i % 5, i == 4 ? "In words" : null);
    }
    team.opportunity("form", touchpoint("pay"));

    Trail trail = tracer.ofOpportunity(WORKSPACE, "form");

    // Words come first, then the lowest; of equal ones the newest.
    assertThat(nodes(trail))
        .containsExactly(
            "answer:5", "answer:1", "answer:6", "answer:2", "answer:7", "opportunity:form");
    assertThat(trail.more()).isEqualTo(3);
  }

  @Test
  void leadsFromAnAnswerOverItsCaseToAnEffect() {
    EventRow answer = shop.says(7, "search", -3, 2, "Lost");
    team.opportunity("form", touchpoint("pay"));
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form");
    desk.opens("c1", "person-7", answer.time(), "form");
    desk.opens("c2", "person-7", answer.time().plusSeconds(1), "form");
    desk.opens("c3", "person-8", answer.time(), "form");

    Trail trail = tracer.ofAnswer(WORKSPACE, 7, answer.sequence());

    // Another moment and another person opened the other two.
    assertThat(nodes(trail))
        .containsExactly("answer:1", "case:c1", "opportunity:form", "change:short", "effect:short");
    assertThat(links(trail)).contains("answer:1 → case:c1", "case:c1 → opportunity:form");
    assertThat(nodes(tracer.ofChange(WORKSPACE, "short"))).contains("case:c1", "case:c3");
    assertThat(trail.nodes().get(1).title()).isEqualTo("#1 Low score");
  }

  @Test
  void leadsFromACaseBackToTheAnswersThatOpenedIt() {
    EventRow answer = shop.says(7, "search", -3, 2, "Lost");
    shop.says(7, "search", -2, 1, "Lost again");
    team.opportunity("form", touchpoint("pay"));
    desk.opens("c1", "person-7", answer.time(), "form");

    Trail trail = tracer.ofCase(WORKSPACE, "c1");

    assertThat(links(trail)).containsExactly("answer:1 → case:c1", "case:c1 → opportunity:form");
    assertThat(nodes(tracer.ofOpportunity(WORKSPACE, "form")))
        .containsExactly("answer:1", "case:c1", "opportunity:form");
    shop.erase(7);
    assertThat(nodes(tracer.ofCase(WORKSPACE, "c1")))
        .containsExactly("case:c1", "opportunity:form");
  }

  @Test
  void aCaseClosedWithAChangeLeadsThere() {
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn");
    desk.closes("c1", Desk.MONDAY, 5, CaseRecovery.YES, "short");
    desk.closes("c2", Desk.MONDAY, 5, CaseRecovery.YES, "gone");

    assertThat(links(tracer.ofCase(WORKSPACE, "c1")))
        .containsExactly("case:c1 → change:short", "change:short → effect:short");
    assertThat(links(tracer.ofChange(WORKSPACE, "short"))).contains("case:c1 → change:short");
    assertThat(nodes(tracer.ofCase(WORKSPACE, "c2"))).containsExactly("case:c2");
  }

  @Test
  void aCaseWhoseOpportunityIsDeletedSaysSo() {
    desk.opens("c1", "person-7", Desk.MONDAY, "form");

    Trail trail = tracer.ofCase(WORKSPACE, "c1");

    assertThat(nodes(trail)).containsExactly("case:c1", "opportunity:form");
    assertThat(trail.nodes().getLast().gone()).isTrue();
    assertThat(trail.toString()).doesNotContain("person-7");
  }

  @Test
  void aDeletedOpportunityLeavesAGap() {
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form");

    Trail trail = tracer.ofChange(WORKSPACE, "short");

    assertThat(nodes(trail)).containsExactly("opportunity:form", "change:short", "effect:short");
    assertThat(trail.nodes().getFirst().gone()).isTrue();
    assertThat(links(trail)).contains("opportunity:form → change:short");
  }

  @Test
  void aMapThatIsGoneEndsTheWayThere() {
    shop.says(7, "pay", -3, 2, "Why twice?");
    team.opportunity("form", new Spot("gone", "buy", null, null), touchpoint("pay"));
    team.change("short", Status.RUNNING, "gone", "stage:buy:converted", "form");

    assertThat(nodes(tracer.ofOpportunity(WORKSPACE, "form")))
        .containsExactly("answer:1", "opportunity:form", "change:short");
  }

  @Test
  void aPlannedChangeHasNoEffect() {
    team.opportunity("form", touchpoint("pay"));
    team.change("short", Status.PLANNED, "m", "touchpoint:pay:wentOn", "form");

    assertThat(nodes(tracer.ofChange(WORKSPACE, "short")))
        .containsExactly("opportunity:form", "change:short");
    assertThat(shop.measured).isZero();
  }

  @Test
  void aThingWithoutLinksStandsAlone() {
    EventRow answer = shop.says(7, "search", -3, 2, "?");
    team.opportunity("form", touchpoint("pay"));

    assertThat(nodes(tracer.ofAnswer(WORKSPACE, 7, answer.sequence()))).containsExactly("answer:1");
    assertThat(nodes(tracer.ofOpportunity(WORKSPACE, "form"))).containsExactly("opportunity:form");
  }

  @Test
  void erasedPersonsDoNotComeBack() {
    EventRow answer = shop.says(7, "pay", -3, 2, "Why twice?");
    team.opportunity("form", touchpoint("pay"));
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form");
    tracer.ofChange(WORKSPACE, "short");
    tracer.ofAnswer(WORKSPACE, 7, answer.sequence());

    shop.erase(7);

    assertThat(tracer.ofChange(WORKSPACE, "short").toString()).doesNotContain("person-7", "twice");
    assertThat(nodes(tracer.ofOpportunity(WORKSPACE, "form"))).doesNotContain("answer:1");
    assertThatThrownBy(() -> tracer.ofAnswer(WORKSPACE, 7, answer.sequence()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not any more");
  }

  @Test
  void anotherPersonsRowIsNotFound() {
    EventRow answer = shop.says(7, "pay", -3, 2, "Why twice?");

    assertThatThrownBy(() -> tracer.ofAnswer(WORKSPACE, 8, answer.sequence()))
        .isInstanceOf(ProblemException.class);
  }
}
