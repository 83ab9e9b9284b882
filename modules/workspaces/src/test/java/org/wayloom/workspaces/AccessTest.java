package org.wayloom.workspaces;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayloom.http.Permission;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What the one user of an installation without accounts may do. */
class AccessTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void allowsEverythingInAWorkspaceThatExists(Permission permission) {
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"))) {
      Workspaces workspaces = WorkspacesModule.of(database, Clock.systemUTC());
      Access access = new Access(workspaces);
      WorkspaceId id = workspaces.create("Shop", false).id();

      assertThatCode(() -> access.require(permission, Optional.of(id))).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowsNothingOfOtherWorkspaces(Permission permission) {
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"))) {
      Access access = new Access(WorkspacesModule.of(database, Clock.systemUTC()));

      assertThatThrownBy(
              () -> access.require(permission, Optional.of(new WorkspaceId("elsewhere"))))
          .isInstanceOf(ProblemException.class)
          .hasMessage("There is no such workspace.");
    }
  }

  @Test
  void allowsNothingButUseWithoutAWorkspace() {
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"))) {
      Access access = new Access(WorkspacesModule.of(database, Clock.systemUTC()));

      assertThatCode(() -> access.require(Permission.USE_WAYLOOM, Optional.empty()))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> access.require(Permission.READ_MAPS, Optional.empty()))
          .isInstanceOf(ProblemException.class);
    }
  }
}
