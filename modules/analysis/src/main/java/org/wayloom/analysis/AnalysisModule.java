package org.wayloom.analysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.Engine;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.maps.Maps;
import org.wayloom.workspaces.WorkspaceDeleted;

/** Wires the analysis: the door and its endpoints. It has no tables: all that it tells is computed. */
@Configuration(proxyBeanMethods = false)
public class AnalysisModule {
  /** The door on its own. */
  public static Analysis of(
      Evidence evidence, JourneyIndexes indexes, Maps maps, Engine engine) {
    return new IndexedAnalysis(evidence, indexes, maps, engine);
  }

  @Bean
  IndexedAnalysis analysis(
      Evidence evidence, JourneyIndexes indexes, Maps maps, Engine engine) {
    return new IndexedAnalysis(evidence, indexes, maps, engine);
  }

  @Bean
  Forgetting forgetting(IndexedAnalysis analysis) {
    return new Forgetting(analysis);
  }

  @Bean
  EvidenceAnalysisEndpoint evidenceAnalysisEndpoint(Analysis analysis) {
    return new EvidenceAnalysisEndpoint(analysis);
  }

  @Bean
  MapAnalysisEndpoint mapAnalysisEndpoint(Analysis analysis) {
    return new MapAnalysisEndpoint(analysis);
  }

  /** Drops what is remembered of a workspace when it goes. */
  record Forgetting(IndexedAnalysis analysis) {
    @EventListener
    public void on(WorkspaceDeleted deleted) {
      analysis.forget(deleted.workspace());
    }
  }
}
