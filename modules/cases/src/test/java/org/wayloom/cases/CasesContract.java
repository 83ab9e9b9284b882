package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.cases.CaseEvent.Kind;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.sql.Database;

/** What becomes of unhappy customers, on every database; each test has a shop of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CasesContract {
  @TempDir static Path data;
  private @Nullable Database database;
  private @Nullable EvidenceModule evidence;
  private @Nullable Shop opened;

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openDoors() {
    Database fresh = open();
    fresh.migrate("cases");
    database = fresh;
    evidence = EvidenceModule.of(data.resolve(getClass().getSimpleName()), Clock.systemUTC());
  }

  @BeforeEach
  void openAShop() {
    opened = new Shop(Objects.requireNonNull(database), Objects.requireNonNull(evidence));
  }

  @AfterAll
  void close() {
    if (evidence != null) {
      evidence.close();
    }
    if (database != null) {
      database.close();
    }
  }

  private Shop shop() {
    return Objects.requireNonNull(opened);
  }

  private static void assertRefused(ProblemType type, ThrowingCallable doing) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }

  private Case edited(CaseEdit edit) {
    Case one = shop().onlyCase();
    return shop().cases().edit(shop().id, one.id(), one.version(), edit, "Ewa");
  }

  private Case owned() {
    return edited(new CaseEdit("Ewa", null, null, null));
  }

  private Case closed() {
    Case one = shop().onlyCase();
    return shop().cases().close(shop().id, one.id(), one.version(), shop().ending(), "Ewa");
  }

  private List<Kind> kinds() {
    shop().tell();
    return shop().heard.stream().map(CaseEvent::kind).toList();
  }

  @Test
  void opensACaseForALowScoreAndForNoOther() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2, "The box was open");
    shop().answer("Jan", 3);

    assertThat(shop().read()).isEqualTo(1);

    Case one = shop().onlyCase();
    assertThat(one.person()).isEqualTo("Ola");
    assertThat(one.number()).isEqualTo(1);
    assertThat(one.state()).isEqualTo(CaseState.NEW);
    // Opened on Monday at nine; eight working hours end at five.
    assertThat(one.due()).isEqualTo("2026-03-02T17:00:00Z");
    CaseCause cause = one.causes().getFirst();
    assertThat(cause.why()).isEqualTo(CaseCause.Why.LOW_SCORE);
    assertThat(cause.value()).isEqualTo(2.0);
    assertThat(cause.high()).isEqualTo(10.0);
    assertThat(cause.touchpointName()).isEqualTo("Delivery");
    assertThat(cause.ruleName()).isEqualTo("Low");
    assertThat(shop().heard).hasSize(1);
    assertThat(shop().heard.getFirst().kind()).isEqualTo(Kind.OPENED);
  }

  @Test
  void addsWhatElseIsFoundToTheOpenCaseOfThePerson() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop()
        .rules()
        .add(
            shop().id,
            new CaseRule(
                "Press",
                true,
                new CaseTrigger.TicketPriority("", List.of("Urgent")),
                CasePriority.URGENT,
                null,
                new CaseDeadline(null, 2, null, "")),
            "Ewa");
    shop().answer("Ola", 1);
    shop().ticket("Ola", "URGENT");

    assertThat(shop().read()).isEqualTo(1);

    Case one = shop().onlyCase();
    assertThat(one.causes())
        .extracting(CaseCause::why)
        .containsExactly(CaseCause.Why.LOW_SCORE, CaseCause.Why.TICKET_PRIORITY);
    assertThat(one.priority()).isEqualTo(CasePriority.URGENT);
    assertThat(one.due()).isEqualTo("2026-03-02T11:00:00Z");
    assertThat(kinds()).containsExactly(Kind.OPENED, Kind.CAUSE_ADDED);
  }

  @Test
  void aRuleThatWasRemovedComesBackAsItWas() {
    StoredRule rule = shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().rules().remove(shop().id, rule.id());
    assertThat(shop().rules().list(shop().id)).isEmpty();
    shop().answer("Ola", 1);
    assertThat(shop().read()).isZero();

    shop().rules().restore(shop().id, rule.id());
    shop().answer("Jan", 1);

    assertThat(shop().rules().list(shop().id)).containsExactly(rule);
    assertThat(shop().read()).isEqualTo(1);
    assertThat(shop().onlyCase().person()).isEqualTo("Jan");
    assertRefused(ProblemType.NOT_FOUND, () -> shop().rules().restore(shop().id, "never-was"));
  }

  @Test
  void looksOnlyAtWhatComesInAfterARuleWasSwitchedOn() {
    shop().answer("Ola", 0);
    shop().pass(Duration.ofMillis(1));
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");

    assertThat(shop().read()).isZero();
  }

  @Test
  void countsFailuresOfOneTouchpointWithinTheTime() {
    shop()
        .rules()
        .add(
            shop().id,
            Shop.rule("Again", new CaseTrigger.RepeatedFailure(Shop.DELIVERY, 3, 2)),
            "Ewa");
    shop().fails("Ola");
    shop().pass(Duration.ofDays(1));
    shop().fails("Ola");
    shop().answer("Jan", 0);
    shop().pass(Duration.ofDays(1).plusHours(1));
    shop().fails("Ola");
    // The first failure is older than two days by now: two count.
    assertThat(shop().read()).isZero();
    shop().answer("Ola", 1);

    assertThat(shop().read()).isEqualTo(1);
    assertThat(shop().onlyCase().causes().getFirst().times()).isEqualTo(3);
  }

  @Test
  void takesTurnsAlsoOverARestart() {
    CaseRouting turns =
        new CaseRouting(CaseRouting.Way.ROUND_ROBIN, List.of("Ewa", "Piotr"), null, List.of(), "");
    shop().rules().add(shop().id, new CaseRule("Low", true, Shop.low(2), null, turns, null), "Ewa");
    for (String person : List.of("Ola", "Jan", "Ida")) {
      shop().answer(person, 0);
      shop().read();
      shop().restart();
    }

    assertThat(shop().cases().list(shop().id, CaseQuery.OPEN, 10, "").items())
        .extracting(Case::person, Case::owner, Case::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Ola", "Ewa", CaseState.ASSIGNED),
            org.assertj.core.groups.Tuple.tuple("Jan", "Piotr", CaseState.ASSIGNED),
            org.assertj.core.groups.Tuple.tuple("Ida", "Ewa", CaseState.ASSIGNED));
  }

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
  void measuresWhetherTheCustomerWasWonBack() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    owned();
    assertThat(closed().recovered()).isEqualTo(CaseRecovery.UNKNOWN);
    shop().pass(Duration.ofDays(3));
    shop().answer("Ola", 9);
    shop().answer("Ola", 1);
    shop().read();

    // The first score tells; the second, an unhappy one, opens the case again.
    Case again = shop().onlyCase();
    assertThat(again.recovered()).isEqualTo(CaseRecovery.YES);
    assertThat(again.state()).isEqualTo(CaseState.REOPENED);
    assertThat(again.owner()).isEqualTo("Ewa");
    assertThat(again.causes()).hasSize(2);
    assertThat(kinds())
        .containsExactly(Kind.OPENED, Kind.ASSIGNED, Kind.CLOSED, Kind.RECOVERED, Kind.REOPENED);
  }

  @Test
  void reopensForAnUnhappyScoreThatNoRuleAsksForAndOnlyWithinTheWindow() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    owned();
    closed();
    shop().pass(Duration.ofDays(1));
    shop().answer("Ola", 4); // 40 percent: unhappy, but above the rule's 2
    shop().read();
    Case again = shop().onlyCase();
    assertThat(again.state()).isEqualTo(CaseState.REOPENED);
    assertThat(again.recovered()).isEqualTo(CaseRecovery.NO);
    assertThat(again.causes().getLast().why()).isEqualTo(CaseCause.Why.UNHAPPY_AGAIN);
    assertThat(again.causes().getLast().value()).isEqualTo(4.0);

    owned();
    closed();
    shop().pass(Duration.ofDays(31));
    shop().answer("Ola", 4);
    assertThat(shop().read()).isZero();
    assertThat(shop().onlyCase().state()).isEqualTo(CaseState.CLOSED);
    shop().answer("Ola", 1);
    assertThat(shop().read()).isEqualTo(1);
  }

  @Test
  void keepsWhatCameOfEachClosingAlsoOfACaseThatWasOpenedAgain() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    shop().pass(Duration.ofHours(2));
    owned();
    closed();
    assertThat(shop().cases().endings(shop().id))
        .containsExactly(ending("2026-03-02T09:00:00Z", 2, CaseRecovery.UNKNOWN));
    shop().pass(Duration.ofDays(1));
    shop().answer("Ola", 1);
    shop().read();
    assertThat(shop().onlyCase().state()).isEqualTo(CaseState.REOPENED);
    assertThat(shop().cases().counts(shop().id, "Ewa").lost()).isEqualTo(1);
    shop().pass(Duration.ofHours(3));
    owned();
    closed();
    assertThat(shop().onlyCase().recovered()).isEqualTo(CaseRecovery.UNKNOWN);
    shop().pass(Duration.ofDays(1));
    shop().answer("Ola", 9);
    shop().read();

    // Two closings of one case: after the first she was unhappy, after the second content.
    assertThat(shop().cases().endings(shop().id))
        .containsExactly(
            ending("2026-03-02T09:00:00Z", 2, CaseRecovery.NO),
            ending("2026-03-03T11:00:00Z", 3, CaseRecovery.YES));
    CaseCounts counts = shop().cases().counts(shop().id, "Ewa");
    assertThat(counts.closed()).isEqualTo(1);
    assertThat(counts.recovered()).isEqualTo(1);
    assertThat(counts.lost()).isEqualTo(1);
  }

  private CaseEnding ending(String began, long hours, CaseRecovery recovered) {
    Instant from = Instant.parse(began);
    return new CaseEnding(
        shop().onlyCase().id(), from, from.plus(Duration.ofHours(hours)), recovered);
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
  void opensEachCaseOnceWheneverItIsInterrupted() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    Random random = new Random(5);
    int unhappy = 0;
    for (int person = 0; person < 40; person++) {
      double score = random.nextInt(11);
      unhappy += score <= 2 ? 1 : 0;
      shop().answer("p" + person, score);
      if (random.nextInt(4) == 0) {
        shop().read();
        shop().restart();
      }
      if (random.nextInt(8) == 0) {
        // Ends between reading and writing: nothing of the stretch is kept.
        assertThatThrownBy(
                () ->
                    Objects.requireNonNull(database)
                        .inTransaction(
                            () -> {
                              shop().read();
                              throw new IllegalStateException("the process ends");
                            }))
            .hasMessage("the process ends");
        shop().restart();
      }
    }
    shop().read();

    List<Case> all = shop().cases().list(shop().id, CaseQuery.OPEN, 100, "").items();
    assertThat(all).hasSize(unhappy);
    assertThat(all.stream().map(Case::person).distinct()).hasSize(unhappy);
    assertThat(all.stream().map(Case::number).sorted())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, unhappy).mapToObj(n -> (long) n).toList());
  }

  @Test
  void findsItsPlaceAgainWhenAPersonIsErased() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 0);
    shop().answer("Jan", 0);
    shop().answer("Ida", 0);
    shop().read();
    shop().evidence().personalData().erase(shop().id, List.of("Ola"));
    assertThat(shop().cases().erase(shop().id, List.of("Ola"))).isEqualTo(1);
    shop().answer("Zoe", 0);

    assertThat(shop().read()).isEqualTo(1);
    assertThat(shop().cases().list(shop().id, CaseQuery.OPEN, 10, "").items())
        .extracting(Case::person)
        .containsExactlyInAnyOrder("Jan", "Ida", "Zoe");

    // The last piece itself goes: the place is found by when it came in, and nothing opens twice.
    shop().evidence().personalData().erase(shop().id, List.of("Zoe"));
    shop().cases().erase(shop().id, List.of("Zoe"));
    shop().answer("Kim", 0);
    assertThat(shop().read()).isEqualTo(1);
  }

  @Test
  void addsToTheCaseUnderAnotherNameOfThePerson() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("browser-1", 0);
    shop().read();
    shop().evidence().evidence().merge(shop().id, "browser-1", "ola@example.org");
    shop().answer("ola@example.org", 1);

    assertThat(shop().read()).isZero();
    assertThat(shop().onlyCase().causes()).hasSize(2);
  }

  @Test
  void opensForSilenceOnceAVisit() {
    shop().rules().add(shop().id, Shop.rule("Still", new CaseTrigger.Silence("map", "buy")), "Ewa");
    shop().answer("Jan", 9);
    shop()
        .still
        .add(
            new Stillness.Still(
                "Ola",
                0,
                "map",
                "buy",
                "Buying",
                shop().instant().minus(Duration.ofDays(12)),
                shop().instant().minus(Duration.ofDays(2)),
                12,
                10));

    assertThat(shop().silence().look(shop().id)).isEqualTo(1);
    assertThat(shop().silence().look(shop().id)).isZero();
    CaseCause cause = shop().onlyCase().causes().getFirst();
    assertThat(cause.why()).isEqualTo(CaseCause.Why.SILENCE);
    assertThat(cause.usualDays()).isEqualTo(10);
    assertThat(cause.map()).isEqualTo("map");
    assertThat(cause.stage()).isEqualTo("buy");
  }

  @Test
  void tellsOthersWhatIsStoredEvenIfTheyFailAtFirst() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().answer("Jan", 2);
    assertThatThrownBy(
            () ->
                Objects.requireNonNull(database)
                    .inTransaction(
                        () -> {
                          shop().read();
                          throw new IllegalStateException("not stored");
                        }))
        .hasMessage("not stored");
    shop().heard.clear();
    shop().read();

    assertThat(shop().heard).extracting(CaseEvent::position).containsExactly(1L, 2L);
  }

  @Test
  void countsWhatARuleWouldHaveOpened() {
    shop().answer("Ola", 2, "Awful, again");
    shop().answer("Ola", 1);
    shop().answer("Jan", 5);

    CaseRules.Preview low = shop().rules().preview(shop().id, Shop.rule("Low", Shop.low(2)));
    CaseRules.Preview mood =
        shop().rules().preview(shop().id, Shop.rule("Mood", new CaseTrigger.NegativeMood(null)));

    assertThat(low.cases()).isEqualTo(1);
    assertThat(low.matches()).isEqualTo(2);
    assertThat(low.latest()).extracting(CaseRules.Example::text).contains("Awful, again");
    assertThat(mood.cases()).isEqualTo(1);
    assertThat(shop().cases().list(shop().id, CaseQuery.OPEN, 10, "").items()).isEmpty();
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

    List<CaseMacro.Draft> drafts = shop().cases().drafts(shop().id, shop().onlyCase().id(), "pl", "");

    assertThat(drafts).extracting(CaseMacro.Draft::id).contains("sorry", "follow-up");
    assertThat(drafts.getFirst().text()).contains("Delivery", "2 marca 2026", "Ewa", "Sprawa 1");
    assertThat(CaseMacro.fill("{nobody} {owner}", java.util.Map.of("owner", "$1")))
        .isEqualTo("{nobody} $1");
  }
}
