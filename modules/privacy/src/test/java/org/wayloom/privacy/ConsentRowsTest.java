package org.wayloom.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

final class ConsentRowsTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final WorkspaceId OTHER = new WorkspaceId("other");
  private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

  private Database database;
  private ConsentRows rows;

  @BeforeEach
  void open(@TempDir Path data) {
    database = Database.sqlite(data.resolve("wayloom.db"));
    database.migrate("privacy");
    rows = new ConsentRows(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void say(
      WorkspaceId workspace, String person, String purpose, boolean given, Instant at) {
    rows.add(workspace, person, new Consent(purpose, given, at, Consent.How.BY_HAND, "Kim", ""));
  }

  @Test
  void countsTheLastWordAndKeepsTheEarlierOnes() {
    say(SHOP, "ann", Purpose.PROFILING, false, MAY);
    assertThat(rows.withdrawn(SHOP, Purpose.PROFILING)).containsExactly("ann");

    say(SHOP, "ann", Purpose.PROFILING, true, JUNE);
    assertThat(rows.withdrawn(SHOP, Purpose.PROFILING)).isEmpty();
    assertThat(rows.history(SHOP, List.of("ann")))
        .extracting(Consent::given)
        .containsExactly(true, false);
  }

  @Test
  void countsTheTimeOfTheWordAndNotWhenItWasHeardOf() {
    say(SHOP, "ann", Purpose.CONTACT, true, JUNE);
    say(SHOP, "ann", Purpose.CONTACT, false, MAY);
    assertThat(rows.withdrawn(SHOP, Purpose.CONTACT)).isEmpty();
  }

  @Test
  void countsTheLaterNotedOfTwoWordsOfOneInstant() {
    say(SHOP, "ann", Purpose.CONTACT, true, MAY);
    say(SHOP, "ann", Purpose.CONTACT, false, MAY);
    assertThat(rows.withdrawn(SHOP, Purpose.CONTACT)).containsExactly("ann");
  }

  @Test
  void keepsPurposesPersonsAndWorkspacesApart() {
    say(SHOP, "ann", Purpose.CONTACT, false, MAY);
    assertThat(rows.withdrawn(SHOP, Purpose.PROFILING)).isEmpty();
    assertThat(rows.withdrawn(OTHER, Purpose.CONTACT)).isEmpty();
    assertThat(rows.history(SHOP, List.of("bob"))).isEmpty();
  }

  @Test
  void tellsTheHistoryOfAllNamesOfAPersonInOneOrder() {
    say(SHOP, "visitor-7", Purpose.CONTACT, true, MAY);
    say(SHOP, "ann", Purpose.RESEARCH, true, JUNE);
    assertThat(rows.history(SHOP, List.of("visitor-7", "ann")))
        .extracting(Consent::purpose)
        .containsExactly(Purpose.RESEARCH, Purpose.CONTACT);
  }

  @Test
  void erasesWhatAPersonSaidUnderEveryNameAndNothingElse() {
    say(SHOP, "visitor-7", Purpose.CONTACT, false, MAY);
    say(SHOP, "ann", Purpose.CONTACT, false, JUNE);
    say(SHOP, "bob", Purpose.CONTACT, false, JUNE);
    assertThat(rows.erase(SHOP, List.of("visitor-7", "ann"))).isEqualTo(2);
    assertThat(rows.withdrawn(SHOP, Purpose.CONTACT)).containsExactly("bob");
  }

  @Test
  void offersTheUsualPurposesUntilATeamNamesItsOwn() {
    assertThat(rows.purposes(SHOP))
        .extracting(Purpose::key)
        .containsExactly(Purpose.RESEARCH, Purpose.CONTACT, Purpose.PROFILING);
    rows.setPurposes(SHOP, List.of(new Purpose("newsletter", "Newsletter")));
    assertThat(rows.purposes(SHOP)).containsExactly(new Purpose("newsletter", "Newsletter"));
    assertThat(rows.purposes(OTHER)).hasSize(3);
  }

  @Test
  void refusesAPurposeWithoutAProperKeyOrName() {
    assertThatThrownBy(() -> new Purpose("News letter", "Newsletter"))
        .hasMessageContaining("small letters");
    assertThatThrownBy(() -> new Purpose("news", " ")).hasMessageContaining("1 to 120");
  }
}
