package org.wayloom.app;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.attachments.Attachments;
import org.wayloom.attachments.AttachmentsModule;
import org.wayloom.evidence.Arrivals;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.PersonalData;
import org.wayloom.evidence.Persons;
import org.wayloom.intake.FoldersModule;
import org.wayloom.intake.IntakeModule;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneysIndexModule;
import org.wayloom.notifications.Announcements;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;

/** Files and pictures, the evidence, the indexes made of it, and the engine that reads them. */
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {
  @Bean
  Attachments attachments(
      WayloomConfig config, Database database, Clock clock, Workspaces workspaces) {
    Attachments attachments = AttachmentsModule.of(database, config.dataDirectory(), clock);
    workspaces.onDeleted(deleted -> attachments.forgetWorkspace(deleted.workspace()));
    return attachments;
  }

  @Bean
  EvidenceModule evidenceModule(WayloomConfig config, Clock clock) {
    return EvidenceModule.of(config.dataDirectory(), clock);
  }

  @Bean
  Evidence evidence(EvidenceModule module) {
    return module.evidence();
  }

  @Bean
  Persons persons(EvidenceModule module) {
    return module.persons();
  }

  @Bean
  Arrivals arrivals(EvidenceModule module) {
    return module.arrivals();
  }

  @Bean
  PersonalData personalData(EvidenceModule module) {
    return module.personalData();
  }

  /** What arrives for a deleted workspace must end before its evidence is removed. */
  @Bean
  IntakeModule intakeModule(
      WayloomConfig config,
      Database database,
      Evidence evidence,
      Persons persons,
      PersonalData personal,
      Clock clock,
      Workspaces workspaces) {
    IntakeModule intake =
        IntakeModule.of(database, config.dataDirectory(), evidence, persons, personal, clock);
    workspaces.onDeleted(deleted -> intake.forgetWorkspace(deleted.workspace()));
    return intake;
  }

  @Bean
  FoldersModule foldersModule(
      WayloomConfig config,
      Database database,
      EvidenceModule evidence,
      Announcements announcements,
      Clock clock,
      Workspaces workspaces) {
    FoldersModule folders =
        FoldersModule.of(
                database,
                config.watch(),
                config.dataDirectory(),
                evidence.mappedImports(),
                announcements,
                clock)
            .start();
    workspaces.onDeleted(deleted -> folders.forgetWorkspace(deleted.workspace()));
    return folders;
  }

  /** Kept up to date in the background; a deleted workspace's index goes before its evidence. */
  @Bean
  JourneyIndexes journeyIndexes(
      WayloomConfig config,
      EvidenceModule module,
      IntakeModule intakeGoesFirst,
      FoldersModule foldersGoFirst,
      Workspaces workspaces) {
    JourneyIndexes indexes = JourneysIndexModule.of(config.dataDirectory(), module.evidence());
    workspaces.onDeleted(
        deleted -> {
          indexes.forget(deleted.workspace());
          module.forgetWorkspace(deleted.workspace());
        });
    return indexes;
  }

  @Bean
  Engine engine() {
    return new ParallelEngine(Runtime.getRuntime().availableProcessors());
  }
}
