package org.wayloom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wayloom.intake.FolderStatus.Failure;
import org.wayloom.intake.WatchedFolders.Fate;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/** What is kept of watched folders on every database; each test has workspaces of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WatchedFoldersContract {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final WatchedFolder ORDERS =
      new WatchedFolder("", "Shop", "shop/orders", "Orders", 5, false, Instant.EPOCH);

  private Database database;
  private WatchedFolders folders;
  private final List<Notice> notices = new ArrayList<>();
  private final Announcements told = (workspace, notice) -> notices.add(notice);
  private WorkspaceId shop = new WorkspaceId(Ids.next());
  private WorkspaceId bank = new WorkspaceId(Ids.next());

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openFolders() {
    database = open();
    database.migrate("intake");
    folders = new WatchedFolders(database, told, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @BeforeEach
  void moveToEmptyWorkspaces() {
    shop = new WorkspaceId(Ids.next());
    bank = new WorkspaceId(Ids.next());
    notices.clear();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void keepsAFolderOfItsWorkspaceOnly() {
    WatchedFolder made = folders.create(shop, ORDERS);

    assertThat(folders.get(shop, made.id())).isEqualTo(made);
    assertThat(made.created()).isEqualTo(NOON);
    assertThat(folders.list(bank)).isEmpty();
    assertThatThrownBy(() -> folders.get(bank, made.id())).isInstanceOf(ProblemException.class);
    assertThat(folders.all()).contains(new WatchedFolders.Owned(shop, made));
  }

  @Test
  void pausesAndForgetsFailuresWhenItIsChanged() {
    WatchedFolder made = folders.create(shop, ORDERS);
    folders.remember(shop, made, new Fate("sha-256:1", "a.csv", null));
    folders.remember(shop, made, new Fate("sha-256:2", "b.csv", "No column \"when\"."));
    assertThat(folders.failures(shop, made.id()))
        .containsExactly(new Failure("b.csv", NOON, "No column \"when\"."));

    WatchedFolder paused =
        folders.change(
            shop, new WatchedFolder(made.id(), "Shop", "shop/orders", "Orders", 9, true, NOON));

    assertThat(paused.paused()).isTrue();
    assertThat(paused.everyMinutes()).isEqualTo(9);
    assertThat(folders.failures(shop, made.id())).isEmpty();
    assertThat(folders.taken(shop, made.id())).isEqualTo(1);
    assertThat(folders.knows(shop, made.id(), "sha-256:1")).isTrue();
    assertThat(folders.knows(bank, made.id(), "sha-256:1")).isFalse();
  }

  @Test
  void leavesNothingOfAFolderThatIsWatchedNoMore() {
    WatchedFolder made = folders.create(shop, ORDERS);
    folders.remember(shop, made, new Fate("sha-256:1", "a.csv", null));
    folders.forget(shop);

    assertThat(folders.list(shop)).isEmpty();
    assertThat(folders.taken(shop, made.id())).isZero();
    folders.remember(shop, made, new Fate("sha-256:3", "late.csv", null));
    assertThat(folders.taken(shop, made.id())).as("taken while it was removed").isZero();
  }

  @Test
  void announcesAFileThatWasNotImported() {
    WatchedFolder made = folders.create(shop, ORDERS);
    folders.remember(shop, made, new Fate("sha-256:1", "a.csv", null));
    assertThat(notices).isEmpty();

    folders.remember(shop, made, new Fate("sha-256:2", "b.csv", "No column \"when\"."));

    assertThat(notices)
        .containsExactly(new Notice.FileRefused("shop/orders", "b.csv", "No column \"when\"."));
  }

  @Test
  void cutsAProblemThatIsTooLongToKeep() {
    WatchedFolder made = folders.create(shop, ORDERS);
    folders.remember(shop, made, new Fate("sha-256:1", "a.csv", "x".repeat(9_000)));

    assertThat(folders.failures(shop, made.id()).getFirst().problem()).hasSize(4_000);
  }
}
