package org.wayloom.app;

import java.net.URI;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.NotificationsModule;
import org.wayloom.outgoing.SafeHttp;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Members;
import org.wayloom.workspaces.Workspaces;

/** Who is told what happens, and how. */
@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration {
  @Bean
  NotificationsModule notificationsModule(
      WayloomConfig config,
      Database database,
      Clock clock,
      Workspaces workspaces,
      Members members) {
    WayloomConfig.Telling telling = config.telling();
    NotificationsModule module =
        NotificationsModule.of(
            new NotificationsModule.Needs(
                database,
                config.keyFile(),
                SafeHttp.of(telling.reachable()),
                telling.mailServer(),
                config.publicUrl().map(NotificationsConfiguration::site).orElse(""),
                workspace -> workspaces.get(workspace).name(),
                members,
                clock));
    workspaces.onDeleted(deleted -> module.forgetWorkspace(deleted.workspace()));
    return module.start();
  }

  private static String site(URI publicUrl) {
    return publicUrl.toString().replaceAll("/+$", "");
  }

  @Bean
  Announcements announcements(NotificationsModule module) {
    return module.announcements();
  }

  @Bean
  CaseNews caseNews(Announcements announcements) {
    return new CaseNews(announcements);
  }

  @Bean
  MentionNews mentionNews(Announcements announcements) {
    return new MentionNews(announcements);
  }
}
