package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Databases made to do harm: nothing in them runs, and what cannot be read is refused. */
class HostileDatabasesTest {
  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'e' || i AS ocel_id,"
          + " '2026-01-01' AS ocel_time FROM n";

  @TempDir Path folder;

  /** Reads all that can be read; the number of rows. */
  private static long read(Path file) {
    long[] rows = new long[1];
    FileImport reading = new FileImport(file, "log.sqlite", ImportMapping.GUESS, Limits.DEFAULT);
    reading.check();
    reading.read(
        new RowInterpreter.Sink() {
          @Override
          public void draft(Draft draft) {
            rows[0]++;
          }

          @Override
          public void rejected(Rejection rejection) {
            rows[0]++;
          }

          @Override
          public void ignored() {}
        },
        line -> {},
        (phase, read, total, count) -> {});
    return rows[0];
  }

  @Test
  void aViewInTheNameOfATableIsNotRun() throws SQLException {
    Path file =
        ObjectLog.sqlite(folder, "DROP TABLE event_Pack", "CREATE VIEW event_Pack AS " + ENDLESS);

    // The packings, two rows, are gone with their table.
    assertThat(read(file)).isEqualTo(4);
  }

  @Test
  void aViewForANeededTableIsRefused() throws SQLException {
    Path file =
        ObjectLog.sqlite(
            folder,
            "DROP TABLE event_object",
            "CREATE VIEW event_object AS SELECT 1 AS ocel_event_id, 2 AS ocel_object_id");

    assertThatThrownBy(() -> read(file)).hasMessageContaining("no table event_object");
  }

  @Test
  void computedColumnsAndTriggersAreLeftAlone() throws SQLException {
    Path file =
        ObjectLog.sqlite(
            folder,
            "ALTER TABLE event_Audit ADD COLUMN bomb AS (hex(zeroblob(300000)))",
            "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM object; END");

    assertThat(read(file)).isEqualTo(6);
    assertThat(new FileImport(file, "x", ImportMapping.GUESS, Limits.DEFAULT).sample().profiles())
        .extracting(profile -> profile.name)
        .doesNotContain("bomb");
  }

  @Test
  void aVirtualTableIsNoTable() throws SQLException {
    Path file =
        ObjectLog.sqlite(
            folder,
            "DROP TABLE event_Audit",
            "CREATE VIRTUAL TABLE event_Audit USING fts5(ocel_id, ocel_time)");

    assertThat(read(file)).isEqualTo(5);
  }

  @Test
  void namesAreOnlyEverNames() throws SQLException {
    Path file =
        ObjectLog.sqlite(
            folder,
            "INSERT INTO event_map_type VALUES ('x', 'x\"; DROP TABLE event; --')",
            "CREATE TABLE \"event_x\"\"; DROP TABLE event; --\" (ocel_id TEXT, ocel_time TEXT,"
                + " \"a\"\"b; --\" TEXT)");

    assertThat(read(file)).isEqualTo(6);
    assertThat(read(file)).isEqualTo(6);
  }

  @Test
  void aCellWithoutMeasureIsRefused() throws SQLException {
    Path file =
        ObjectLog.sqlite(
            folder,
            "UPDATE event_PlaceOrder SET channel = replace(hex(zeroblob(2000000)), '00', 'ab')");

    assertThatThrownBy(() -> read(file)).hasMessageContaining("The database cannot be read");
  }

  @Test
  void aDatabaseOfSomethingElseIsRefusedWithAWayOut() throws SQLException {
    Path file = ObjectLog.sqlite(folder, "ALTER TABLE event RENAME TO happened");

    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.UNREADABLE_FILE))
        .hasMessageContaining("no OCEL 2.0 log")
        .hasMessageContaining("as CSV");
  }

  @Test
  void readingLeavesTheFileAndItsFolderAsTheyWere() throws SQLException, IOException {
    Path file = ObjectLog.sqlite(folder, "PRAGMA journal_mode = WAL");
    byte[] before = Files.readAllBytes(file);

    assertThat(read(file)).isEqualTo(6);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void damagedDatabasesAreReadOrRefusedAndNeverHang() throws SQLException, IOException {
    byte[] whole = Files.readAllBytes(ObjectLog.sqlite(folder));
    Random random = new Random(18);
    List<String> wrong = new ArrayList<>();
    for (int round = 0; round < 150; round++) {
      byte[] damaged =
          round % 5 == 0
              ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length))
              : whole.clone();
      for (int i = 0; i < 1 + random.nextInt(12) && damaged.length > 20; i++) {
        damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("damaged-" + round), damaged);
      long start = System.nanoTime();
      try {
        read(file);
      } catch (ProblemException e) {
        if (e.problem().type() != ProblemType.UNREADABLE_FILE) {
          wrong.add(round + ": " + e);
        }
      }
      if (System.nanoTime() - start > Duration.ofSeconds(5).toNanos()) {
        wrong.add(round + " took too long");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anEmptyShellOfADatabaseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("shell.db"), "SQLite format 3\0 and more");

    assertThatThrownBy(() -> read(file)).isInstanceOf(ProblemException.class);
    assertThatCode(() -> Files.delete(file)).doesNotThrowAnyException();
  }
}
