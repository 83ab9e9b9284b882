package org.wayloom.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what serves evidence over HTTP; the application brings the {@link EvidenceModule}. */
@Configuration(proxyBeanMethods = false)
public class EvidenceWeb {
  @Bean
  EvidenceEndpoint evidenceEndpoint(EvidenceModule module) {
    return module.endpoint();
  }
}
