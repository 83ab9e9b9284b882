package org.wayloom.intake;

import java.nio.file.Path;
import java.time.Clock;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.PersonalData;
import org.wayloom.evidence.Persons;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Intake, wired: one object for the life of the process; close it before the evidence. */
public final class IntakeModule implements AutoCloseable {
  private final Sources sources;
  private final Reception reception;
  private final Evidence evidence;
  private final Inbox inbox;

  private IntakeModule(
      Database database,
      Path data,
      Evidence evidence,
      Persons persons,
      PersonalData personal,
      Clock clock,
      IntakeLimits limits) {
    database.migrate("intake");
    this.sources = new Sources(database, clock);
    this.evidence = evidence;
    this.reception =
        new Reception(data, evidence, persons, new Sieve(personal), sources, limits).start();
    this.inbox = new Inbox(sources, reception, limits, clock);
  }

  /** Keeps journals under {@code data/workspaces/ID/intake}. */
  public static IntakeModule of(
      Database database,
      Path data,
      Evidence evidence,
      Persons persons,
      PersonalData personal,
      Clock clock) {
    return of(database, data, evidence, persons, personal, clock, IntakeLimits.DEFAULT);
  }

  /**
   * Copies what is on its way into another folder laid out as the data folder; call it before the
   * evidence is copied, so that what goes from the one into the other meanwhile is in one at least.
   */
  public static void copyTo(Path data, Path folder) {
    JournalCopies.copy(data, folder);
  }

  static IntakeModule of(
      Database database,
      Path data,
      Evidence evidence,
      Persons persons,
      PersonalData personal,
      Clock clock,
      IntakeLimits limits) {
    return new IntakeModule(database, data, evidence, persons, personal, clock, limits);
  }

  /** Removes a workspace's sources and what is on its way; do this before its evidence goes. */
  public void forgetWorkspace(WorkspaceId workspace) {
    sources.forget(workspace);
    reception.forget(workspace);
  }

  /** Takes what is on its way into the evidence and leaves no file of it. */
  public void emptyJournal(WorkspaceId workspace) {
    reception.empty(workspace);
  }

  Sources sources() {
    return sources;
  }

  Reception reception() {
    return reception;
  }

  SegmentEndpoint segment() {
    return new SegmentEndpoint(inbox);
  }

  CloudEventsEndpoint cloudEvents() {
    return new CloudEventsEndpoint(inbox);
  }

  SourcesEndpoint sourcesEndpoint() {
    return new SourcesEndpoint(sources, evidence);
  }

  @Override
  public void close() {
    reception.close();
  }
}
