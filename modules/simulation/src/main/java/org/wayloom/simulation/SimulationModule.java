package org.wayloom.simulation;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.Evidence;
import org.wayloom.workspaces.Workspaces;

/** Wires the simulation: the demo workspace and its endpoint. */
@Configuration(proxyBeanMethods = false)
public class SimulationModule {
  /** The demo of an installation; {@code dataDirectory} remembers that it was made. */
  public static Demo of(
      Workspaces workspaces, Documents documents, Evidence evidence, Path dataDirectory) {
    return new Demo(new DemoWorkspace(workspaces, documents, evidence), dataDirectory);
  }

  @Bean
  DemoEndpoint demoEndpoint(Demo demo) {
    return new DemoEndpoint(demo);
  }
}
