package org.wayloom.collaboration;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * The logs of all documents in a database that no server has open: for whoever looks a backup over
 * and brings it back.
 */
public final class DocumentLogs {
  private static final int PAGE = 1_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final SqlDocumentStore store;
  private final SqlSnapshots snapshots;

  private DocumentLogs(Database database) {
    this.database = database;
    this.store = new SqlDocumentStore(database);
    this.snapshots = new SqlSnapshots(database);
  }

  /** Brings the tables up to date. */
  public static DocumentLogs of(Database database) {
    database.migrate("collaboration");
    return new DocumentLogs(database);
  }

  /** A document's row, before its log was looked at. */
  private record Row(WorkspaceId workspace, Forest empty, long version, boolean deleted) {}

  private List<Row> rows() {
    return database
        .read()
        .sql(
            """
            select workspace_id, id, kind, epoch, version, deleted_at
            from document
            order by workspace_id, id
            """)
        .query(
            (row, index) ->
                new Row(
                    new WorkspaceId(row.getString("workspace_id")),
                    Forest.empty(
                        new DocumentId(row.getString("id")),
                        new DocumentKind(row.getString("kind")),
                        row.getLong("epoch")),
                    row.getLong("version"),
                    row.getObject("deleted_at") != null))
        .list();
  }

  /** Plays every log from its beginning, those of deleted documents too. */
  public List<LogCheck> check() {
    List<LogCheck> checks = new ArrayList<>();
    for (Row row : rows()) {
      Forest empty = row.empty();
      checks.add(
          new LogCheck(
              row.workspace(), empty.id(), empty.kind(), row.version(), row.deleted(), fault(row)));
    }
    return checks;
  }

  private @Nullable String fault(Row row) {
    try {
      Optional<Forest> snapshot =
          snapshots.newest(row.workspace(), row.empty(), Math.max(row.version(), 0));
      return fault(row, snapshot.orElse(row.empty()));
    } catch (ProblemException damaged) {
      return damaged.problem().detail();
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      return "The log of document %s cannot be played: %s"
          .formatted(row.empty().id(), unreadable.getMessage());
    }
  }

  private @Nullable String fault(Row row, Forest snapshot) {
    Forest forest = row.empty();
    while (true) {
      List<Commit> page = store.commits(row.workspace(), forest.id(), forest.version(), PAGE);
      for (Commit commit : page) {
        if (commit.version() != forest.version() + 1) {
          return "The log of document %s lacks version %d."
              .formatted(forest.id(), forest.version() + 1);
        }
        forest = forest.after(commit);
        if (forest.version() == snapshot.version() && !text(forest).equals(text(snapshot))) {
          return "The log of document %s comes to something else than its snapshot at version %d."
              .formatted(forest.id(), forest.version());
        }
      }
      if (page.size() < PAGE) {
        return forest.version() == row.version()
            ? null
            : "The log of document %s ends at version %d instead of %d."
                .formatted(forest.id(), forest.version(), row.version());
      }
    }
  }

  private static String text(Forest forest) {
    return Json.text(
        out -> {
          out.writeStartArray();
          Json.record(out, forest.root());
          forest.records().stream()
              .sorted(Comparator.comparing(RecordState::id))
              .forEach(record -> Json.record(out, record));
          out.writeEndArray();
        });
  }

  /**
   * Puts every document on a new history line (LV21), so that windows which come back ask what of
   * theirs the backup holds (LV33). What was logged keeps the line on which it was written.
   *
   * @return how many documents there are
   */
  public int beginNewLines() {
    List<Row> rows = rows();
    return database.inTransaction(
        () -> {
          rows.forEach(row -> beginNewLine(row.workspace(), row.empty()));
          return rows.size();
        });
  }

  private void beginNewLine(WorkspaceId workspace, Forest empty) {
    long epoch = RANDOM.nextLong();
    snapshots.carryOver(workspace, empty, epoch);
    database
        .write()
        .sql(
            """
            update document set epoch = :epoch
            where workspace_id = :workspace and id = :document
            """)
        .param("workspace", workspace.value())
        .param("document", empty.id().value())
        .param("epoch", epoch)
        .update();
  }
}
