package org.wayloom.collaboration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.wayloom.http.AccessPolicy;

/**
 * Offers live documents to Spring: the REST endpoints and the WebSocket. Browsers are let in from
 * pages of this server only: that is Spring's rule for a handler that names no other origins
 * (LV43).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class CollaborationWeb implements WebSocketConfigurer {
  static final String PATH = "/api/v1/live";

  private final CollaborationModule module;

  public CollaborationWeb(CollaborationModule module) {
    this.module = module;
  }

  @Bean
  public DocumentEndpoints documentEndpoints(AccessPolicy access) {
    return module.endpoints(access);
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(module.sockets(), PATH);
  }
}
