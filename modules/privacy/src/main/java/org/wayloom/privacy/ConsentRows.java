package org.wayloom.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The tables of consent: purposes, and what persons said about them; nothing is changed there. */
final class ConsentRows implements PersonHolder {
  private static final List<Purpose> USUAL =
      List.of(
          new Purpose(Purpose.RESEARCH, "Research"),
          new Purpose(Purpose.CONTACT, "Contact"),
          new Purpose(Purpose.PROFILING, "Profiling"));

  private final Database database;

  ConsentRows(Database database) {
    this.database = database;
  }

  /** Those of the workspace, the usual three until a team says otherwise. */
  List<Purpose> purposes(WorkspaceId workspace) {
    List<Purpose> own =
        database
            .read()
            .sql(
                "SELECT key, name FROM privacy_purpose WHERE workspace = :workspace ORDER BY place")
            .param("workspace", workspace.value())
            .query((row, n) -> new Purpose(row.getString("key"), row.getString("name")))
            .list();
    return own.isEmpty() ? USUAL : own;
  }

  void setPurposes(WorkspaceId workspace, List<Purpose> purposes) {
    database.inTransaction(
        () -> {
          database
              .write()
              .sql("DELETE FROM privacy_purpose WHERE workspace = :workspace")
              .param("workspace", workspace.value())
              .update();
          for (int place = 0; place < purposes.size(); place++) {
            database
                .write()
                .sql(
                    """
                    INSERT INTO privacy_purpose (workspace, key, name, place)
                    VALUES (:workspace, :key, :name, :place)
                    """)
                .param("workspace", workspace.value())
                .param("key", purposes.get(place).key())
                .param("name", purposes.get(place).name())
                .param("place", place)
                .update();
          }
          return purposes;
        });
  }

  void add(WorkspaceId workspace, String person, Consent said) {
    database
        .write()
        .sql(
            """
            INSERT INTO privacy_consent (workspace, id, person, purpose, given, at, how, noted_by, shown)
            VALUES (:workspace, :id, :person, :purpose, :given, :at, :how, :by, :shown)
            """)
        .param("workspace", workspace.value())
        .param("id", Ids.next())
        .param("person", person)
        .param("purpose", said.purpose())
        .param("given", said.given() ? 1 : 0)
        .param("at", said.at().toEpochMilli())
        .param("how", said.how().name())
        .param("by", said.by())
        .param("shown", said.text())
        .update();
  }

  /** All that somebody with these names said, newest first. */
  List<Consent> history(WorkspaceId workspace, Collection<String> names) {
    List<Consent> said = new ArrayList<>();
    for (String name : names) {
      said.addAll(
          database
              .read()
              .sql(
                  """
                  SELECT * FROM privacy_consent
                  WHERE workspace = :workspace AND person = :person ORDER BY at DESC, id DESC
                  """)
              .param("workspace", workspace.value())
              .param("person", name)
              .query(ConsentRows::consent)
              .list());
    }
    said.sort(Comparator.comparing(Consent::at).reversed());
    return said;
  }

  /** Names under which somebody's last word about the purpose was no. */
  List<String> withdrawn(WorkspaceId workspace, String purpose) {
    return database
        .read()
        .sql(
            """
            SELECT person FROM privacy_consent c
            WHERE workspace = :workspace AND purpose = :purpose AND given = 0
              AND NOT EXISTS (
                SELECT 1 FROM privacy_consent later
                WHERE later.workspace = c.workspace AND later.person = c.person
                  AND later.purpose = c.purpose
                  AND (later.at > c.at OR later.at = c.at AND later.id > c.id))
            ORDER BY person
            """)
        .param("workspace", workspace.value())
        .param("purpose", purpose)
        .query((row, n) -> String.valueOf(row.getString("person")))
        .list();
  }

  /** The sequence number up to which evidence was read for consent. */
  long readUpTo(WorkspaceId workspace) {
    return database
        .read()
        .sql("SELECT upto FROM privacy_reading WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .query((row, n) -> row.getLong("upto"))
        .optional()
        .orElse(0L);
  }

  void setReadUpTo(WorkspaceId workspace, long sequence) {
    database
        .write()
        .sql(
            """
            INSERT INTO privacy_reading (workspace, upto) VALUES (:workspace, :upto)
            ON CONFLICT (workspace) DO UPDATE SET upto = :upto
            """)
        .param("workspace", workspace.value())
        .param("upto", sequence)
        .update();
  }

  void forget(WorkspaceId workspace) {
    for (String table :
        List.of("privacy_purpose", "privacy_reading", "privacy_consent", "privacy_erasure")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }

  @Override
  public String kind() {
    return "consents";
  }

  @Override
  public List<HeldPiece> about(WorkspaceId workspace, Collection<String> names) {
    return history(workspace, names).stream()
        .map(
            said ->
                new HeldPiece(
                    said.purpose(),
                    said.at(),
                    said.given() ? "given" : "withdrawn",
                    said.text().isEmpty() ? null : said.text()))
        .toList();
  }

  @Override
  public long erase(WorkspaceId workspace, Collection<String> names) {
    long removed = 0;
    for (String name : names) {
      removed +=
          database
              .write()
              .sql("DELETE FROM privacy_consent WHERE workspace = :workspace AND person = :person")
              .param("workspace", workspace.value())
              .param("person", name)
              .update();
    }
    return removed;
  }

  @Override
  public List<String> tables() {
    return List.of("privacy_consent");
  }

  private static Consent consent(ResultSet row, int n) throws SQLException {
    return new Consent(
        row.getString("purpose"),
        row.getInt("given") == 1,
        Instant.ofEpochMilli(row.getLong("at")),
        Consent.How.valueOf(row.getString("how")),
        row.getString("noted_by"),
        row.getString("shown"));
  }
}
