package org.wayloom.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What consent rows keep on every database; each test has workspaces of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsentRowsContract {
  private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

  private Database database;
  private ConsentRows rows;
  private WorkspaceId shop = new WorkspaceId(Ids.next());
  private WorkspaceId other = new WorkspaceId(Ids.next());

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openRows() {
    database = open();
    database.migrate("privacy");
    rows = new ConsentRows(database);
  }

  @BeforeEach
  void moveToEmptyWorkspaces() {
    shop = new WorkspaceId(Ids.next());
    other = new WorkspaceId(Ids.next());
  }

  @AfterAll
  void close() {
    database.close();
  }

  private void say(
      WorkspaceId workspace, String person, String purpose, boolean given, Instant at) {
    rows.add(workspace, person, new Consent(purpose, given, at, Consent.How.BY_HAND, "Kim", ""));
  }

  @Test
  void countsTheLastWordAndKeepsTheEarlierOnes() {
    say(shop, "ann", Purpose.PROFILING, false, MAY);
    assertThat(rows.withdrawn(shop, Purpose.PROFILING)).containsExactly("ann");

    say(shop, "ann", Purpose.PROFILING, true, JUNE);
    assertThat(rows.withdrawn(shop, Purpose.PROFILING)).isEmpty();
    assertThat(rows.history(shop, List.of("ann")))
        .extracting(Consent::given)
        .containsExactly(true, false);
  }

  @Test
  void countsTheTimeOfTheWordAndNotWhenItWasHeardOf() {
    say(shop, "ann", Purpose.CONTACT, true, JUNE);
    say(shop, "ann", Purpose.CONTACT, false, MAY);
    assertThat(rows.withdrawn(shop, Purpose.CONTACT)).isEmpty();
  }

  @Test
  void countsTheLaterNotedOfTwoWordsOfOneInstant() {
    say(shop, "ann", Purpose.CONTACT, true, MAY);
    say(shop, "ann", Purpose.CONTACT, false, MAY);
    assertThat(rows.withdrawn(shop, Purpose.CONTACT)).containsExactly("ann");
  }

  @Test
  void keepsPurposesPersonsAndWorkspacesApart() {
    say(shop, "ann", Purpose.CONTACT, false, MAY);
    assertThat(rows.withdrawn(shop, Purpose.PROFILING)).isEmpty();
    assertThat(rows.withdrawn(other, Purpose.CONTACT)).isEmpty();
    assertThat(rows.history(shop, List.of("bob"))).isEmpty();
  }

  @Test
  void tellsTheHistoryOfAllNamesOfAPersonInOneOrder() {
    say(shop, "visitor-7", Purpose.CONTACT, true, MAY);
    say(shop, "ann", Purpose.RESEARCH, true, JUNE);
    assertThat(rows.history(shop, List.of("visitor-7", "ann")))
        .extracting(Consent::purpose)
        .containsExactly(Purpose.RESEARCH, Purpose.CONTACT);
  }

  @Test
  void erasesWhatAPersonSaidUnderEveryNameAndNothingElse() {
    say(shop, "visitor-7", Purpose.CONTACT, false, MAY);
    say(shop, "ann", Purpose.CONTACT, false, JUNE);
    say(shop, "bob", Purpose.CONTACT, false, JUNE);
    assertThat(rows.erase(shop, List.of("visitor-7", "ann"))).isEqualTo(2);
    assertThat(rows.withdrawn(shop, Purpose.CONTACT)).containsExactly("bob");
  }

  @Test
  void offersTheUsualPurposesUntilATeamNamesItsOwn() {
    assertThat(rows.purposes(shop))
        .extracting(Purpose::key)
        .containsExactly(Purpose.RESEARCH, Purpose.CONTACT, Purpose.PROFILING);
    rows.setPurposes(shop, List.of(new Purpose("newsletter", "Newsletter")));
    assertThat(rows.purposes(shop)).containsExactly(new Purpose("newsletter", "Newsletter"));
    assertThat(rows.purposes(other)).hasSize(3);
  }

  @Test
  void refusesAPurposeWithoutAProperKeyOrName() {
    assertThatThrownBy(() -> new Purpose("News letter", "Newsletter"))
        .hasMessageContaining("small letters");
    assertThatThrownBy(() -> new Purpose("news", " ")).hasMessageContaining("1 to 120");
  }

  @Test
  void forgetsAWorkspaceAndRemembersHowFarItRead() {
    say(shop, "ann", Purpose.CONTACT, false, MAY);
    rows.setReadUpTo(shop, 7);
    rows.setReadUpTo(shop, 9);
    assertThat(rows.readUpTo(shop)).isEqualTo(9);
    rows.forget(shop);
    assertThat(rows.readUpTo(shop)).isZero();
    assertThat(rows.history(shop, List.of("ann"))).isEmpty();
  }
}
