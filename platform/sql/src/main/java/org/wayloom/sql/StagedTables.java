package org.wayloom.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.wayloom.kernel.Ids;

/**
 * The tables of a SQLite file in PostgreSQL, in a schema of their own until they take the place of
 * what is there. Closing removes the schema when they have not.
 */
public final class StagedTables implements AutoCloseable {
  private final Database team;
  private final String schema;

  private StagedTables(Database team, String schema) {
    this.team = team;
    this.schema = schema;
  }

  /** Brings the file's tables up to date, and copies them beside those of the team. */
  static StagedTables of(Database file, Database team) {
    String schema = "restoring_" + Ids.next().replace("-", "").toLowerCase(Locale.ROOT);
    team.write().sql("create schema " + schema).update();
    StagedTables staged = new StagedTables(team, schema);
    try (Database place = team.inSchema(schema)) {
      Set<String> modules = new TreeSet<>(file.modules());
      modules.addAll(team.modules());
      modules.forEach(file::migrate);
      modules.forEach(place::migrate);
      TableCopy.all(file, place);
      return staged;
    } catch (RuntimeException e) {
      staged.close();
      throw e;
    }
  }

  /**
   * They become the tables of the team, in one transaction with what else has to happen in that
   * moment: where that fails, nothing has changed.
   *
   * @param aside the schema that keeps the tables which were there
   * @return whether there were any
   */
  public boolean takePlace(String aside, Runnable atOnce) {
    return team.inTransaction(
        () -> {
          String here =
              team.write()
                  .sql("select current_schema()")
                  .query((row, number) -> row.getString(1))
                  .single();
          List<String> tables = tables(schema);
          List<String> replaced = tables(here).stream().filter(tables::contains).toList();
          if (!replaced.isEmpty()) {
            team.write().sql("create schema " + quoted(aside)).update();
          }
          replaced.forEach(table -> move(here, table, aside));
          tables.forEach(table -> move(schema, table, here));
          atOnce.run();
          return !replaced.isEmpty();
        });
  }

  private List<String> tables(String in) {
    return team.write()
        .sql("select tablename from pg_tables where schemaname = :schema order by tablename")
        .param("schema", in)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private void move(String from, String table, String to) {
    team.write()
        .sql("alter table %s.%s set schema %s".formatted(quoted(from), table, quoted(to)))
        .update();
  }

  private static String quoted(String schema) {
    return '"' + schema.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    team.write().sql("drop schema if exists " + schema + " cascade").update();
  }
}
