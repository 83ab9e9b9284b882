package org.wayloom.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What members do on every database; each test has a workspace of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MembersContract {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path folder;
  private Database database;
  private Workspaces workspaces;
  private Members members;
  private WorkspaceId shop;

  /** An empty database of this vendor. */
  abstract Database open();

  /** Called when nothing uses the database any more. */
  void stopServer() {}

  @BeforeAll
  void openDoors() {
    database = open();
    workspaces = WorkspacesModule.of(database, NOON);
    members = WorkspacesModule.members(database, NOON, workspaces);
  }

  @BeforeEach
  void makeAWorkspace() {
    shop = workspaces.create("Shop", false).id();
  }

  @AfterAll
  void close() {
    database.close();
    stopServer();
  }

  @Test
  void listsMembersByName() {
    members.add(shop, "Ola");
    members.add(shop, "  Anna \t Nowak ");
    members.add(shop, "بابک");

    assertThat(members.list(shop))
        .extracting(Member::name)
        .containsExactly("Anna Nowak", "Ola", "بابک");
    assertThat(members.list(shop).getFirst().since()).isEqualTo(NOON.instant());
  }

  @Test
  void aNameIsOneMemberWhateverItsCase() {
    Member anna = members.add(shop, "Anna");

    assertThat(members.add(shop, "ANNA")).isEqualTo(anna);
    assertThat(members.called(shop, " aNNa ")).contains(anna);
    assertThat(members.called(shop, "Hanna")).isEmpty();
    assertThat(members.list(shop)).containsExactly(anna);
  }

  @Test
  void nothingCrossesFromOneWorkspaceIntoAnother() {
    WorkspaceId other = workspaces.create("Other", false).id();
    Member anna = members.add(shop, "Anna");

    assertThat(members.list(other)).isEmpty();
    members.remove(other, anna.id());
    assertThatThrownBy(() -> members.rename(other, anna.id(), "Ewa"))
        .isInstanceOf(ProblemException.class);
    assertThat(members.list(shop)).containsExactly(anna);
  }

  @Test
  void renamesAndRemoves() {
    Member anna = members.add(shop, "Anna");

    assertThat(members.rename(shop, anna.id(), "anna").name()).isEqualTo("anna");
    assertThat(members.rename(shop, anna.id(), "Hanna").id()).isEqualTo(anna.id());
    members.remove(shop, anna.id());
    members.remove(shop, anna.id());
    assertThat(members.list(shop)).isEmpty();
  }

  @Test
  void givesNobodyTheNameOfSomebodyElse() {
    members.add(shop, "Anna");
    Member ewa = members.add(shop, "Ewa");

    assertThatThrownBy(() -> members.rename(shop, ewa.id(), "ANNA"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Somebody else is called");
  }

  @Test
  void aNameHasOneToOneHundredAndTwentyCharacters() {
    assertThat(members.add(shop, "😀".repeat(120)).name()).hasSize(240);
    assertThatThrownBy(() -> members.add(shop, " \n ")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> members.add(shop, "x".repeat(121)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("must have 1 to 120 characters; this one has 121");
  }

  @Test
  void goWithTheirWorkspace() {
    members.add(shop, "Anna");

    workspaces.delete(shop);

    assertThat(members.list(shop)).isEmpty();
  }
}
