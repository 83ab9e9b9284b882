package org.wayloom.notifications;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.kernel.Actor;

/** The endpoints of notices, settings and webhooks. */
@Configuration(proxyBeanMethods = false)
public class NotificationsWeb {
  /** Notices are for whoever uses the installation: members have no bell of their own. */
  @Bean
  NotificationsEndpoint notificationsEndpoint(NotificationsModule module) {
    return module.notificationsEndpoint(Actor.LOCAL::id);
  }

  @Bean
  WebhooksEndpoint webhooksEndpoint(NotificationsModule module) {
    return module.webhooksEndpoint();
  }
}
