package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/** Parquet as the command line reads it. */
class ParquetFileTest {
  private static final WorkspaceId WS = new WorkspaceId("w1");

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws SQLException {
    file = folder.resolve("it's a table.parquet");
    write(file);
  }

  /** Two events as Parquet. */
  static void write(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          COPY (SELECT * FROM (VALUES
              ('ann', 'visit', TIMESTAMP '2026-03-01 10:00:00', 'says "hi", twice', [1, 2]),
              ('bob', 'buy', TIMESTAMP '2026-03-01 11:30:00.250', NULL, NULL))
            AS t(person, activity, time, note, codes))
          TO '%s' (FORMAT parquet)
          """
              .formatted(file.toString().replace("'", "''")));
    }
  }

  private Path csv() {
    Path csv = folder.resolve("out.csv");
    ParquetFile.writeCsv(file, csv);
    return csv;
  }

  @Test
  void isReadLikeAnyOtherTable() {
    Path csv = csv();
    try (EvidenceModule module = EvidenceModule.of(folder.resolve("data"), Clock.systemUTC())) {
      ImportReceipt receipt =
          module
              .evidence()
              .importFile(
                  WS,
                  csv,
                  "table.parquet",
                  ImportMapping.GUESS,
                  false,
                  (phase, read, total, rows) -> {});

      assertThat(receipt.stored()).isEqualTo(2);
      assertThat(receipt.source()).isEqualTo("table.parquet");
      List<EventRow> rows =
          module.evidence().rows(WS, new RowQuery(List.of(), List.of(), 10, "")).items();
      assertThat(rows)
          .extracting(row -> row.person() + " " + row.type() + " " + row.time())
          .containsExactly("ann visit 2026-03-01T10:00:00Z", "bob buy 2026-03-01T11:30:00.250Z");
      assertThat(rows.getFirst().properties())
          .isEqualTo(Map.of("note", "says \"hi\", twice", "codes", "[1, 2]"));
    }
  }

  @Test
  void isKnownByItsFirstBytes() throws IOException {
    assertThat(ParquetFile.isIt(file)).isTrue();
    assertThat(ParquetFile.isIt(Files.writeString(folder.resolve("a.parquet"), "a,b"))).isFalse();
  }

  @Test
  void aBrokenTableIsRefusedInASentence() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(this::csv)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Parquet file cannot be read");
  }

  @Test
  void aNameWithAStarReadsNoOtherFile() throws IOException {
    Path star = folder.resolve("*.parquet");
    Files.copy(file, star);
    Files.copy(file, folder.resolve("secret.parquet"));
    file = star;

    assertThatThrownBy(this::csv).isInstanceOf(ProblemException.class);
  }

  @Test
  void anUploadIsRefusedAsBefore() {
    assertThatThrownBy(() -> new FileImport(file, "t", ImportMapping.GUESS, Limits.DEFAULT))
        .hasMessageContaining("Parquet");
  }
}
