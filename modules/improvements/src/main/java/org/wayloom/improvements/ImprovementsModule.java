package org.wayloom.improvements;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.analysis.Analysis;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MovedNumbers;
import org.wayloom.notifications.Announcements;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspace;
import org.wayloom.workspaces.Workspaces;

/** Wires opportunities, changes and effects: the doors and their endpoints. */
@Configuration(proxyBeanMethods = false)
public class ImprovementsModule {
  /** Both doors, and what looks whether maps still hold. */
  record Doors(
      Opportunities opportunities,
      Changes changes,
      DriftDesk drift,
      Rows<OpportunityFacts> opportunityRows,
      Rows<ChangeFacts> changeRows,
      TeamTexts texts) {}

  /** The doors: brings the tables up to date. */
  static Doors doors(
      Database database,
      Numbers numbers,
      DriftDesk.Claimed claimed,
      Announcements announcements,
      Clock clock) {
    database.migrate("improvements");
    Rows<OpportunityFacts> opportunities =
        new Rows<>(database, "improvement_opportunity", OpportunityFacts.class);
    Rows<ChangeFacts> changes = new Rows<>(database, "improvement_change", ChangeFacts.class);
    return new Doors(
        new StoredOpportunities(opportunities, changes, new Affected(numbers), clock),
        new StoredChanges(database, changes, new Effects(numbers), announcements, clock),
        new DriftDesk(numbers, claimed, new DriftBook(database), clock),
        opportunities,
        changes,
        new StoredTexts(database, opportunities, changes));
  }

  @Bean
  Doors improvementDoors(
      Database database,
      Analysis analysis,
      Maps maps,
      Announcements announcements,
      Clock clock,
      Workspaces workspaces) {
    Doors doors = doors(database, Numbers.of(analysis), maps::claimed, announcements, clock);
    workspaces.onDeleted(
        deleted -> {
          doors.opportunityRows.forget(deleted.workspace());
          doors.changeRows.forget(deleted.workspace());
          doors.drift.forget(deleted.workspace());
        });
    return doors;
  }

  /** Only reads the book, so that maps can have it before there are doors. */
  @Bean
  MovedNumbers movedNumbers(Database database) {
    return new DriftBook(database)::moved;
  }

  @Bean
  EffectNews effectNews(
      Doors doors,
      Database database,
      Analysis analysis,
      Announcements announcements,
      Workspaces workspaces) {
    return new EffectNews(
            database,
            doors.changeRows,
            new Effects(Numbers.of(analysis)),
            announcements,
            () -> workspaces.list().stream().map(Workspace::id).toList())
        .start();
  }

  @Bean
  Opportunities opportunities(Doors doors) {
    return doors.opportunities;
  }

  @Bean
  Changes changes(Doors doors) {
    return doors.changes;
  }

  @Bean
  TeamTexts teamTexts(Doors doors) {
    return doors.texts;
  }

  @Bean
  OpportunitiesEndpoint opportunitiesEndpoint(Opportunities opportunities, Access access) {
    return new OpportunitiesEndpoint(opportunities, () -> access.caller().name());
  }

  @Bean
  ChangesEndpoint changesEndpoint(Changes changes, Access access) {
    return new ChangesEndpoint(changes, () -> access.caller().name());
  }

  @Bean
  DriftEndpoint driftEndpoint(Doors doors, Maps maps, Access access) {
    return new DriftEndpoint(doors.drift, maps, () -> access.caller().name());
  }

  @Bean(destroyMethod = "close")
  DriftJob driftJob(
      Doors doors,
      Database database,
      Announcements announcements,
      Workspaces workspaces,
      Maps maps) {
    return new DriftJob(doors.drift, workspaces, maps, new DriftNews(database, announcements))
        .start();
  }
}
