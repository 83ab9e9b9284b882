package org.wayloom.sharing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.collaboration.Documents;
import org.wayloom.dashboards.Dashboards;
import org.wayloom.http.SiteAddress;
import org.wayloom.maps.Maps;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires sharing: the links, what the team does with them, and what others see. */
@Configuration(proxyBeanMethods = false)
public class SharingModule {
  private static final int TRIES = 10;
  private static final Duration TRIES_WITHIN = Duration.ofMinutes(10);

  /** Brings the tables up to date. */
  static LinkStore store(Database database) {
    database.migrate("sharing");
    return new LinkStore(database);
  }

  static Tries tries(Clock clock) {
    return new Tries(clock, TRIES, TRIES_WITHIN);
  }

  @Bean
  Links shareLinks(Database database, Maps maps, Clock clock, Workspaces workspaces) {
    Links links = new Links(store(database), workspaces, maps, clock, PasswordHash.ROUNDS);
    workspaces.onDeleted(deleted -> links.forget(deleted.workspace()));
    return links;
  }

  @Bean
  SharedDashboards sharedDashboards(
      Dashboards dashboards, Workspaces workspaces, Maps maps, Clock clock) {
    SharedDashboards shared = new SharedDashboards(dashboards, workspaces, maps, clock);
    workspaces.onDeleted(deleted -> shared.forget(deleted.workspace()));
    return shared;
  }

  @Bean
  SharesEndpoint sharesEndpoint(
      Links links, SharedDashboards dashboards, Access access, SiteAddress address, Clock clock) {
    return new SharesEndpoint(
        links, dashboards, () -> access.caller().name(), address.publicUrl(), clock);
  }

  @Bean
  SharedEndpoint sharedEndpoint(
      Links links,
      Maps maps,
      Documents documents,
      Analysis analysis,
      SharedDashboards dashboards,
      Clock clock,
      Workspaces workspaces) {
    DailyNumbers numbers =
        new DailyNumbers(
            maps,
            (workspace, map) -> analysis.measures(workspace, map, MeasureOptions.OF_MAP),
            clock);
    workspaces.onDeleted(deleted -> numbers.forget(deleted.workspace()));
    return new SharedEndpoint(
        links,
        new SharedMaps(maps, documents, numbers),
        dashboards,
        new Passes(clock),
        tries(clock));
  }

  @Bean
  SharedPageEndpoint sharedPageEndpoint(Links links) {
    return new SharedPageEndpoint(links);
  }
}
