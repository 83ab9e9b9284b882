package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayloom.dashboards.Shop.WORKSPACE;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.EventRow;
import org.wayloom.improvements.ChangeFacts.Status;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.ProblemException;

/** Chains from an answer to an effect and back, made by hand. */
class TracerTest {
  private final Shop shop = new Shop();
  private final Team team = new Team(shop);
  private Tracer tracer;

  @BeforeEach
  void openShop() {
    ChangeLines lines = new ChangeLines(team.changes(), shop);
    tracer = new Tracer(shop, team.opportunities(), team.changes(), lines);
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
