package org.wayloom.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What workspaces do on every database. */
abstract class WorkspacesContract {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private Database database;
  private Workspaces workspaces;

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeEach
  void openWorkspaces() {
    database = open();
    workspaces = WorkspacesModule.of(database, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhatWasCreated() {
    Workspace made = workspaces.create("  Sklep – опыт – سفر  ", true);

    assertThat(workspaces.get(made.id())).isEqualTo(made);
    assertThat(made.name()).isEqualTo("Sklep – опыт – سفر");
    assertThat(made.demo()).isTrue();
    assertThat(made.created()).isEqualTo(NOON);
    assertThat(made.library().value()).isEqualTo(made.id() + ".library");
  }

  @Test
  void listsTheOldestFirst() {
    Workspace first = workspaces.create("first", false);
    Workspace second = workspaces.create("second", false);

    assertThat(workspaces.list()).containsExactly(first, second);
  }

  @Test
  void renames() {
    Workspace made = workspaces.create("old", false);

    assertThat(workspaces.rename(made.id(), "new").name()).isEqualTo("new");
    assertThat(workspaces.list()).extracting(Workspace::name).containsExactly("new");
  }

  @Test
  void refusesANameThatIsEmptyOrTooLong() {
    assertThatThrownBy(() -> workspaces.create("  ", false))
        .hasMessage("The name of a workspace must have 1 to 120 characters; this one has 0.");
    assertThatThrownBy(() -> workspaces.create("x".repeat(121), false))
        .hasMessage("The name of a workspace must have 1 to 120 characters; this one has 121.");
    assertThat(workspaces.create("😀".repeat(120), false).name()).hasSize(240);
  }

  @Test
  void knowsNothingOfADeletedWorkspace() {
    Workspace made = workspaces.create("gone", false);

    workspaces.delete(made.id());

    assertThat(workspaces.list()).isEmpty();
    isNotFound(() -> workspaces.get(made.id()));
    isNotFound(() -> workspaces.rename(made.id(), "back"));
    isNotFound(() -> workspaces.delete(made.id()));
  }

  @Test
  void tellsListenersWhatWasMadeAndWhatIsGone() {
    List<Object> heard = new ArrayList<>();
    workspaces.onCreated(heard::add);
    workspaces.onDeleted(heard::add);

    Workspace made = workspaces.create("short", false, "fa");
    workspaces.delete(made.id());

    assertThat(heard)
        .containsExactly(new WorkspaceCreated(made, "fa"), new WorkspaceDeleted(made.id()));
  }

  @Test
  void tellsTheOtherListenersWhenOneFails() {
    List<Object> heard = new ArrayList<>();
    workspaces.onDeleted(
        news -> {
          throw new IllegalStateException("disk full");
        });
    workspaces.onDeleted(heard::add);
    Workspace made = workspaces.create("short", false);

    workspaces.delete(made.id());

    assertThat(heard).containsExactly(new WorkspaceDeleted(made.id()));
  }

  @Test
  void survivesOpeningTheTablesAgain() {
    Workspace made = workspaces.create("kept", false);

    assertThat(WorkspacesModule.of(database, Clock.systemUTC()).list()).containsExactly(made);
  }

  private static void isNotFound(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
  }

  @Test
  void isNotFoundUnderAnIdThatNeverWas() {
    isNotFound(() -> workspaces.get(new WorkspaceId("nobody")));
  }
}
