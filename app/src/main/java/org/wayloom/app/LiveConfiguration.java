package org.wayloom.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.DocumentRules;
import org.wayloom.collaboration.Documents;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspace;
import org.wayloom.workspaces.Workspaces;

/** Live documents, under the rules that the modules bring for their kinds. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
  /**
   * Room for 2 MB a second over a way of a tenth of a second there and back. Linux takes twice of
   * it, and would otherwise grow it to 4 MB.
   */
  private static final int SEND_BUFFER_BYTES = 128 * 1024;

  @Bean
  CollaborationModule collaborationModule(
      Database database,
      Clock clock,
      List<DocumentRules> rules,
      Workspaces workspaces,
      WayloomConfig config) {
    CollaborationModule module = CollaborationModule.of(database, clock, rules);
    if (config.trashDays() > 0) {
      module.purgeDaily(
          () -> workspaces.list().stream().map(Workspace::id).toList(),
          Duration.ofDays(config.trashDays()));
    }
    workspaces.onDeleted(deleted -> module.forgetWorkspace(deleted.workspace()));
    return module;
  }

  /**
   * What waits for a slow reader waits in the queue of its connection, where it is seen and has a
   * limit (LV42), and not in the buffers of the machine.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallSendBuffers() {
    return tomcat ->
        tomcat.addConnectorCustomizers(
            connector ->
                connector.setProperty("socket.txBufSize", Integer.toString(SEND_BUFFER_BYTES)));
  }

  @Bean
  Documents documents(CollaborationModule module) {
    return module.documents();
  }
}
