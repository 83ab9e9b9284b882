package org.wayloom.notifications;

import java.time.Clock;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Members;
import org.wayloom.workspaces.WorkspacesModule;

/** The members of workspaces, kept in the database of the notices. */
final class Team {
  private Team() {}

  static Members of(Database database) {
    Clock clock = Clock.systemUTC();
    return WorkspacesModule.members(database, clock, WorkspacesModule.of(database, clock));
  }
}
