package org.wayloom.dashboards;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.analysis.Analysis;
import org.wayloom.cases.Cases;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Opportunities;
import org.wayloom.maps.Maps;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires dashboards, assumptions and trails: the doors and their endpoints. */
@Configuration(proxyBeanMethods = false)
public class DashboardsModule {
  @Bean
  Sight dashboardSight(Analysis analysis, Evidence evidence, EvidenceModule parts, Maps maps) {
    return Sight.of(analysis, evidence, parts.persons(), maps);
  }

  @Bean
  Assumptions assumptions(Database database, Clock clock, Workspaces workspaces) {
    Assumptions assumptions = new SqlAssumptions(database, clock);
    workspaces.onDeleted(deleted -> assumptions.forget(deleted.workspace()));
    return assumptions;
  }

  @Bean
  ChangeLines changeLines(Changes changes, Sight sight, Workspaces workspaces) {
    ChangeLines lines = new ChangeLines(changes, sight);
    workspaces.onDeleted(deleted -> lines.forget(deleted.workspace()));
    return lines;
  }

  @Bean
  CaseBook caseBook(Cases cases) {
    return CaseBook.of(cases);
  }

  @Bean
  Dashboards dashboards(
      Sight sight,
      ChangeLines lines,
      Assumptions assumptions,
      CaseBook cases,
      Changes changes,
      Opportunities opportunities,
      Clock clock) {
    Successes successes = new Successes(lines, changes, opportunities, sight);
    return new DashboardMaker(sight, lines, assumptions, cases, successes, clock);
  }

  @Bean
  DashboardEndpoint dashboardEndpoint(Dashboards dashboards) {
    return new DashboardEndpoint(dashboards);
  }

  @Bean
  AssumptionsEndpoint assumptionsEndpoint(Assumptions assumptions, Access access) {
    return new AssumptionsEndpoint(assumptions, () -> access.caller().name());
  }

  @Bean
  TraceEndpoint traceEndpoint(
      Sight sight,
      Opportunities opportunities,
      Changes changes,
      ChangeLines lines,
      CaseBook cases) {
    return new TraceEndpoint(new Tracer(sight, opportunities, changes, lines, cases));
  }
}
