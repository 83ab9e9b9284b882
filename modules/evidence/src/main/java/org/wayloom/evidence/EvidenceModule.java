package org.wayloom.evidence;

import java.nio.file.Path;
import java.time.Clock;
import org.wayloom.kernel.WorkspaceId;

/** The evidence, wired: one object for the life of the process. */
public final class EvidenceModule implements AutoCloseable {
  private final Stores stores;
  private final DuckEvidence evidence;
  private final ImportHistory history;
  private final SavedMappings mappings;
  private final Uploads uploads;
  private final ImportJobs jobs;
  private final StoredPersonalData personal;
  private final SourceHealthEndpoint health;

  private EvidenceModule(EvidenceSettings settings, Clock clock) {
    this.stores = new Stores(settings.data(), settings.memoryMegabytes(), clock);
    this.evidence = new DuckEvidence(stores, clock, Limits.DEFAULT);
    this.uploads = new Uploads(settings.data().resolve("uploads"), clock, settings.uploadBytes());
    this.mappings = new SavedMappings(stores, clock, Limits.DEFAULT);
    this.history = new ImportHistory(stores, clock, evidence::changed);
    this.personal = new StoredPersonalData(stores, uploads, clock, evidence::changed);
    this.jobs = new ImportJobs(evidence, history, clock);
    this.health = new SourceHealthEndpoint(stores, clock);
  }

  /** Keeps the evidence under the data folder, with the usual limits. */
  public static EvidenceModule of(Path data, Clock clock) {
    return of(EvidenceSettings.of(data), clock);
  }

  public static EvidenceModule of(EvidenceSettings settings, Clock clock) {
    return new EvidenceModule(settings, clock);
  }

  /** Reads event files without any store. */
  public static EventFiles eventFiles() {
    return new FileReading(Limits.DEFAULT);
  }

  public Evidence evidence() {
    return evidence;
  }

  public Persons persons() {
    return evidence.people();
  }

  /** Evidence one by one, for those who react to what comes in. */
  public Arrivals arrivals() {
    return new StoredArrivals(stores);
  }

  public PersonalData personalData() {
    return personal;
  }

  public EventFiles files() {
    return eventFiles();
  }

  /** Copies all evidence into another folder laid out as the data folder, while it is used on. */
  public void copyTo(Path folder) {
    stores.copyTo(folder);
  }

  /** How many events all workspaces have; every store is opened and asked. */
  public long events() {
    return stores.all().stream().mapToLong(each -> evidence.summary(each).events()).sum();
  }

  /** Removes all evidence of a workspace, and files on their way in. */
  public void forgetWorkspace(WorkspaceId workspace) {
    evidence.forget(workspace);
    uploads.forget(workspace);
    personal.forget(workspace);
  }

  EvidenceEndpoint endpoint() {
    return new EvidenceEndpoint(evidence, history, uploads, jobs, mappings);
  }

  SourceHealthEndpoint health() {
    return health;
  }

  public SavedMappings mappings() {
    return mappings;
  }

  /** Imports by saved mappings, for folders that are watched. */
  public MappedImports mappedImports() {
    return new MappedImports(evidence, mappings, stores);
  }

  ImportHistory history() {
    return history;
  }

  @Override
  public void close() {
    jobs.close();
    stores.close();
  }
}
