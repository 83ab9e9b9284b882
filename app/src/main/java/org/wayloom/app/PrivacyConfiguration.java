package org.wayloom.app;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.attachments.Attachments;
import org.wayloom.cases.Cases;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.ContactRule;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.improvements.TeamTexts;
import org.wayloom.intake.IntakeModule;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.notes.Notes;
import org.wayloom.privacy.Privacy;
import org.wayloom.privacy.PrivacyModule;
import org.wayloom.sql.Database;
import org.wayloom.surveys.Surveys;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspace;
import org.wayloom.workspaces.Workspaces;

/** What persons may ask, over everything that keeps something about them. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
  @Bean
  PrivacyModule privacyModule(
      Database database,
      EvidenceModule evidence,
      IntakeModule intake,
      JourneyIndexes indexes,
      Surveys surveys,
      Attachments attachments,
      Documents documents,
      Notes notes,
      Cases cases,
      TeamTexts texts,
      Access access,
      Clock clock,
      Workspaces workspaces) {
    PrivacyModule module =
        PrivacyModule.of(
            new PrivacyModule.Needs(
                database,
                evidence,
                surveys,
                attachments,
                documents,
                notes,
                cases,
                texts,
                intake::emptyJournal,
                workspace -> indexes.borrowCurrent(workspace).close(),
                () -> access.caller().name(),
                clock));
    workspaces.onDeleted(deleted -> module.privacy().forgetWorkspace(deleted.workspace()));
    return module.start(() -> List.copyOf(workspaces.list().stream().map(Workspace::id).toList()));
  }

  @Bean
  ContactRule contactRule(Privacy privacy) {
    return privacy::notToContact;
  }

  @Bean
  Privacy privacy(PrivacyModule module) {
    return module.privacy();
  }
}
