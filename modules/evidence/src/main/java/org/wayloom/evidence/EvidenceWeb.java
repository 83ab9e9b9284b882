package org.wayloom.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.workspaces.Access;

/** Wires what serves evidence over HTTP; the application brings the {@link EvidenceModule}. */
@Configuration(proxyBeanMethods = false)
public class EvidenceWeb {
  @Bean
  EvidenceEndpoint evidenceEndpoint(EvidenceModule module) {
    return module.endpoint();
  }

  @Bean
  SourceHealthEndpoint sourceHealthEndpoint(EvidenceModule module) {
    return module.health();
  }

  @Bean
  IdentityEndpoint identityEndpoint(EvidenceModule module, Access access) {
    return new IdentityEndpoint(module.persons(), access);
  }
}
