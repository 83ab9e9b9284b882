package org.wayloom.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Snapshots of documents: what their logs come to at a version, so that opening one is short
 * (LV28).
 */
final class SqlSnapshots {
  private static final Logger LOG = LoggerFactory.getLogger(SqlSnapshots.class);

  private static final long STRETCH = 5_000;

  private final Database database;

  SqlSnapshots(Database database) {
    this.database = database;
  }

  /**
   * The newest snapshot of this history line that is no newer than a version; one that fails its
   * checksum is no loss (LV28).
   */
  Optional<Forest> newest(WorkspaceId workspace, Forest empty, long upTo) {
    return versions(workspace, empty, upTo).stream()
        .flatMap(version -> read(workspace, empty, version).stream())
        .findFirst();
  }

  private List<Long> versions(WorkspaceId workspace, Forest empty, long upTo) {
    return database
        .read()
        .sql(
            """
            select version
            from document_snapshot
            where workspace_id = :workspace and document_id = :document and epoch = :epoch
              and version <= :upTo
            order by version desc
            """)
        .param("workspace", workspace.value())
        .param("document", empty.id().value())
        .param("epoch", empty.epoch())
        .param("upTo", upTo)
        .query((row, index) -> row.getLong("version"))
        .list();
  }

  private Optional<Forest> read(WorkspaceId workspace, Forest empty, long version) {
    return records(workspace, empty, version)
        .map(
            records ->
                Forest.of(
                    empty.id(),
                    empty.kind(),
                    empty.epoch(),
                    version,
                    JsonReader.of(records).list((record, at) -> Json.readRecord(record))));
  }

  /** The records of a snapshot as they are stored; empty when it fails its checksum. */
  private Optional<String> records(WorkspaceId workspace, Forest empty, long version) {
    return database
        .read()
        .sql(
            """
            select records, crc32c
            from document_snapshot
            where workspace_id = :workspace and document_id = :document and version = :version
              and epoch = :epoch
            """)
        .param("workspace", workspace.value())
        .param("document", empty.id().value())
        .param("version", version)
        .param("epoch", empty.epoch())
        .query((row, index) -> checked(empty, version, row))
        .optional()
        .flatMap(records -> records);
  }

  private static Optional<String> checked(Forest empty, long version, ResultSet row)
      throws SQLException {
    String records = row.getString("records");
    if (Checksum.ofSnapshot(empty, version, records) != row.getLong("crc32c")) {
      LOG.warn("snapshot {} of document {} fails its checksum", version, empty.id());
      return Optional.empty();
    }
    return Optional.of(records);
  }

  /**
   * Takes the good snapshots of a document over to another history line, on which its log is the
   * same so far.
   *
   * @param empty the document before its first batch, on the line that it was on
   */
  void carryOver(WorkspaceId workspace, Forest empty, long epoch) {
    Forest after = Forest.empty(empty.id(), empty.kind(), epoch);
    for (long version : versions(workspace, empty, Long.MAX_VALUE)) {
      records(workspace, empty, version)
          .ifPresent(
              records ->
                  database
                      .write()
                      .sql(
                          """
                          update document_snapshot set epoch = :epoch, crc32c = :crc
                          where workspace_id = :workspace and document_id = :document
                            and version = :version
                          """)
                      .param("workspace", workspace.value())
                      .param("document", empty.id().value())
                      .param("version", version)
                      .param("epoch", epoch)
                      .param("crc", Checksum.ofSnapshot(after, version, records))
                      .update());
    }
  }

  /**
   * Keeps a snapshot, unless its document is gone by now, and lets older ones go. Of each stretch
   * of {@value #STRETCH} versions the newest stays, so that the way to an old version is never
   * long.
   */
  void save(WorkspaceId workspace, Forest forest) {
    String records =
        Json.text(
            out -> {
              out.writeStartArray();
              Json.record(out, forest.root());
              forest.records().forEach(record -> Json.record(out, record));
              out.writeEndArray();
            });
    Map<String, Object> values = new HashMap<>();
    values.put("workspace", workspace.value());
    values.put("document", forest.id().value());
    values.put("version", forest.version());
    values.put("epoch", forest.epoch());
    values.put("records", records);
    values.put("stretch", STRETCH);
    values.put("crc", Checksum.ofSnapshot(forest, forest.version(), records));
    database.inTransaction(
        () -> {
          database
              .write()
              .sql(
                  """
                  insert into document_snapshot
                    (workspace_id, document_id, version, epoch, records, crc32c)
                  select :workspace, :document, :version, :epoch, :records, :crc
                  where exists
                    (select 1 from document where workspace_id = :workspace and id = :document)
                  on conflict (document_id, version)
                    do update set epoch = excluded.epoch, records = excluded.records,
                                  crc32c = excluded.crc32c
                  """)
              .params(values)
              .update();
          return database
              .write()
              .sql(
                  """
                  delete from document_snapshot
                  where workspace_id = :workspace and document_id = :document
                    and version < :version and version / :stretch = :version / :stretch
                  """)
              .params(values)
              .update();
        });
  }
}
