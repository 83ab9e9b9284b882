package org.wayloom.workspaces;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.kernel.BuildVersion;
import org.wayloom.sql.Database;

/** Wires workspaces: the door, who may do what, and the endpoints. */
@Configuration(proxyBeanMethods = false)
public class WorkspacesModule {
  /** The door on its own: brings the tables up to date and opens them. */
  public static Workspaces of(Database database, Clock clock) {
    database.migrate("workspaces");
    return new SqlWorkspaces(database, clock);
  }

  @Bean
  Workspaces workspaces(Database database, Clock clock) {
    return of(database, clock);
  }

  @Bean
  Access access(Workspaces workspaces) {
    return new Access(workspaces);
  }

  @Bean
  SessionEndpoint sessionEndpoint(Access access, ObjectProvider<BuildVersion> version) {
    return new SessionEndpoint(access, version.getIfAvailable(() -> BuildVersion.DEVELOPMENT));
  }

  @Bean
  WorkspacesEndpoint workspacesEndpoint(Workspaces workspaces) {
    return new WorkspacesEndpoint(workspaces);
  }
}
