package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.cases.CaseSettings.Asking;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.sql.Database;

/** What customers say of how a case was dealt with, when they are asked about that very case. */
class FollowUpTest {
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
    shop.rules().add(shop.id, Shop.rule("Low", Shop.low(2)), "Ewa");
  }

  @AfterEach
  void close() {
    evidence.close();
    database.close();
  }

  /** The case of a customer, closed after a low score, a minute ago. */
  private Case closedOf(String person) {
    shop.answer(person, 1);
    shop.read();
    String id = newest().id();
    return closed(id);
  }

  private Case closed(String id) {
    Case one = shop.cases().get(shop.id, id);
    if (one.owner().isEmpty()) {
      one = shop.cases().edit(shop.id, id, one.version(), edit("Ewa"), "Ewa");
    }
    if (one.state() == CaseState.REOPENED) {
      one = shop.cases().edit(shop.id, id, one.version(), edit("Piotr"), "Ewa");
    }
    Case done = shop.cases().close(shop.id, id, one.version(), shop.ending(), "Ewa");
    shop.pass(Duration.ofMinutes(1));
    return done;
  }

  private static CaseEdit edit(String owner) {
    return new CaseEdit(owner, null, null, null);
  }

  private Case newest() {
    return shop.cases()
        .list(shop.id, new CaseQuery(List.of(CaseState.values()), null, null, false), 1, "")
        .items()
        .getFirst();
  }

  private Case now(Case one) {
    return shop.cases().get(shop.id, one.id());
  }

  private void says(Case about, String person, double score) {
    shop.saysOf(about, person, score);
    shop.read();
    shop.pass(Duration.ofMinutes(1));
  }

  @Test
  void whoIsContentIsWonBack() {
    Case one = closedOf("Ola");

    says(one, "Ola", 4);

    assertThat(now(one).recovered()).isEqualTo(CaseRecovery.YES);
    assertThat(now(one).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void whoIsNotOpensTheCaseAgain() {
    Case one = closedOf("Ola");

    says(one, "Ola", 1);

    assertThat(now(one).recovered()).isEqualTo(CaseRecovery.NO);
    assertThat(now(one).state()).isEqualTo(CaseState.REOPENED);
    assertThat(now(one).causes().getLast().question()).isEqualTo("after-a-case/content");
  }

  /** The window is for scores about anything; this one is about the case. */
  @Test
  void itDoesSoHoweverLongAfterClosing() {
    Case one = closedOf("Ola");
    shop.pass(Duration.ofDays(300));

    says(one, "Ola", 1);

    assertThat(now(one).state()).isEqualTo(CaseState.REOPENED);
  }

  @Test
  void itCountsInsteadOfAScoreAboutSomethingElse() {
    Case one = closedOf("Ola");
    shop.answer("Ola", 9);
    shop.read();
    assertThat(now(one).recovered()).isEqualTo(CaseRecovery.YES);
    shop.pass(Duration.ofMinutes(1));

    says(one, "Ola", 2);

    assertThat(now(one).recovered()).isEqualTo(CaseRecovery.NO);
    assertThat(now(one).state()).isEqualTo(CaseState.REOPENED);
    assertThat(shop.cases().endings(shop.id))
        .extracting(CaseEnding::recovered)
        .containsExactly(CaseRecovery.NO);
  }

  @Test
  void itCountsForTheCaseThatItIsAboutAlsoWhereThereIsALaterOne() {
    Case first = closedOf("Ola");
    shop.pass(Duration.ofDays(40));
    Case second = closedOf("Ola");
    assertThat(second.id()).isNotEqualTo(first.id());

    says(first, "Ola", 5);

    assertThat(now(first).recovered()).isEqualTo(CaseRecovery.YES);
    assertThat(now(second).recovered()).isEqualTo(CaseRecovery.UNKNOWN);
  }

  @Test
  void nobodySpeaksOfTheCaseOfSomebodyElse() {
    Case one = closedOf("Ola");

    says(one, "Jan", 1);

    assertThat(now(one).recovered()).isEqualTo(CaseRecovery.UNKNOWN);
    assertThat(now(one).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void aSecondAnswerAfterAnotherClosingCountsForThatOne() {
    Case one = closedOf("Ola");
    says(one, "Ola", 1);
    closed(one.id());

    says(one, "Ola", 5);

    assertThat(shop.cases().endings(shop.id))
        .extracting(CaseEnding::recovered)
        .containsExactly(CaseRecovery.NO, CaseRecovery.YES);
  }

  private CaseSettings.Version save(Asking asking, String question) {
    CaseSettings.Version before = shop.rules().settings(shop.id);
    CaseSettings usual = before.settings();
    return shop.rules()
        .save(
            shop.id,
            before.version(),
            new CaseSettings(
                usual.hours(),
                usual.people(),
                usual.owners(),
                usual.rootCauses(),
                List.of(
                    new CaseMacro(
                        "done", "Done", new CaseWording("Well? {link}", "Dobrze? {link}", "", ""))),
                new CaseWording(question, "", "", ""),
                usual.reopenWithinDays(),
                usual.unhappyPercent(),
                usual.notOlderThanDays(),
                asking,
                "of the page"));
  }

  private List<String> drafts(Case one) {
    return shop.cases().drafts(shop.id, one.id(), "pl", "https://shop.example").stream()
        .map(CaseMacro.Draft::text)
        .toList();
  }

  @Test
  void draftsCarryTheLinkOnceCustomersAreAskedByOne() {
    Case one = closedOf("Ola");
    save(Asking.TEXT, "How was it?");
    assertThat(drafts(one)).containsExactly("Dobrze? {link}", "How was it?");

    CaseSettings.Version asks = save(Asking.LINK, "How was it?");

    String link = "https://shop.example/s/after?c=case:" + one.id();
    assertThat(drafts(one)).containsExactly("Dobrze? " + link, "How was it?\n\n" + link);
    assertThat(asks.settings().survey()).as("the page cannot say so").isEqualTo("after");
    assertThat(shop.asked).containsExactly("How was it?");
  }

  @Test
  void whatIsAskedByALinkIsTheSameForEverybody() {
    assertThatThrownBy(() -> save(Asking.LINK, "How was {touchpoint}?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without blanks in braces");
    assertThatThrownBy(() -> save(Asking.LINK, "")).isInstanceOf(IllegalArgumentException.class);
  }
}
