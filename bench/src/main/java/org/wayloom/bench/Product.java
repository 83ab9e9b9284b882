package org.wayloom.bench;

import java.nio.file.Path;
import java.time.Clock;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.AnalysisModule;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneysIndexModule;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;

/** Wayloom over a data folder, wired as the server wires it, without HTTP. */
record Product(
    Database database,
    WorkspaceId workspace,
    CollaborationModule collaboration,
    Maps maps,
    EvidenceModule evidence,
    JourneyIndexes indexes,
    ParallelEngine engine,
    Analysis analysis)
    implements AutoCloseable {

  /** Opens the folder's one workspace, and makes it where there is none. */
  static Product open(Path data, int threads) {
    Clock clock = Clock.systemUTC();
    Database database = Database.sqlite(data.resolve("wayloom.db"));
    Workspaces workspaces = WorkspacesModule.of(database, clock);
    CollaborationModule collaboration = CollaborationModule.of(database, clock, MapsModule.rules());
    Maps maps = MapsModule.of(collaboration.documents(), workspaces, clock);
    WorkspaceId workspace =
        workspaces.list().stream()
            .findFirst()
            .orElseGet(() -> workspaces.create("Bench", false))
            .id();
    EvidenceModule evidence = EvidenceModule.of(data, clock);
    JourneyIndexes indexes = JourneysIndexModule.of(data, evidence.evidence());
    ParallelEngine engine = new ParallelEngine(threads);
    Analysis analysis = AnalysisModule.of(workspaces, evidence.evidence(), indexes, maps, engine);
    return new Product(
        database, workspace, collaboration, maps, evidence, indexes, engine, analysis);
  }

  @Override
  public void close() {
    engine.close();
    indexes.close();
    evidence.close();
    collaboration.close();
    database.close();
  }
}
