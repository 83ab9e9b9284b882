package org.wayloom.app;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.DocumentRules;
import org.wayloom.collaboration.Documents;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;

/** Live documents, under the rules that the modules bring for their kinds. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
  @Bean
  CollaborationModule collaborationModule(
      Database database, Clock clock, List<DocumentRules> rules, Workspaces workspaces) {
    CollaborationModule module = CollaborationModule.of(database, clock, rules);
    workspaces.onDeleted(deleted -> module.forgetWorkspace(deleted.workspace()));
    return module;
  }

  @Bean
  Documents documents(CollaborationModule module) {
    return module.documents();
  }
}
