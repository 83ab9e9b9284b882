package org.wayloom.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.FindingList.Age;
import org.wayloom.analysis.FindingList.As;
import org.wayloom.analysis.FindingList.Gone;
import org.wayloom.analysis.FindingList.Mark;
import org.wayloom.analysis.FindingList.Seen;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Remembers in the table {@code finding} which findings a map has had, since when, and what the
 * team says of them. A finding is the same one as before when its id is, since the id says what and
 * where.
 */
final class FindingBook {
  private static final Duration NEWS = Duration.ofDays(7);

  private final Database database;
  private final Clock clock;

  FindingBook(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Row(
      String id,
      Finding.Code code,
      @Nullable String stage,
      @Nullable String touchpoint,
      @Nullable String channel,
      long persons,
      Instant firstSeen,
      @Nullable Instant goneSince,
      @Nullable Mark mark) {
    Optional<Gone> gone() {
      return Optional.ofNullable(goneSince)
          .map(
              since ->
                  new Gone(
                      id,
                      code.kind(),
                      code,
                      stage,
                      touchpoint,
                      channel,
                      persons,
                      firstSeen,
                      since,
                      mark));
    }
  }

  /** The findings of a map with their past. */
  record Told(List<Seen> findings, List<Gone> gone) {}

  /** Notes what a map has now; what it never had before is answered. */
  List<Finding> note(WorkspaceId workspace, DocumentId map, List<Finding> found) {
    Map<String, Row> known = rows(workspace, map);
    Instant now = clock.instant();
    Set<String> ids = new HashSet<>();
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : found) {
      ids.add(finding.id());
      Row row = known.get(finding.id());
      if (row == null || row.goneSince != null || row.persons != finding.persons()) {
        write(workspace, map, finding, now, row == null);
      }
      if (row == null) {
        fresh.add(finding);
      }
    }
    for (Row row : known.values()) {
      if (!ids.contains(row.id) && row.goneSince == null) {
        leave(workspace, map, row.id, now);
      }
    }
    return fresh;
  }

  /** Tells what was found with its past; changes nothing. */
  Told tell(WorkspaceId workspace, DocumentId map, List<Finding> found) {
    Map<String, Row> known = rows(workspace, map);
    Instant now = clock.instant();
    List<Seen> seen = new ArrayList<>();
    for (Finding finding : found) {
      Row row = known.remove(finding.id());
      Instant first = row == null ? now : row.firstSeen;
      seen.add(
          new Seen(
              finding,
              first.plus(NEWS).isAfter(now) ? Age.NEW : Age.PERSISTING,
              first,
              row == null ? null : row.mark));
    }
    List<Gone> gone =
        known.values().stream()
            .flatMap(row -> row.gone().stream())
            .sorted(Comparator.comparing(Gone::goneSince).reversed().thenComparing(Gone::id))
            .toList();
    return new Told(seen, gone);
  }

  private Map<String, Row> rows(WorkspaceId workspace, DocumentId map) {
    Map<String, Row> rows = new HashMap<>();
    database
        .read()
        .sql(
            """
            SELECT id, code, stage, touchpoint, channel, persons, first_seen, gone_since, mark, reason
            FROM finding
            WHERE workspace = :workspace AND map = :map
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .query(FindingBook::row)
        .list()
        .forEach(row -> rows.put(row.id, row));
    return rows;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    long gone = row.getLong("gone_since");
    boolean isHere = row.wasNull();
    String mark = row.getString("mark");
    return new Row(
        row.getString("id"),
        Finding.Code.valueOf(row.getString("code")),
        row.getString("stage"),
        row.getString("touchpoint"),
        row.getString("channel"),
        row.getLong("persons"),
        Instant.ofEpochMilli(row.getLong("first_seen")),
        isHere ? null : Instant.ofEpochMilli(gone),
        mark == null ? null : new Mark(As.valueOf(mark), row.getString("reason")));
  }

  private void write(
      WorkspaceId workspace, DocumentId map, Finding finding, Instant now, boolean isFirst) {
    if (isFirst) {
      database
          .write()
          .sql(
              """
              INSERT INTO finding (workspace, map, id, code, stage, touchpoint, channel, persons, first_seen)
              VALUES (:workspace, :map, :id, :code, :stage, :touchpoint, :channel, :persons, :now)
              ON CONFLICT DO NOTHING
              """)
          .param("workspace", workspace.value())
          .param("map", map.value())
          .param("id", finding.id())
          .param("code", finding.code().name())
          .param("stage", finding.stage())
          .param("touchpoint", finding.touchpoint())
          .param("channel", finding.channel())
          .param("persons", finding.persons())
          .param("now", now.toEpochMilli())
          .update();
    } else {
      database
          .write()
          .sql(
              """
              UPDATE finding SET persons = :persons, gone_since = NULL
              WHERE workspace = :workspace AND map = :map AND id = :id
              """)
          .param("workspace", workspace.value())
          .param("map", map.value())
          .param("id", finding.id())
          .param("persons", finding.persons())
          .update();
    }
  }

  private void leave(WorkspaceId workspace, DocumentId map, String id, Instant now) {
    database
        .write()
        .sql(
            """
            UPDATE finding SET gone_since = :now
            WHERE workspace = :workspace AND map = :map AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .param("id", id)
        .param("now", now.toEpochMilli())
        .update();
  }

  /** Says something of a finding, or takes back what was said. */
  void mark(WorkspaceId workspace, DocumentId map, String id, @Nullable Mark mark) {
    int marked =
        database
            .write()
            .sql(
                """
                UPDATE finding SET mark = :mark, reason = :reason
                WHERE workspace = :workspace AND map = :map AND id = :id
                """)
            .param("workspace", workspace.value())
            .param("map", map.value())
            .param("id", id)
            .param("mark", mark == null ? null : mark.as().name())
            .param("reason", mark == null ? null : mark.reason())
            .update();
    if (marked == 0) {
      String sentence = "This map has no finding " + id;
      throw new Problem(
              ProblemType.NOT_FOUND, sentence, List.of(new Problem.Place("/id", sentence)))
          .toException();
    }
  }

  void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM finding WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }
}
