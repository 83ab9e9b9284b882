package org.wayloom.attachments;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Files as rows of the table {@code attachment} with their bytes in the data directory. The bytes
 * are on disk before the row, so a row always has its bytes.
 */
final class StoredAttachments implements Attachments {
  private final Database database;
  private final FileBytes files;
  private final Clock clock;

  StoredAttachments(Database database, FileBytes files, Clock clock) {
    this.database = database;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Attachment add(WorkspaceId workspace, String name, InputStream body) {
    AtomicReference<Attachment> made = new AtomicReference<>();
    files.take(workspace, body, kept -> made.set(enter(workspace, FileName.plain(name), kept)));
    return made.get();
  }

  private Attachment enter(WorkspaceId workspace, String name, FileBytes.Kept kept) {
    Attachment made =
        new Attachment(
            Ids.next(),
            name,
            kept.bytes(),
            Signature.mediaType(kept.head()),
            kept.sha256(),
            Instant.ofEpochMilli(clock.millis()));
    database
        .write()
        .sql(
            """
            INSERT INTO attachment (workspace, id, name, bytes, media_type, sha256, added)
            VALUES (:workspace, :id, :name, :bytes, :mediaType, :sha256, :added)
            """)
        .param("workspace", workspace.value())
        .param("id", made.id())
        .param("name", made.name())
        .param("bytes", made.bytes())
        .param("mediaType", made.mediaType())
        .param("sha256", made.sha256())
        .param("added", made.added().toEpochMilli())
        .update();
    return made;
  }

  @Override
  public List<Attachment> list(WorkspaceId workspace) {
    return database
        .read()
        .sql(
            """
            SELECT id, name, bytes, media_type, sha256, added
            FROM attachment
            WHERE workspace = :workspace
            ORDER BY added DESC, id DESC
            """)
        .param("workspace", workspace.value())
        .query(StoredAttachments::attachment)
        .list();
  }

  @Override
  public Attachment get(WorkspaceId workspace, String id) {
    return find(workspace, id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such file in this workspace."));
  }

  private Optional<Attachment> find(WorkspaceId workspace, String id) {
    return database
        .read()
        .sql(
            """
            SELECT id, name, bytes, media_type, sha256, added
            FROM attachment
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .query(StoredAttachments::attachment)
        .optional();
  }

  @Override
  public void remove(WorkspaceId workspace, String id) {
    Optional<Attachment> file = find(workspace, id);
    if (file.isEmpty()) {
      return;
    }
    String sha256 = file.get().sha256();
    database
        .write()
        .sql("DELETE FROM attachment WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
    files.removeUnless(() -> has(workspace, sha256), workspace, sha256);
  }

  private boolean has(WorkspaceId workspace, String sha256) {
    return database
            .write()
            .sql(
                """
                SELECT count(*) FROM attachment WHERE workspace = :workspace AND sha256 = :sha256
                """)
            .param("workspace", workspace.value())
            .param("sha256", sha256)
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public Path bytesOf(WorkspaceId workspace, Attachment attachment) {
    return files.place(workspace, attachment.sha256());
  }

  @Override
  public void forgetWorkspace(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM attachment WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
    files.forget(workspace);
  }

  /** Where the bytes of all files that a database lists should lie, of every workspace. */
  static List<Path> places(Database database, FileBytes files) {
    return database
        .read()
        .sql("SELECT DISTINCT workspace, sha256 FROM attachment")
        .query(
            (row, number) ->
                files.place(new WorkspaceId(row.getString("workspace")), row.getString("sha256")))
        .list();
  }

  private static Attachment attachment(ResultSet row, int number) throws SQLException {
    return new Attachment(
        row.getString("id"),
        row.getString("name"),
        row.getLong("bytes"),
        row.getString("media_type"),
        row.getString("sha256"),
        Instant.ofEpochMilli(row.getLong("added")));
  }
}
