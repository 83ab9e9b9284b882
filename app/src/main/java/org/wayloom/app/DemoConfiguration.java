package org.wayloom.app;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.cases.CaseRules;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.Evidence;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Opportunities;
import org.wayloom.maps.Maps;
import org.wayloom.simulation.Demo;
import org.wayloom.simulation.SimulationModule;
import org.wayloom.workspaces.Workspaces;

/** The demo workspace, made in the background once the server answers. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
  @Bean
  Demo demo(
      WayloomConfig config,
      Workspaces workspaces,
      Documents documents,
      Evidence evidence,
      Opportunities opportunities,
      Changes changes,
      CaseRules rules,
      Maps maps) {
    return SimulationModule.of(
        workspaces,
        documents,
        evidence,
        opportunities,
        changes,
        config.dataDirectory(),
        new DemoCases(rules, maps)::begin);
  }

  @Bean
  ApplicationRunner demoOnFirstStart(WayloomConfig config, Demo demo) {
    return arguments -> {
      if (config.demo()) {
        demo.makeInBackground();
      }
    };
  }
}
