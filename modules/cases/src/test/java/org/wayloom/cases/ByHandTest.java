package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.cases.CaseEvent.Kind;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.sql.Database;

/** Cases that people open, beside those of the rules. */
class ByHandTest {
  @TempDir Path folder;
  private Database database;
  private EvidenceModule evidence;
  private Shop shop;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    database.migrate("cases");
    evidence = EvidenceModule.of(folder.resolve("data"), Clock.systemUTC());
    shop = new Shop(database, evidence);
  }

  @AfterEach
  void close() {
    evidence.close();
    database.close();
  }

  private Cases.Opened opened(CaseWanted wanted) {
    return shop.cases().open(shop.id, wanted, "Ewa");
  }

  private static CaseWanted called(String person) {
    return new CaseWanted(person, null, Shop.DELIVERY, "phone", "Nobody came", "", null);
  }

  private static CaseWanted about(String person, long row) {
    return new CaseWanted(person, row, null, null, "", "", null);
  }

  private void assertRefused(ProblemType type, CaseWanted wanted) {
    assertThatThrownBy(() -> opened(wanted))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }

  @Test
  void opensACaseForACustomerOnTheTelephone() {
    shop.answer("Ola", 9);

    Cases.Opened opened = opened(called("Ola"));

    assertThat(opened.isNew()).isTrue();
    Case one = shop.onlyCase();
    assertThat(one).isEqualTo(opened.one());
    assertThat(one.person()).isEqualTo("Ola");
    assertThat(one.state()).isEqualTo(CaseState.NEW);
    // Monday at nine and eight working hours.
    assertThat(one.due()).isEqualTo("2026-03-02T17:00:00Z");
    CaseCause cause = one.causes().getFirst();
    assertThat(cause.why()).isEqualTo(CaseCause.Why.BY_HAND);
    assertThat(cause.touchpointName()).isEqualTo("Delivery");
    assertThat(cause.channel()).isEqualTo("phone");
    assertThat(cause.rule()).isNull();
    shop.tell();
    assertThat(shop.heard)
        .extracting(CaseEvent::kind, CaseEvent::by, CaseEvent::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.OPENED, "Ewa", "by-hand"),
            org.assertj.core.groups.Tuple.tuple(Kind.NOTE, "Ewa", "Nobody came"));
  }

  @Test
  void takesScoreAndPlaceFromTheAnswerThatItIsAbout() {
    shop.answer("Jan", 9);
    shop.answer("Ola", 4, "The box was open");

    opened(about("Ola", 2));

    CaseCause cause = shop.onlyCase().causes().getFirst();
    assertThat(cause.value()).isEqualTo(4.0);
    assertThat(cause.high()).isEqualTo(10.0);
    assertThat(cause.touchpointName()).isEqualTo("Delivery");
    assertThat(cause.at()).isEqualTo(shop.instant());
  }

  @Test
  void aPersonHasOneOpenCaseWhoeverOpensIt() {
    shop.rules().add(shop.id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop.answer("Ola", 2);
    shop.answer("Jan", 9);
    shop.read();
    opened(called("Jan"));

    Cases.Opened joined = opened(called("Ola"));
    shop.answer("Jan", 1);

    assertThat(joined.isNew()).isFalse();
    // Another version, or pages would go on to show what they have.
    assertThat(joined.one().version()).isEqualTo(2);
    assertThat(joined.one().causes())
        .extracting(CaseCause::why)
        .containsExactly(CaseCause.Why.LOW_SCORE, CaseCause.Why.BY_HAND);
    assertThat(shop.read()).isZero();
    assertThat(shop.cases().ofPerson(shop.id, List.of("Jan")).getFirst().causes())
        .extracting(CaseCause::why)
        .containsExactly(CaseCause.Why.BY_HAND, CaseCause.Why.LOW_SCORE);
  }

  @Test
  void joinsTheCaseUnderAnotherNameOfTheCustomer() {
    shop.answer("browser-1", 5);
    opened(called("browser-1"));
    shop.evidence().evidence().merge(shop.id, "browser-1", "ola@example.org");
    shop.answer("ola@example.org", 5);

    assertThat(opened(about("ola@example.org", 2)).isNew()).isFalse();
    assertThat(shop.onlyCase().causes()).hasSize(2);
  }

  @Test
  void anAnswerCountsOnceAlsoAfterItsCaseIsClosed() {
    shop.answer("Ola", 3);
    Case first = opened(about("Ola", 1)).one();
    assertThat(opened(about("Ola", 1)).one()).isEqualTo(first);
    assertThat(shop.onlyCase().causes()).hasSize(1);

    Case mine =
        shop.cases()
            .edit(
                shop.id, first.id(), first.version(), new CaseEdit("Ewa", null, null, null), "Ewa");
    shop.cases().close(shop.id, mine.id(), mine.version(), shop.ending(), "Ewa");

    assertRefused(ProblemType.INVALID_OPERATION, about("Ola", 1));
    assertThat(opened(called("Ola")).isNew()).isTrue();
  }

  @Test
  void goesToWhoeverIsNamedOrAnswersForTheTouchpoint() {
    CaseSettings.Version before = shop.rules().settings(shop.id);
    CaseSettings usual = before.settings();
    shop.rules()
        .save(
            shop.id,
            before.version(),
            new CaseSettings(
                usual.hours(),
                usual.people(),
                List.of(new CaseSettings.Owner(Shop.DELIVERY, "Piotr")),
                usual.rootCauses(),
                usual.macros(),
                usual.followUp(),
                usual.reopenWithinDays(),
                usual.unhappyPercent(),
                usual.notOlderThanDays(),
                usual.asking(),
                usual.survey()));
    shop.answer("Ola", 9);
    shop.answer("Jan", 9);

    assertThat(opened(called("Ola")).one().owner()).isEqualTo("Piotr");
    assertThat(
            opened(new CaseWanted("Jan", null, Shop.DELIVERY, null, "Rang", "Ida", null))
                .one()
                .owner())
        .isEqualTo("Ida");
  }

  @Test
  void routesTheCasesOfRulesByPersona() {
    CaseRouting personas =
        new CaseRouting(
            CaseRouting.Way.PERSONA,
            null,
            null,
            List.of(new CaseRouting.Choice("families", "Piotr")),
            "Ewa");
    shop.rules().add(shop.id, new CaseRule("Low", true, Shop.low(2), null, personas, null), "Ewa");
    shop.answer("Ola", 1);
    shop.answer("Jan", 1);
    int ola = shop.evidence().persons().find(shop.id, "Ola", 1).getFirst().code();
    shop.stoodForBy.put(ola, "families");
    shop.read();

    assertThat(shop.cases().ofPerson(shop.id, List.of("Ola")).getFirst().owner())
        .isEqualTo("Piotr");
    assertThat(shop.cases().ofPerson(shop.id, List.of("Jan")).getFirst().owner()).isEqualTo("Ewa");
  }

  @Test
  void refusesWhomAndWhatNobodyKnows() {
    shop.answer("Ola", 9);
    shop.answer("Jan", 9);
    assertRefused(ProblemType.NOT_FOUND, called("Nobody"));
    assertRefused(ProblemType.NOT_FOUND, about("Ola", 2));
    assertRefused(ProblemType.NOT_FOUND, about("Ola", 3));
    assertRefused(ProblemType.NOT_FOUND, about("Ola", Long.MIN_VALUE));
    assertRefused(
        ProblemType.NOT_FOUND, new CaseWanted("Ola", null, "lost", null, "Rang", null, null));
    shop.evidence().personalData().erase(shop.id, List.of("Ola"));
    assertRefused(ProblemType.NOT_FOUND, called("Ola"));
    assertWrong(" ", null, "Rang");
    assertWrong(null, null, "Rang");
    assertWrong("Ola", null, " ");
  }

  private static void assertWrong(
      @Nullable String person, @Nullable Long row, @Nullable String note) {
    assertThatThrownBy(() -> new CaseWanted(person, row, null, null, note, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
