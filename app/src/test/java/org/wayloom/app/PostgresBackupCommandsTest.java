package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wayloom.sql.Database;
import org.wayloom.sql.StagedTables;
import tools.jackson.databind.JsonNode;

/** Every data directory has a PostgreSQL database of its own. */
class PostgresBackupCommandsTest extends BackupCommandsContract {
  private static @Nullable TeamDatabases databases;

  private final Map<Path, WayloomConfig.PostgreSql> teams = new HashMap<>();

  @BeforeAll
  static void startPostgres() {
    databases = TeamDatabases.start();
  }

  @AfterAll
  static void stopPostgres() {
    if (databases != null) {
      databases.close();
    }
  }

  @Override
  Optional<WayloomConfig.PostgreSql> databaseFor(Path directory) {
    return Optional.of(
        teams.computeIfAbsent(directory, none -> Objects.requireNonNull(databases).next()));
  }

  @Override
  Optional<WayloomConfig.PostgreSql> databaseAside(JsonNode done) {
    return databaseFor(data)
        .map(
            team ->
                new WayloomConfig.PostgreSql(
                    team.url() + "?currentSchema=" + done.path("schema").asString(),
                    team.user(),
                    team.password()));
  }

  private Database openTeam() {
    WayloomConfig.PostgreSql team = databaseFor(data).orElseThrow();
    return Database.postgresql(team.url(), team.user(), team.password());
  }

  @Test
  void isBroughtBackWithoutPostgresTooAndFromThereIntoPostgresAgain() throws Exception {
    try (RunningServer running = start(data)) {
      fill(running);
      backUp();
    }
    Path alone = folder.resolve("alone");
    json(run("restore", backup.toString(), "--data", alone.toString(), "--json"));
    try (RunningServer running = start(alone, Optional.empty())) {
      checkThatAllIsThere(running);
    }
    backup = folder.resolve("alone.zip");
    json(run("backup", backup.toString(), "--data", alone.toString(), "--json"));
    Path back = folder.resolve("back");
    json(on(back, "restore", backup.toString(), "--json"));
    assertThat(back.resolve("wayloom.db")).doesNotExist();
    try (RunningServer running = start(back)) {
      checkThatAllIsThere(running);
    }
  }

  @Test
  void doesNotTouchTablesOfOthers() throws Exception {
    try (Database team = openTeam()) {
      team.write().sql("create table payroll (person text)").update();
      team.write().sql("insert into payroll values ('ada')").update();
    }
    try (RunningServer running = start(data)) {
      fill(running);
      backUp();
    }
    json(on(data, "restore", backup.toString(), "--replace", "--json"));
    try (Database team = openTeam()) {
      assertThat(
              team.read()
                  .sql("select person from payroll")
                  .query((row, number) -> row.getString(1))
                  .list())
          .containsExactly("ada");
    }
  }

  @Test
  void changesNothingWhereTheDirectoryCannotTakeItsPlace() throws Exception {
    try (RunningServer running = start(data)) {
      fill(running);
    }
    Path copy = folder.resolve("copy.db");
    try (Database team = openTeam()) {
      team.copyTo(copy);
      try (StagedTables staged = team.stage(copy)) {
        assertThatThrownBy(
                () ->
                    staged.takePlace(
                        "aside",
                        () -> {
                          throw new IllegalStateException("the disk is gone");
                        }))
            .hasMessage("the disk is gone");
      }
      assertThat(
              team.read()
                  .sql(
                      """
                      select nspname from pg_namespace
                      where nspname = 'aside' or nspname like 'restoring%'
                      """)
                  .query((row, number) -> row.getString(1))
                  .list())
          .isEmpty();
    }
    Files.delete(copy);
    try (RunningServer running = start(data)) {
      checkThatAllIsThere(running);
    }
  }
}
