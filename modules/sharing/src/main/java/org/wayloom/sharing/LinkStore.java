package org.wayloom.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sharing.LinkContent.OfDashboard;
import org.wayloom.sharing.LinkContent.OfMap;
import org.wayloom.sql.Database;

/** The tables of links and of what a workspace has settled about them. */
final class LinkStore {
  private final Database database;

  LinkStore(Database database) {
    this.database = database;
  }

  /**
   * A link with what is stored of its password.
   *
   * @param password null when it asks for none
   */
  record Stored(ShareLink link, @Nullable String password) {}

  void add(Stored stored, String tokenHash) {
    ShareLink link = stored.link();
    LinkContent content = link.content();
    DocumentId map = content.map();
    database
        .write()
        .sql(
            """
            INSERT INTO sharing_link (workspace, id, map, token_hash, label, made, made_by, expires,
                                      password, numbers, quotes, sites, days, money)
            VALUES (:workspace, :id, :map, :hash, :label, :made, :by, :expires,
                    :password, :numbers, :quotes, :sites, :days, :money)
            """)
        .param("workspace", link.workspace().value())
        .param("id", link.id())
        .param("map", map == null ? "" : map.value())
        .param("hash", tokenHash)
        .param("label", link.label())
        .param("made", link.made().toEpochMilli())
        .param("by", link.madeBy())
        .param("expires", millis(link.expires()), java.sql.Types.BIGINT)
        .param("password", stored.password(), java.sql.Types.VARCHAR)
        .param("numbers", content instanceof OfMap of && of.numbers() ? 1 : 0)
        .param("quotes", content.quotes() ? 1 : 0)
        .param("sites", String.join(" ", link.sites()))
        .param("days", content instanceof OfDashboard of ? of.days() : null, java.sql.Types.INTEGER)
        .param("money", content instanceof OfDashboard of && of.money() ? 1 : 0)
        .update();
  }

  /** All links of a workspace, newest first; those that ended too. */
  List<ShareLink> list(WorkspaceId workspace) {
    return database
        .read()
        .sql("SELECT * FROM sharing_link WHERE workspace = :workspace ORDER BY made DESC, id DESC")
        .param("workspace", workspace.value())
        .query((row, n) -> stored(row).link())
        .list();
  }

  Optional<ShareLink> find(WorkspaceId workspace, String id) {
    return database
        .read()
        .sql("SELECT * FROM sharing_link WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .query((row, n) -> stored(row).link())
        .optional();
  }

  /** The one question that names no workspace: the token is all that a reader has. */
  Optional<Stored> findByToken(Token token) {
    return database
        .read()
        .sql("SELECT * FROM sharing_link WHERE token_hash = :hash")
        .param("hash", token.hash())
        .query((row, n) -> stored(row))
        .optional();
  }

  /** Ends a link; one that was ended before keeps when and by whom. */
  void revoke(WorkspaceId workspace, String id, Instant at, String by) {
    database
        .write()
        .sql(
            """
            UPDATE sharing_link SET revoked = :at, revoked_by = :by
            WHERE workspace = :workspace AND id = :id AND revoked IS NULL
            """)
        .param("at", at.toEpochMilli())
        .param("by", by)
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
  }

  Optional<Integer> fewest(WorkspaceId workspace) {
    return database
        .read()
        .sql("SELECT fewest FROM sharing_setting WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .query((row, n) -> row.getInt("fewest"))
        .optional();
  }

  void setFewest(WorkspaceId workspace, int fewest) {
    database
        .write()
        .sql(
            """
            INSERT INTO sharing_setting (workspace, fewest) VALUES (:workspace, :fewest)
            ON CONFLICT (workspace) DO UPDATE SET fewest = :fewest
            """)
        .param("workspace", workspace.value())
        .param("fewest", fewest)
        .update();
  }

  void forget(WorkspaceId workspace) {
    for (String table : List.of("sharing_link", "sharing_setting")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : Long.valueOf(instant.toEpochMilli());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    String password = row.getString("password");
    String sites = row.getString("sites");
    ShareLink link =
        new ShareLink(
            new WorkspaceId(row.getString("workspace")),
            row.getString("id"),
            content(row),
            row.getString("label"),
            Instant.ofEpochMilli(row.getLong("made")),
            row.getString("made_by"),
            instant(row, "expires"),
            instant(row, "revoked"),
            row.getString("revoked_by"),
            password != null,
            sites.isEmpty() ? List.of() : List.of(sites.split(" ")));
    return new Stored(link, password);
  }

  private static LinkContent content(ResultSet row) throws SQLException {
    String map = row.getString("map");
    boolean quotes = row.getInt("quotes") == 1;
    int days = row.getInt("days");
    if (row.wasNull()) {
      return new OfMap(new DocumentId(map), row.getInt("numbers") == 1, quotes);
    }
    return new OfDashboard(
        map.isEmpty() ? null : new DocumentId(map), days, quotes, row.getInt("money") == 1);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
