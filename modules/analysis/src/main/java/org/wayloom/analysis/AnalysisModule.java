package org.wayloom.analysis;

import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Persons;
import org.wayloom.journeys.Engine;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.maps.Maps;
import org.wayloom.notifications.Announcements;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/**
 * Wires the analysis: the door and its endpoints. All that it tells is computed; its tables are
 * what was found last, when it was seen first, what teams say of it, and the segments that personas
 * stand for.
 */
@Configuration(proxyBeanMethods = false)
public class AnalysisModule {
  /** The door on its own; it drops what it remembers of a workspace that is deleted. */
  public static Analysis of(
      Workspaces workspaces, Evidence evidence, JourneyIndexes indexes, Maps maps, Engine engine) {
    return of(
        workspaces,
        new IndexedAnalysis(
            evidence, indexes, maps, engine, KeptSegments.inMemory(), texts(workspaces, evidence)));
  }

  private static Analysis of(Workspaces workspaces, IndexedAnalysis analysis) {
    workspaces.onDeleted(deleted -> analysis.forget(deleted.workspace()));
    return analysis;
  }

  @Bean
  Analysis analysis(
      Workspaces workspaces,
      Evidence evidence,
      JourneyIndexes indexes,
      Maps maps,
      Engine engine,
      KeptSegments models,
      Texts texts) {
    return of(workspaces, new IndexedAnalysis(evidence, indexes, maps, engine, models, texts));
  }

  @Bean
  static Texts texts(Workspaces workspaces, Evidence evidence) {
    Texts texts = new Texts(evidence);
    workspaces.onDeleted(deleted -> texts.forget(deleted.workspace()));
    return texts;
  }

  @Bean
  KeptSegments keptSegments(Database database, Clock clock) {
    database.migrate("analysis");
    return new SqlKeptSegments(database, clock);
  }

  @Bean
  EvidenceAnalysisEndpoint evidenceAnalysisEndpoint(Analysis analysis, Access access, Clock clock) {
    return new EvidenceAnalysisEndpoint(analysis, access, clock);
  }

  @Bean
  PersonsEndpoint personsEndpoint(Evidence evidence, Persons persons, Maps maps) {
    return new PersonsEndpoint(new PersonDesk(evidence, persons, maps));
  }

  @Bean
  VoicesEndpoint voicesEndpoint(
      Evidence evidence, Texts texts, Quotes quotes, Maps maps, Analysis analysis) {
    return new VoicesEndpoint(
        new VoiceDesk(evidence, texts, quotes, maps, analysis.segments()::customers),
        new EvidenceFinder(evidence, quotes, maps));
  }

  @Bean
  FindingDesk findingDesk(
      Analysis analysis,
      Database database,
      Clock clock,
      Workspaces workspaces,
      Documents documents,
      Maps maps,
      Announcements announcements,
      Evidence evidence) {
    FindingBook book = book(database, clock);
    FindingRuns runs = new FindingRuns(database);
    FindingDesk desk =
        new FindingDesk(
            analysis,
            book,
            runs,
            new FindingNews(
                database,
                book,
                runs,
                (workspace, map) -> maps.get(workspace, map).title(),
                announcements),
            clock,
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("wayloom-findings").factory()));
    workspaces.onDeleted(deleted -> desk.forget(deleted.workspace()));
    desk.listenTo(
        documents.onCommit((workspace, document, commit) -> desk.edited(workspace, document)),
        evidence.onChange(desk::changed));
    return desk;
  }

  @Bean
  FindingsEndpoint findingsEndpoint(FindingDesk desk) {
    return new FindingsEndpoint(desk);
  }

  /** What is remembered of findings: brings the tables up to date. */
  static FindingBook book(Database database, Clock clock) {
    database.migrate("analysis");
    return new FindingBook(database, clock);
  }

  @Bean
  JourneyDesk journeyDesk(
      Workspaces workspaces,
      Evidence evidence,
      JourneyIndexes indexes,
      Maps maps,
      Engine engine,
      KeptSegments models) {
    JourneyDesk desk = new JourneyDesk(evidence, indexes, maps, engine, models);
    workspaces.onDeleted(deleted -> desk.forget(deleted.workspace()));
    return desk;
  }

  @Bean
  JourneysEndpoint journeysEndpoint(JourneyDesk desk) {
    return new JourneysEndpoint(desk);
  }

  @Bean
  JourneyPersonsEndpoint journeyPersonsEndpoint(JourneyDesk desk) {
    return new JourneyPersonsEndpoint(desk);
  }

  @Bean
  CompareEndpoint compareEndpoint(Analysis analysis) {
    return new CompareEndpoint(analysis);
  }

  @Bean
  DriversEndpoint driversEndpoint(Analysis analysis) {
    return new DriversEndpoint(analysis);
  }

  @Bean
  SegmentsEndpoint segmentsEndpoint(Analysis analysis) {
    return new SegmentsEndpoint(analysis.segments());
  }

  @Bean
  MapAnalysisEndpoint mapAnalysisEndpoint(Analysis analysis) {
    return new MapAnalysisEndpoint(analysis);
  }
}
