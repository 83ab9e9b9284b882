package org.wayloom.collaboration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
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

  /** Messages come in parts (see {@link LiveSocketHandler}), so that a part may be short. */
  private static final int CHARACTERS_AT_ONCE = 2_048;

  /** Nothing binary is taken, and what is refused needs no room. */
  private static final int BYTES_AT_ONCE = 128;

  private final CollaborationModule module;

  public CollaborationWeb(CollaborationModule module) {
    this.module = module;
  }

  @Bean
  public DocumentEndpoints documentEndpoints(AccessPolicy access) {
    return module.endpoints(access);
  }

  /** The container keeps room for a part of a message for each connection, idle ones too. */
  @Bean
  static ServletServerContainerFactoryBean roomOfConnections() {
    ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(CHARACTERS_AT_ONCE);
    container.setMaxBinaryMessageBufferSize(BYTES_AT_ONCE);
    return container;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(module.sockets(), PATH);
  }
}
