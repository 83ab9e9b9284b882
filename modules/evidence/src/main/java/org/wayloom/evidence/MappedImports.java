package org.wayloom.evidence;

import java.nio.file.Path;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/**
 * Takes files in by a saved mapping while nobody looks on. Whatever becomes of a file, it is in the
 * history of imports, with its name and the reason where nothing was stored.
 */
public final class MappedImports {
  private final DuckEvidence evidence;
  private final SavedMappings mappings;
  private final Stores stores;

  MappedImports(DuckEvidence evidence, SavedMappings mappings, Stores stores) {
    this.evidence = evidence;
    this.mappings = mappings;
    this.stores = stores;
  }

  /** Fails with a NOT_FOUND problem when the workspace has no mapping of that name. */
  public void check(WorkspaceId workspace, String mapping) {
    mappings.get(workspace, mapping);
  }

  /**
   * Takes a whole file in, all or nothing; the same file again adds nothing. A file that lacks a
   * column that the mapping uses is refused.
   *
   * @param name of the file, as people know it
   * @param mapping the name of a saved one
   * @param source what the evidence is filed under
   */
  public ImportReceipt take(
      WorkspaceId workspace, Path file, String name, String mapping, String source) {
    String id = Ids.next();
    evidence.begin(workspace, id, name, false, file.toFile().length());
    return evidence.importFile(
        workspace,
        id,
        file,
        name,
        fitted(workspace, id, file, name, mapping).from(source),
        false,
        (phase, read, total, rows) -> {});
  }

  private ImportMapping fitted(
      WorkspaceId workspace, String id, Path file, String name, String mapping) {
    try {
      return mappings.fittedWhole(workspace, file, name, mapping);
    } catch (RuntimeException e) {
      fail(workspace, id, e);
      throw e;
    }
  }

  /** Enters a file that must not even be opened. */
  public void refuse(WorkspaceId workspace, String name, ProblemException why) {
    String id = Ids.next();
    evidence.begin(workspace, id, name, false, 0);
    fail(workspace, id, why);
  }

  private void fail(WorkspaceId workspace, String id, RuntimeException why) {
    stores.use(
        workspace,
        store -> {
          Imports.fail(store, id, why);
          return id;
        });
  }
}
