package org.wayloom.app;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportReceipt;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Workspace;
import org.wayloom.workspaces.Workspaces;
import org.wayloom.workspaces.WorkspacesModule;

/** Imports into the stores of a data directory that no server has. */
final class DirectImport implements ImportTarget {
  private final DataDirectory directory;
  private final Database database;
  private final Workspaces workspaces;
  private final EvidenceModule evidence;

  private DirectImport(DataDirectory directory, Database database, EvidenceModule evidence) {
    this.directory = directory;
    this.database = database;
    this.workspaces = WorkspacesModule.of(database, Clock.systemUTC());
    this.evidence = evidence;
  }

  /** Opens the stores; owns the directory from here on. */
  static DirectImport open(WayloomConfig config, DataDirectory directory) {
    return new DirectImport(
        directory,
        FoundationConfiguration.open(config),
        EvidenceModule.of(config.dataDirectory(), Clock.systemUTC()));
  }

  @Override
  public ImportReceipt take(@Nullable String wanted, Order order, Evidence.Progress progress) {
    Workspace workspace =
        ImportTarget.choose(
            wanted,
            workspaces.list(),
            each -> each.id().value(),
            Workspace::name,
            Workspace::demo,
            () -> workspaces.create(NEW_WORKSPACE, false));
    ImportMapping start =
        order.saved() == null
            ? order.mapping()
            : evidence.mappings().fitted(workspace.id(), order.file(), order.name(), order.saved());
    return evidence
        .evidence()
        .importFile(
            workspace.id(),
            order.file(),
            order.name(),
            order.options().apply(start),
            order.dryRun(),
            progress);
  }

  @Override
  public void close() {
    evidence.close();
    database.close();
    directory.close();
  }
}
