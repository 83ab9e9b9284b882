package org.wayloom.improvements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayloom.analysis.Analysis.Basis;
import org.wayloom.http.Json;
import org.wayloom.improvements.Drift.Period;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.MovedNumber;
import org.wayloom.sql.Database;
import tools.jackson.core.JacksonException;

/**
 * Keeps in the table {@code improvement_drift} what was so when a map was last looked at, and which
 * numbers that its claims rest on have moved.
 */
final class DriftBook {
  private final Database database;

  DriftBook(Database database) {
    this.database = database;
  }

  /**
   * What was so when somebody looked.
   *
   * @param by who; empty where Wayloom saw the map for the first time
   * @param mapVersion of which the figures are, as with {@code libraryVersion}: by other rules the
   *     same evidence says something else
   */
  record Base(
      Instant at,
      String by,
      Period period,
      long mapVersion,
      long libraryVersion,
      List<Figure> figures) {
    Base {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A page of the book.
   *
   * @param basis what the drift was computed from
   */
  record Entry(Base base, Basis basis, Drift drift) {}

  Optional<Entry> find(WorkspaceId workspace, DocumentId map) {
    return database
        .write()
        .sql("SELECT * FROM improvement_drift WHERE workspace = :workspace AND map = :map")
        .param("workspace", workspace.value())
        .param("map", map.value())
        .query(DriftBook::entry)
        .optional()
        .flatMap(entry -> entry);
  }

  /** Of every map that was looked at. */
  List<Drift> list(WorkspaceId workspace) {
    return database
        .read()
        .sql("SELECT * FROM improvement_drift WHERE workspace = :workspace ORDER BY map")
        .param("workspace", workspace.value())
        .query(DriftBook::entry)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .map(Entry::drift)
        .toList();
  }

  /** The numbers of maps that claims rest on and that have moved; without maps that have none. */
  Map<DocumentId, List<MovedNumber>> moved(WorkspaceId workspace) {
    Map<DocumentId, List<MovedNumber>> moved = new HashMap<>();
    database
        .read()
        .sql(
            """
            SELECT map, moved FROM improvement_drift
            WHERE workspace = :workspace AND moved IS NOT NULL
            """)
        .param("workspace", workspace.value())
        .query(
            row -> {
              moved.put(new DocumentId(row.getString("map")), numbers(row.getString("moved")));
            });
    return moved;
  }

  /** Empty for what another version of Wayloom wrote. */
  private static List<MovedNumber> numbers(String moved) {
    try {
      return List.of(Json.mapper().readValue(moved, MovedNumber[].class));
    } catch (JacksonException e) {
      return List.of();
    }
  }

  void keep(WorkspaceId workspace, DocumentId map, Entry entry, List<MovedNumber> moved) {
    database
        .write()
        .sql(
            """
            INSERT INTO improvement_drift (workspace, map, base, basis, drift, moved)
            VALUES (:workspace, :map, :base, :basis, :drift, :moved)
            ON CONFLICT (workspace, map) DO UPDATE
            SET base = :base, basis = :basis, drift = :drift, moved = :moved
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .param("base", Json.mapper().writeValueAsString(entry.base()))
        .param("basis", Json.mapper().writeValueAsString(entry.basis()))
        .param("drift", Json.mapper().writeValueAsString(entry.drift()))
        .param("moved", moved.isEmpty() ? null : Json.mapper().writeValueAsString(moved))
        .update();
  }

  void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM improvement_drift WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }

  /** Empty for what another version of Wayloom wrote: the map is looked at anew. */
  private static Optional<Entry> entry(ResultSet row, int n) throws SQLException {
    String base = row.getString("base");
    String basis = row.getString("basis");
    String drift = row.getString("drift");
    try {
      return Optional.of(
          new Entry(
              Json.mapper().readValue(base, Base.class),
              Json.mapper().readValue(basis, Basis.class),
              Json.mapper().readValue(drift, Drift.class)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
