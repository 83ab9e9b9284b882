package org.wayloom.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.wayloom.attachments.Attachments;
import org.wayloom.evidence.PersonalData;
import org.wayloom.evidence.PersonalData.Removed;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Removes a person from everything, step by step. Every step may be done again, so a process that
 * was killed at any point goes on with all of them:
 *
 * <ol>
 *   <li>the journal of live events is emptied, the evidence refuses the person from here on, and
 *       the journal is emptied of what came in between;
 *   <li>files on their way in, what else is held, and files that name the person are removed;
 *   <li>the note of who it is goes, and counts are left;
 *   <li>what removed rows left behind in files goes: the evidence and the database are written
 *       anew, journeys are indexed again.
 * </ol>
 */
final class Erasing {
  private final ErasureRows rows;
  private final PersonalData personal;
  private final List<PersonHolder> holders;
  private final Attachments attachments;
  private final Database database;
  private final Consumer<WorkspaceId> emptyJournal;
  private final Consumer<WorkspaceId> indexAgain;
  private final Clock clock;

  Erasing(
      ErasureRows rows,
      PersonalData personal,
      List<PersonHolder> holders,
      Attachments attachments,
      Database database,
      Consumer<WorkspaceId> emptyJournal,
      Consumer<WorkspaceId> indexAgain,
      Clock clock) {
    this.rows = rows;
    this.personal = personal;
    this.holders = List.copyOf(holders);
    this.attachments = attachments;
    this.database = database;
    this.emptyJournal = emptyJournal;
    this.indexAgain = indexAgain;
    this.clock = clock;
  }

  /** Returns when nothing is left; a step that cannot be done throws and is tried again. */
  void run(ErasureRows.Row row) {
    ErasureRows.Pending pending = row.pending();
    if (pending != null) {
      rows.removed(row, remove(row.workspace(), row.erasure().counts(), pending));
    }
    clean(row.workspace());
    rows.done(row, Instant.ofEpochMilli(clock.millis()));
  }

  private Erasure.Counts remove(
      WorkspaceId workspace, Erasure.Counts before, ErasureRows.Pending pending) {
    List<String> names = pending.names();
    emptyJournal.accept(workspace);
    Removed evidence = personal.erase(workspace, names);
    emptyJournal.accept(workspace);
    personal.forgetUploads(workspace);
    long pieces = 0;
    for (PersonHolder holder : holders) {
      pieces += holder.erase(workspace, names);
    }
    pending.files().forEach(file -> attachments.remove(workspace, file));
    return new Erasure.Counts(
        before.events() + evidence.events(),
        before.rejected() + evidence.rejected(),
        before.responses() + pieces,
        pending.files().size());
  }

  private void clean(WorkspaceId workspace) {
    personal.rewrite(workspace);
    indexAgain.accept(workspace);
    database.scrub(tables());
  }

  private List<String> tables() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of("privacy_erasure"),
            holders.stream().flatMap(holder -> holder.tables().stream()))
        .distinct()
        .toList();
  }
}
