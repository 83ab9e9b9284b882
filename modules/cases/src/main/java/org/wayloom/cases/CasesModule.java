package org.wayloom.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.TouchpointRules;
import org.wayloom.evidence.Arrivals;
import org.wayloom.evidence.ContactRule;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.PersonalData;
import org.wayloom.http.SiteAddress;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Opportunities;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;
import org.wayloom.maps.Maps;
import org.wayloom.sql.Database;
import org.wayloom.surveys.Surveys;
import org.wayloom.text.Mood;
import org.wayloom.text.TextReader;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires cases: the doors, their endpoints, and the thread that reads evidence on. */
@Configuration(proxyBeanMethods = false)
public class CasesModule {
  /** All that the doors consist of. */
  record Parts(
      Cases cases,
      CaseRules rules,
      CaseReading reading,
      SilenceLook silence,
      DueCases due,
      CaseTelling telling,
      CaseWatch watch,
      StoredSettings settings,
      CaseTables tables) {}

  /** What they need of others. */
  record Needs(
      CaseReading.Sources sources,
      Stillness stillness,
      Leads leads,
      FollowUps followUps,
      List<CaseListener> listeners) {
    Needs {
      listeners = List.copyOf(listeners);
    }
  }

  /** Over tables that are up to date; nothing is read before the watch is started. */
  static Parts parts(Database database, Needs needs, Clock clock) {
    StoredSettings settings = new StoredSettings(database, clock.getZone());
    CaseReading reading = new CaseReading(database, needs.sources, settings, clock);
    SilenceLook silence =
        new SilenceLook(database, needs.stillness, needs.sources, settings, clock);
    DueCases due = new DueCases(database, clock);
    CaseTelling telling = new CaseTelling(database, needs.listeners);
    CaseWatch watch = new CaseWatch(database, reading, silence, due, telling);
    RulePreviewer previewer = new RulePreviewer(needs.sources, needs.stillness);
    return new Parts(
        new StoredCases(
            database,
            settings,
            needs.leads,
            new HandOpener(database, needs.sources, settings),
            needs.followUps,
            clock,
            watch::tellSoon),
        new StoredCaseRules(
            database, settings, reading, previewer, needs.followUps, clock, watch::wake),
        reading,
        silence,
        due,
        telling,
        watch,
        settings,
        new CaseTables(database));
  }

  /** Rules and what they make of evidence, without the thread that reads on: for measuring. */
  public record Headless(CaseRules rules, Cases cases, Predicate<WorkspaceId> reading) {
    /** Reads the next stretch; false at the end of what came in. */
    public boolean readOn(WorkspaceId workspace) {
      return reading.test(workspace);
    }
  }

  /**
   * @param library whose rules tell touchpoints
   */
  public static Headless headless(
      Database database, EvidenceModule evidence, Library library, Clock clock) {
    database.migrate("cases");
    TouchpointRules touchpoints = TouchpointRules.of(library);
    CaseReading.Sources sources =
        new CaseReading.Sources(
            evidence.evidence(),
            evidence.arrivals(),
            evidence.personalData(),
            evidence.persons(),
            (workspace, persona, person) -> false,
            workspace -> touchpoints,
            moods());
    Parts parts =
        parts(
            database,
            new Needs(
                sources,
                (workspace, silence, since) -> List.of(),
                new NoLeads(),
                new NoFollowUps(),
                List.of()),
            clock);
    return new Headless(
        parts.rules,
        parts.cases,
        workspace -> {
          boolean more = parts.reading.readOn(workspace).more();
          parts.telling.tell();
          return more;
        });
  }

  private static Function<String, Mood.Label> moods() {
    TextReader reader = new TextReader();
    return text -> reader.read(text).mood().label();
  }

  /** Cases that lead nowhere. */
  private static final class NoLeads implements Leads {
    @Override
    public String makeOpportunity(WorkspaceId workspace, Case one, String by) {
      throw nowhere("opportunities");
    }

    @Override
    public void checkChange(WorkspaceId workspace, String change) {
      throw nowhere("changes");
    }

    private static ProblemException nowhere(String what) {
      return ProblemException.of(
          ProblemType.INVALID_OPERATION, "There are no " + what + " beside these cases.");
    }
  }

  /** Cases after which nobody is asked by a link. */
  private static final class NoFollowUps implements FollowUps {
    @Override
    public String ask(WorkspaceId workspace, @Nullable String survey, CaseWording question) {
      throw NoLeads.nowhere("surveys");
    }

    @Override
    public Optional<String> path(WorkspaceId workspace, String survey, Case about) {
      return Optional.empty();
    }
  }

  @Bean
  Parts caseParts(
      Database database,
      Evidence evidence,
      Arrivals arrivals,
      PersonalData personal,
      EvidenceModule evidenceModule,
      Maps maps,
      Analysis analysis,
      Opportunities opportunities,
      Changes changes,
      Surveys surveys,
      ObjectProvider<ContactRule> contact,
      ObjectProvider<CaseListener> listeners,
      Clock clock,
      Workspaces workspaces) {
    database.migrate("cases");
    CaseReading.Sources sources =
        new CaseReading.Sources(
            evidence,
            arrivals,
            personal,
            evidenceModule.persons(),
            new AnalysedPersonas(analysis),
            workspace -> TouchpointRules.of(maps.library(workspace)),
            moods());
    Parts parts =
        parts(
            database,
            new Needs(
                sources,
                new AnalysedStillness(analysis),
                new ImprovementLeads(opportunities, changes, maps),
                new SurveyFollowUps(surveys, contact::getObject),
                listeners.orderedStream().toList()),
            clock);
    workspaces.onCreated(
        created -> parts.settings.begin(created.workspace().id(), created.language()));
    workspaces.onDeleted(deleted -> parts.tables.forget(deleted.workspace()));
    return parts;
  }

  @Bean
  Cases cases(Parts parts) {
    return parts.cases;
  }

  @Bean
  CaseRules caseRules(Parts parts) {
    return parts.rules;
  }

  /** Reads on as evidence comes in, from where it ended last time. */
  @Bean
  CaseWatch caseWatch(Parts parts, Evidence evidence) {
    evidence.onChange(parts.watch::wake);
    parts.watch.start();
    return parts.watch;
  }

  @Bean
  CasesEndpoint casesEndpoint(
      Cases cases, Maps maps, Access access, SiteAddress address, ContactRule contact) {
    return new CasesEndpoint(cases, maps::get, () -> access.caller().name(), address, contact);
  }

  @Bean
  CaseRulesEndpoint caseRulesEndpoint(CaseRules rules, Access access) {
    return new CaseRulesEndpoint(rules, () -> access.caller().name());
  }
}
