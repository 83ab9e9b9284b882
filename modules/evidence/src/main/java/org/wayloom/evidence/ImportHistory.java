package org.wayloom.evidence;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.ImportJob.State;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** The imports of a workspace that ran or run, each with its receipt, and the way back. */
final class ImportHistory {
  private final Stores stores;
  private final Clock clock;
  private final Consumer<WorkspaceId> changed;

  /**
   * @param changed told when the evidence of a workspace is another
   */
  ImportHistory(Stores stores, Clock clock, Consumer<WorkspaceId> changed) {
    this.stores = stores;
    this.clock = clock;
    this.changed = changed;
  }

  /** Newest first. */
  List<ImportJob> list(WorkspaceId workspace) {
    return stores.ask(workspace, List.of(), store -> store.read(Imports::list));
  }

  /** The import, or a NOT_FOUND problem. */
  ImportJob get(WorkspaceId workspace, String id) {
    return only(stores.ask(workspace, List.of(), store -> store.read(c -> Imports.find(c, id))));
  }

  private static ImportJob only(List<ImportJob> found) {
    if (found.isEmpty()) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such import.");
    }
    return found.getFirst();
  }

  Page<Rejection> rejected(WorkspaceId workspace, String id, int limit, long after) {
    return stores.ask(
        workspace,
        new Page<>(List.of(), null),
        store -> store.read(c -> Imports.rejected(c, id, limit, after)));
  }

  /**
   * Takes out of the store what the import brought in, in one transaction; again it does nothing.
   * What a later import found there already belonged to this one and goes too: {@link
   * ImportJob#repeatedBy} says so beforehand.
   */
  ImportJob undo(WorkspaceId workspace, String id) {
    get(workspace, id);
    boolean[] removed = new boolean[1];
    ImportJob job =
        stores.use(
            workspace,
            store ->
                store.writeAtOnce(
                    c -> {
                      removed[0] = undo(c, only(Imports.find(c, id)));
                      return only(Imports.find(c, id));
                    }));
    if (removed[0]) {
      changed.accept(workspace);
    }
    return job;
  }

  private boolean undo(DuckDBConnection connection, ImportJob job) throws SQLException {
    if (job.state() == State.UNDONE) {
      return false;
    }
    if (Streams.isEntry(job.id())) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "These events arrived live, one after another; only the import of a file can be undone.");
    }
    ImportReceipt receipt = job.receipt();
    if (receipt == null || receipt.dryRun()) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          job.state() == State.RUNNING
              ? "The import is still running. Wait until it is done, then undo it."
              : "This import stored nothing, so there is nothing to undo.");
    }
    if (receipt.stored() > 0) {
      new Removal(connection).ofImport(job.id());
    }
    RemovalRows.forget(connection, job.id());
    Imports.undone(connection, job.id(), clock.millis());
    return receipt.stored() > 0;
  }
}
