package org.wayloom.simulation;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.Evidence;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Opportunities;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Workspaces;

/** Wires the simulation: the demo workspace and its endpoint. */
@Configuration(proxyBeanMethods = false)
public class SimulationModule {
  /** The file in the data directory that remembers that the demo was made. */
  public static final String MARK = "demo-made";

  /**
   * The demo of an installation; {@code dataDirectory} remembers that it was made.
   *
   * @param drawn told the workspace once its map is there and before its evidence comes
   */
  public static Demo of(
      Workspaces workspaces,
      Documents documents,
      Evidence evidence,
      Opportunities opportunities,
      Changes changes,
      Path dataDirectory,
      Consumer<WorkspaceId> drawn) {
    DemoChanges made = new DemoChanges(opportunities, changes);
    return new Demo(new DemoWorkspace(workspaces, documents, evidence, made, drawn), dataDirectory);
  }

  @Bean
  DemoEndpoint demoEndpoint(Demo demo) {
    return new DemoEndpoint(demo);
  }
}
