package org.wayloom.workspaces;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.sql.Database;

/** Wires workspaces: the doors, who may do what, and the endpoints. */
@Configuration(proxyBeanMethods = false)
public class WorkspacesModule {
  /** The door on its own: brings the tables up to date and opens them. */
  public static Workspaces of(Database database, Clock clock) {
    database.migrate("workspaces");
    return new SqlWorkspaces(database, clock);
  }

  /** The door to members on its own; the tables are those of workspaces. */
  public static Members members(Database database, Clock clock, Workspaces workspaces) {
    SqlMembers members = new SqlMembers(database, clock);
    workspaces.onDeleted(deleted -> members.forget(deleted.workspace()));
    return members;
  }

  @Bean
  Workspaces workspaces(Database database, Clock clock) {
    return of(database, clock);
  }

  @Bean
  Access access(Workspaces workspaces, Members workspaceMembers) {
    return new Access(workspaces, workspaceMembers);
  }

  @Bean
  SessionEndpoint sessionEndpoint(Access access, ObjectProvider<BuildVersion> version) {
    return new SessionEndpoint(access, version.getIfAvailable(() -> BuildVersion.DEVELOPMENT));
  }

  @Bean
  Members workspaceMembers(Database database, Clock clock, Workspaces workspaces) {
    return members(database, clock, workspaces);
  }

  @Bean
  MembersEndpoint membersEndpoint(Members members) {
    return new MembersEndpoint(members);
  }

  @Bean
  WorkspacesEndpoint workspacesEndpoint(Workspaces workspaces) {
    return new WorkspacesEndpoint(workspaces);
  }
}
