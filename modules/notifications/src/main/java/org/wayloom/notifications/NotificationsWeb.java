package org.wayloom.notifications;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.workspaces.Access;

/** The endpoints of notices, settings and webhooks. */
@Configuration(proxyBeanMethods = false)
public class NotificationsWeb {
  /** Each member has a bell; windows without a name have one together. */
  @Bean
  NotificationsEndpoint notificationsEndpoint(NotificationsModule module, Access access) {
    return module.notificationsEndpoint(() -> access.caller().id());
  }

  @Bean
  WebhooksEndpoint webhooksEndpoint(NotificationsModule module) {
    return module.webhooksEndpoint();
  }
}
