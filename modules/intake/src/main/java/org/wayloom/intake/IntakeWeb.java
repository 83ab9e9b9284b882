package org.wayloom.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what takes events in over HTTP; the application brings the modules. */
@Configuration(proxyBeanMethods = false)
public class IntakeWeb {
  @Bean
  SegmentEndpoint segmentEndpoint(IntakeModule module) {
    return module.segment();
  }

  @Bean
  CloudEventsEndpoint cloudEventsEndpoint(IntakeModule module) {
    return module.cloudEvents();
  }

  @Bean
  SourcesEndpoint sourcesEndpoint(IntakeModule module) {
    return module.sourcesEndpoint();
  }

  @Bean
  FoldersEndpoint foldersEndpoint(FoldersModule module) {
    return module.endpoint();
  }

  @Bean
  SnippetEndpoint snippetEndpoint() {
    return new SnippetEndpoint();
  }

  @Bean
  OpenToBrowsers openToBrowsers() {
    return new OpenToBrowsers();
  }
}
