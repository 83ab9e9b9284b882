package org.wayloom.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what serves privacy over HTTP; the application brings the {@link PrivacyModule}. */
@Configuration(proxyBeanMethods = false)
public class PrivacyWeb {
  @Bean
  PrivacyEndpoint privacyEndpoint(PrivacyModule module) {
    return module.endpoint();
  }
}
