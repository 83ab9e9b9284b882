package org.wayloom.evidence;

import java.nio.file.Path;
import java.time.Clock;
import org.wayloom.kernel.WorkspaceId;

/** Wires the evidence: one object for the life of the process. */
public final class EvidenceModule implements AutoCloseable {
  /** What a store may use by default; more is spilled to disk. */
  public static final int DEFAULT_MEMORY_MEGABYTES = 1024;

  private final Stores stores;
  private final DuckEvidence evidence;
  private final EventFiles files;

  private EvidenceModule(Stores stores, DuckEvidence evidence, EventFiles files) {
    this.stores = stores;
    this.evidence = evidence;
    this.files = files;
  }

  /** Keeps the evidence of each workspace under {@code data/workspaces/<id>}. */
  public static EvidenceModule of(Path data, Clock clock) {
    return of(data, clock, DEFAULT_MEMORY_MEGABYTES);
  }

  /**
   * @param memoryMegabytes what the store of one workspace may hold in memory
   */
  public static EvidenceModule of(Path data, Clock clock, int memoryMegabytes) {
    Stores stores = new Stores(data, memoryMegabytes, clock);
    return new EvidenceModule(
        stores, new DuckEvidence(stores, clock, Limits.DEFAULT), eventFiles());
  }

  /** Reads event files without any store. */
  public static EventFiles eventFiles() {
    return new FileReading(Limits.DEFAULT);
  }

  public Evidence evidence() {
    return evidence;
  }

  public EventFiles files() {
    return files;
  }

  /** Removes all evidence of a workspace; call it when the workspace was deleted. */
  public void forgetWorkspace(WorkspaceId workspace) {
    evidence.forget(workspace);
  }

  @Override
  public void close() {
    stores.close();
  }
}
