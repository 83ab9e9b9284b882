package org.wayloom.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * The tables {@code survey}, {@code survey_version}, {@code survey_response} and {@code
 * survey_asked}.
 */
final class SurveyStore {
  private static final String COLUMNS =
      """
      SELECT workspace, id, key, token, secret, state, draft, edited,
        coalesce((SELECT max(number) FROM survey_version v
          WHERE v.workspace = survey.workspace AND v.survey = survey.id), 0) AS version,
        (SELECT count(*) FROM survey_response r
          WHERE r.workspace = survey.workspace AND r.survey = survey.id) AS responses,
        (SELECT max(at) FROM survey_response r
          WHERE r.workspace = survey.workspace AND r.survey = survey.id) AS last_response
      FROM survey
      """;

  private final Database database;

  SurveyStore(Database database) {
    this.database = database;
  }

  /** A survey's row with what is counted about it. */
  record Row(
      WorkspaceId workspace,
      String id,
      String key,
      String token,
      String secret,
      Survey.State state,
      SurveyDefinition draft,
      Instant edited,
      int version,
      long responses,
      Optional<Instant> lastResponse) {}

  List<Row> list(WorkspaceId workspace) {
    return database
        .read()
        .sql(COLUMNS + "WHERE workspace = :workspace ORDER BY created DESC, id DESC")
        .param("workspace", workspace.value())
        .query(SurveyStore::row)
        .list();
  }

  Optional<Row> find(WorkspaceId workspace, String id) {
    return database
        .read()
        .sql(COLUMNS + "WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .query(SurveyStore::row)
        .optional();
  }

  /** Whoever holds the token needs no workspace: the row says which one it is. */
  Optional<Row> findByToken(String token) {
    return database
        .read()
        .sql(COLUMNS + "WHERE token = :token")
        .param("token", token)
        .query(SurveyStore::row)
        .optional();
  }

  boolean hasKey(WorkspaceId workspace, String key) {
    return database
            .write()
            .sql("SELECT count(*) FROM survey WHERE workspace = :workspace AND key = :key")
            .param("workspace", workspace.value())
            .param("key", key)
            .query(Long.class)
            .single()
        > 0;
  }

  void insert(Row row) {
    database
        .write()
        .sql(
            """
            INSERT INTO survey (workspace, id, key, token, secret, state, draft, created, edited)
            VALUES (:workspace, :id, :key, :token, :secret, :state, :draft, :edited, :edited)
            """)
        .param("workspace", row.workspace().value())
        .param("id", row.id())
        .param("key", row.key())
        .param("token", row.token())
        .param("secret", row.secret())
        .param("state", row.state().name())
        .param("draft", json(row.draft()))
        .param("edited", row.edited().toEpochMilli())
        .update();
  }

  void save(Row row, SurveyDefinition draft, Instant at) {
    database
        .write()
        .sql(
            """
            UPDATE survey SET draft = :draft, edited = :at
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", row.workspace().value())
        .param("id", row.id())
        .param("draft", json(draft))
        .param("at", at.toEpochMilli())
        .update();
  }

  void setState(Row row, Survey.State state) {
    database
        .write()
        .sql("UPDATE survey SET state = :state WHERE workspace = :workspace AND id = :id")
        .param("workspace", row.workspace().value())
        .param("id", row.id())
        .param("state", state.name())
        .update();
  }

  void publish(Row row, int number, Instant at) {
    database
        .write()
        .sql(
            """
            INSERT INTO survey_version (workspace, survey, number, definition, published)
            VALUES (:workspace, :survey, :number, :definition, :at)
            """)
        .param("workspace", row.workspace().value())
        .param("survey", row.id())
        .param("number", number)
        .param("definition", json(row.draft()))
        .param("at", at.toEpochMilli())
        .update();
  }

  /** The published versions, oldest first. */
  List<Survey.Version> versions(Row row) {
    return database
        .read()
        .sql(
            """
            SELECT number, definition FROM survey_version
            WHERE workspace = :workspace AND survey = :survey ORDER BY number
            """)
        .param("workspace", row.workspace().value())
        .param("survey", row.id())
        .query(
            (found, n) ->
                new Survey.Version(
                    row.key(), found.getInt("number"), definition(found.getString("definition"))))
        .list();
  }

  Optional<Survey.Version> version(Row row, int number) {
    return versions(row).stream().filter(version -> version.number() == number).findFirst();
  }

  /** When somebody of one of these names last answered in another response than this one. */
  Optional<Instant> lastResponse(Row row, Collection<String> names, String exceptResponse) {
    return database
        .read()
        .sql(
            """
            SELECT at FROM survey_response
            WHERE workspace = :workspace AND survey = :survey AND person IN (:names) AND id <> :id
            ORDER BY at DESC LIMIT 1
            """)
        .param("workspace", row.workspace().value())
        .param("survey", row.id())
        .param("names", names)
        .param("id", exceptResponse)
        .query((found, n) -> Instant.ofEpochMilli(found.getLong("at")))
        .optional();
  }

  /** Whether one of these names answered another survey of the workspace after this moment. */
  boolean answeredElsewhere(Row row, Collection<String> names, Instant after) {
    return database
            .read()
            .sql(
                """
                SELECT count(*) FROM survey_response
                WHERE workspace = :workspace AND person IN (:names) AND survey <> :survey
                  AND at > :after
                """)
            .param("workspace", row.workspace().value())
            .param("names", names)
            .param("survey", row.id())
            .param("after", after.toEpochMilli())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Who was asked by another survey of the workspace, or answered it, after this moment. */
  Set<String> askedElsewhere(Row row, Instant after) {
    return new HashSet<>(
        database
            .write()
            .sql(
                """
            SELECT person FROM survey_response
            WHERE workspace = :workspace AND survey <> :survey AND at > :after
            UNION
            SELECT person FROM survey_asked
            WHERE workspace = :workspace AND survey <> :survey AND at > :after
            """)
            .param("workspace", row.workspace().value())
            .param("survey", row.id())
            .param("after", after.toEpochMilli())
            .query((found, n) -> found.getString("person"))
            .list());
  }

  /** Notes that the survey asks this person now; only the last time is kept. */
  void asked(Row row, String person, Instant at) {
    database
        .write()
        .sql(
            """
            INSERT INTO survey_asked (workspace, survey, person, at)
            VALUES (:workspace, :survey, :person, :at)
            ON CONFLICT (workspace, survey, person) DO UPDATE SET at = excluded.at
            """)
        .param("workspace", row.workspace().value())
        .param("survey", row.id())
        .param("person", person)
        .param("at", at.toEpochMilli())
        .update();
  }

  /** Reads and writes as one. */
  <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }

  List<Surveys.AskedBy> askedOf(WorkspaceId workspace, String person) {
    return database
        .read()
        .sql(
            """
            SELECT survey.key, asked.person, asked.at
            FROM survey_asked asked
            JOIN survey ON survey.workspace = asked.workspace AND survey.id = asked.survey
            WHERE asked.workspace = :workspace AND asked.person = :person ORDER BY asked.at
            """)
        .param("workspace", workspace.value())
        .param("person", person)
        .query(
            (row, n) ->
                new Surveys.AskedBy(
                    row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
        .list();
  }

  /** Enters a response once; the same id again changes nothing. */
  void enter(Row row, Response response, int version, Instant at) {
    database
        .write()
        .sql(
            """
            INSERT INTO survey_response (workspace, survey, id, person, version, at)
            VALUES (:workspace, :survey, :id, :person, :version, :at)
            ON CONFLICT (workspace, survey, id) DO NOTHING
            """)
        .param("workspace", row.workspace().value())
        .param("survey", row.id())
        .param("id", response.id())
        .param("person", response.person())
        .param("version", version)
        .param("at", at.toEpochMilli())
        .update();
  }

  List<Surveys.ResponseOf> responsesOf(WorkspaceId workspace, String person) {
    return database
        .read()
        .sql(
            """
            SELECT survey.key, r.id, r.person, r.version, r.at
            FROM survey_response r
            JOIN survey ON survey.workspace = r.workspace AND survey.id = r.survey
            WHERE r.workspace = :workspace AND r.person = :person ORDER BY r.at
            """)
        .param("workspace", workspace.value())
        .param("person", person)
        .query(
            (row, n) ->
                new Surveys.ResponseOf(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    Instant.ofEpochMilli(row.getLong(5))))
        .list();
  }

  long forgetPerson(WorkspaceId workspace, String person) {
    long forgotten = 0;
    for (String table : List.of("survey_response", "survey_asked")) {
      forgotten +=
          database
              .write()
              .sql("DELETE FROM " + table + " WHERE workspace = :workspace AND person = :person")
              .param("workspace", workspace.value())
              .param("person", person)
              .update();
    }
    return forgotten;
  }

  void delete(Row row) {
    for (String table : List.of("survey_response", "survey_asked", "survey_version")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace AND survey = :survey")
          .param("workspace", row.workspace().value())
          .param("survey", row.id())
          .update();
    }
    database
        .write()
        .sql("DELETE FROM survey WHERE workspace = :workspace AND id = :id")
        .param("workspace", row.workspace().value())
        .param("id", row.id())
        .update();
  }

  void forget(WorkspaceId workspace) {
    for (String table : List.of("survey_response", "survey_asked", "survey_version", "survey")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    long last = row.getLong("last_response");
    Optional<Instant> lastResponse =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
    return new Row(
        new WorkspaceId(row.getString("workspace")),
        row.getString("id"),
        row.getString("key"),
        row.getString("token"),
        row.getString("secret"),
        Survey.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        definition(row.getString("draft")),
        Instant.ofEpochMilli(row.getLong("edited")),
        row.getInt("version"),
        row.getLong("responses"),
        lastResponse);
  }

  static String json(SurveyDefinition definition) {
    return Json.mapper().writeValueAsString(definition);
  }

  private static SurveyDefinition definition(String json) {
    return Json.mapper().readValue(json, SurveyDefinition.class);
  }
}
