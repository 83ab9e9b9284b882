package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayloom.cases.CaseEvent.Kind;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemType;

/** What people do with cases, and by when. */
abstract class CaseWorkContract extends ShopContract {
  @Test
  void closesOnlyWithACauseAnActionAndWhereItLeads() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    Case fresh = shop().onlyCase();
    assertRefused(
        ProblemType.INVALID_OPERATION,
        () -> shop().cases().close(shop().id, fresh.id(), 1, shop().ending(), "Ewa"));
    Case mine = owned();
    for (CaseClosing.Wanted lacking :
        List.of(
            new CaseClosing.Wanted("", "", "Called", null, "Once only", ""),
            new CaseClosing.Wanted("Delay", "", "", null, "Once only", ""),
            new CaseClosing.Wanted("Delay", "", "Called", null, "", ""),
            new CaseClosing.Wanted("Delay", "", "Called", "change-1", "Both", ""))) {
      assertThatThrownBy(
              () -> shop().cases().close(shop().id, mine.id(), mine.version(), lacking, "Ewa"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    CaseClosing.Wanted elsewhere =
        new CaseClosing.Wanted("Delay", "", "Called", "change-2", "", "");
    assertRefused(
        ProblemType.NOT_FOUND,
        () -> shop().cases().close(shop().id, mine.id(), mine.version(), elsewhere, "Ewa"));
    CaseClosing.Wanted whole = new CaseClosing.Wanted("Delay", "", "Called", "change-1", "", "");

    Case done = shop().cases().close(shop().id, mine.id(), mine.version(), whole, "Ewa");

    assertThat(done.state()).isEqualTo(CaseState.CLOSED);
    assertThat(Objects.requireNonNull(done.closing()).change()).isEqualTo("change-1");
    assertThat(shop().cases().ofChange(shop().id, "change-1")).containsExactly(done);
    assertThat(shop().cases().counts(shop().id, "Ewa").open()).isZero();
  }

  @Test
  void remindsIsDueAndIsToldOnInWorkingHours() {
    CaseDeadline deadline = new CaseDeadline(1, 2, 9, "Boss");
    shop()
        .rules()
        .add(shop().id, new CaseRule("Low", true, Shop.low(2), null, null, deadline), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    shop().pass(Duration.ofMinutes(59));
    assertThat(kinds()).containsExactly(Kind.OPENED);
    shop().pass(Duration.ofMinutes(1));
    shop().pass(Duration.ofMinutes(61));
    assertThat(kinds()).containsExactly(Kind.OPENED, Kind.REMINDED, Kind.DUE);
    assertThat(shop().onlyCase().overdue()).isTrue();
    // Nine working hours from Monday at nine end on Tuesday at ten.
    shop().pass(Duration.ofHours(22));
    shop().restart();
    shop().pass(Duration.ofHours(1));
    shop().pass(Duration.ofHours(1));

    assertThat(kinds()).containsExactly(Kind.OPENED, Kind.REMINDED, Kind.DUE, Kind.ESCALATED);
    assertThat(shop().heard.getLast().to()).isEqualTo("Boss");
  }

  @Test
  void letsTheTimeStandStillWhileItWaits() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    owned();
    shop().pass(Duration.ofHours(6));
    assertThat(edited(new CaseEdit(null, CaseState.WAITING, null, null)).due()).isNull();
    shop().pass(Duration.ofDays(2));
    assertThat(shop().onlyCase().overdue()).isFalse();

    // At three, two of eight hours were left: on Wednesday at three they end at five.
    assertThat(edited(new CaseEdit(null, CaseState.ASSIGNED, null, null)).due())
        .isEqualTo("2026-03-04T17:00:00Z");
    assertThat(kinds()).doesNotContain(Kind.DUE);
  }

  @Test
  void keepsTheOrderOfStatesAndTheVersionThatWasRead() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    assertRefused(
        ProblemType.INVALID_OPERATION,
        () -> edited(new CaseEdit(null, CaseState.RESOLVED, null, null)));
    Case mine = owned();
    assertThat(mine.state()).isEqualTo(CaseState.ASSIGNED);
    assertRefused(
        ProblemType.STALE_VERSION,
        () ->
            shop()
                .cases()
                .edit(shop().id, mine.id(), 1, new CaseEdit("Jan", null, null, null), "Jan"));
    assertRefused(
        ProblemType.INVALID_OPERATION,
        () -> edited(new CaseEdit(null, CaseState.CLOSED, null, null)));
    edited(new CaseEdit(null, null, CasePriority.HIGH, "Called twice"));

    assertThat(shop().cases().history(shop().id, mine.id()))
        .extracting(CaseEvent::kind)
        .containsExactly(Kind.NOTE, Kind.PRIORITY, Kind.ASSIGNED, Kind.OPENED);
  }

  @Test
  void pagesThroughAllCasesOnceAndFilters() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    for (int i = 0; i < 5; i++) {
      shop().answer("p" + i, 0);
    }
    shop().read();
    Page<Case> first = shop().cases().list(shop().id, CaseQuery.OPEN, 3, "");
    Page<Case> second =
        shop().cases().list(shop().id, CaseQuery.OPEN, 3, Objects.requireNonNull(first.next()));

    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
    assertThat(second.next()).isNull();
    String rule = shop().rules().list(shop().id).getFirst().id();
    assertThat(
            shop()
                .cases()
                .list(shop().id, new CaseQuery(List.of(), "", rule, false), 9, "")
                .items())
        .hasSize(5);
    assertThat(
            shop()
                .cases()
                .list(shop().id, new CaseQuery(List.of(), "Ewa", null, true), 9, "")
                .items())
        .isEmpty();
  }

  @Test
  void listsThoseOfAPlaceWithoutMissingOneBetweenPages() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    for (int i = 0; i < 5; i++) {
      shop().answer("p" + i, 0);
    }
    shop().read();
    shop().answer("p9", 10);
    shop().read();
    List<Case> all = shop().cases().list(shop().id, CaseQuery.OPEN, 9, "").items();
    String delivery = Objects.requireNonNull(all.getFirst().causes().getFirst().touchpoint());
    shop()
        .cases()
        .open(shop().id, new CaseWanted("p9", null, null, null, "Called us", null, null), "Ewa");

    assertThat(of(new CasePlace("another", Set.of(delivery)))).containsExactlyElementsOf(all);
    assertThat(of(new CasePlace("another", Set.of("elsewhere")))).isEmpty();
  }

  /** Read two at a time. */
  private List<Case> of(CasePlace place) {
    List<Case> found = new ArrayList<>();
    String after = "";
    while (after != null) {
      Page<Case> page =
          shop()
              .cases()
              .list(shop().id, new CaseQuery(List.of(), null, null, false, place), 2, after);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      found.addAll(page.items());
      after = page.next();
    }
    return found;
  }

  @Test
  void makesAnOpportunityThatEachNames() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    Case one = shop().cases().makeOpportunity(shop().id, shop().onlyCase().id(), "Ewa");

    assertThat(one.opportunity()).isEqualTo("opportunity-1");
    assertThat(shop().cases().makeOpportunity(shop().id, one.id(), "Ewa")).isEqualTo(one);
    assertThat(shop().cases().ofOpportunity(shop().id, "opportunity-1")).containsExactly(one);
  }

  @Test
  void fillsTheBlanksOfMacrosAndLeavesWhatNobodyKnows() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    owned();

    List<CaseMacro.Draft> drafts =
        shop().cases().drafts(shop().id, shop().onlyCase().id(), "pl", "");

    assertThat(drafts).extracting(CaseMacro.Draft::id).contains("sorry", "follow-up");
    assertThat(drafts.getFirst().text()).contains("Delivery", "2 marca 2026", "Ewa", "Sprawa 1");
    assertThat(CaseMacro.fill("{nobody} {owner}", java.util.Map.of("owner", "$1")))
        .isEqualTo("{nobody} $1");
  }
}
