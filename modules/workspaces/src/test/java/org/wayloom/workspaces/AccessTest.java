package org.wayloom.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.wayloom.http.Permission;
import org.wayloom.http.SaidBy;
import org.wayloom.kernel.Actor;
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
      Access access = access(database, workspaces);
      WorkspaceId id = workspaces.create("Shop", false).id();

      assertThatCode(() -> access.require(permission, Optional.of(id))).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowsNothingOfOtherWorkspaces(Permission permission) {
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"))) {
      Access access = access(database, WorkspacesModule.of(database, Clock.systemUTC()));

      assertThatThrownBy(
              () -> access.require(permission, Optional.of(new WorkspaceId("elsewhere"))))
          .isInstanceOf(ProblemException.class)
          .hasMessage("There is no such workspace.");
    }
  }

  @Test
  void allowsNothingButUseWithoutAWorkspace() {
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"))) {
      Access access = access(database, WorkspacesModule.of(database, Clock.systemUTC()));

      assertThatCode(() -> access.require(Permission.USE_WAYLOOM, Optional.empty()))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> access.require(Permission.READ_MAPS, Optional.empty()))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void theCallerIsTheMemberOfTheWorkspaceThatTheRequestNames() {
    try (Database database = Database.sqlite(folder.resolve("wayloom.db"))) {
      Workspaces workspaces = WorkspacesModule.of(database, Clock.systemUTC());
      Members members = WorkspacesModule.members(database, Clock.systemUTC(), workspaces);
      Access access = new Access(workspaces, members);
      WorkspaceId shop = workspaces.create("Shop", false).id();
      WorkspaceId clinic = workspaces.create("Clinic", false).id();
      Member anna = members.add(shop, "Anna");

      assertThat(callerOf(access, shop.value(), anna.id())).isEqualTo(new Actor(anna.id(), "Anna"));
      assertThat(callerOf(access, clinic.value(), anna.id())).isEqualTo(Actor.LOCAL);
      assertThat(callerOf(access, shop.value(), "nobody")).isEqualTo(Actor.LOCAL);
      assertThat(callerOf(access, shop.value(), "x".repeat(10_000))).isEqualTo(Actor.LOCAL);
      assertThat(callerOf(access, null, anna.id())).isEqualTo(Actor.LOCAL);
      assertThat(callerOf(access, shop.value(), null)).isEqualTo(Actor.LOCAL);
      assertThat(access.caller()).as("outside of any request").isEqualTo(Actor.LOCAL);
    }
  }

  /** Who is asking in a request whose path and header name these. */
  private static Actor callerOf(
      Access access, @Nullable String workspace, @Nullable String member) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    if (workspace != null) {
      request.setAttribute(
          HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("ws", workspace));
    }
    if (member != null) {
      request.addHeader(SaidBy.HEADER, member);
    }
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      return access.caller();
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  private static Access access(Database database, Workspaces workspaces) {
    return new Access(
        workspaces, WorkspacesModule.members(database, Clock.systemUTC(), workspaces));
  }
}
