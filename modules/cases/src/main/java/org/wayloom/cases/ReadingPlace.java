package org.wayloom.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table {@code case_reading}: how far the evidence of a workspace was read. */
final class ReadingPlace {
  private final Database database;

  ReadingPlace(Database database) {
    this.database = database;
  }

  /**
   * A place in the order in which evidence came in.
   *
   * @param upTo the sequence number of the last piece that was read
   * @param signing what sequence numbers meant then, see {@link
   *     org.wayloom.evidence.Evidence.Revision}
   * @param key of that piece; empty before the first
   * @param received when it came in
   */
  record Place(long upTo, long signing, String key, Instant received) {}

  /** Empty for a workspace that never had a rule. */
  Optional<Place> find(WorkspaceId workspace) {
    return database
        .write()
        .sql("SELECT * FROM case_reading WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .query(
            (row, n) ->
                new Place(
                    row.getLong("read_up_to"),
                    row.getLong("signing"),
                    row.getString("last_key"),
                    Instant.ofEpochMilli(row.getLong("last_received"))))
        .optional();
  }

  List<WorkspaceId> workspaces() {
    return database
        .read()
        .sql("SELECT workspace FROM case_reading ORDER BY workspace")
        .query((row, n) -> new WorkspaceId(row.getString("workspace")))
        .list();
  }

  /** Begins to read here, unless it has begun. */
  void begin(WorkspaceId workspace, Place place) {
    database
        .write()
        .sql(
            """
            INSERT INTO case_reading (workspace, read_up_to, signing, last_key, last_received)
            VALUES (:workspace, :upTo, :signing, :key, :received)
            ON CONFLICT (workspace) DO NOTHING
            """)
        .param("workspace", workspace.value())
        .param("upTo", place.upTo)
        .param("signing", place.signing)
        .param("key", place.key)
        .param("received", place.received.toEpochMilli())
        .update();
  }

  /** Moves on from a place; false when somebody else did, or the workspace is gone. */
  boolean move(WorkspaceId workspace, Place from, Place to) {
    return database
            .write()
            .sql(
                """
                UPDATE case_reading SET read_up_to = :upTo, signing = :signing, last_key = :key,
                  last_received = :received
                WHERE workspace = :workspace AND read_up_to = :fromUpTo AND signing = :fromSigning
                """)
            .param("workspace", workspace.value())
            .param("fromUpTo", from.upTo)
            .param("fromSigning", from.signing)
            .param("upTo", to.upTo)
            .param("signing", to.signing)
            .param("key", to.key)
            .param("received", to.received.toEpochMilli())
            .update()
        == 1;
  }
}
