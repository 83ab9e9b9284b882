package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.WorkspaceId;

/** A process that is killed while it imports leaves a whole store, and a repeat completes it. */
class KillWhileImportingTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("w");
  private static final int ROWS = 120_000;

  /**
   * Enough to meet each moment of a write now and then; {@code make crash} plays ten with the whole
   * server.
   */
  private static final int ROUNDS = 4;

  @TempDir Path data;

  /** The process that is killed: imports the file over and over under new names. */
  static final class Importer {
    private Importer() {}

    static void main(String[] args) {
      Path data = Path.of(args[0]);
      try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
        for (int round = Integer.parseInt(args[2]); ; round++) {
          importInto(module, Path.of(args[1]), "round " + round);
        }
      }
    }
  }

  private static ImportReceipt importInto(EvidenceModule module, Path file, String source) {
    return module
        .evidence()
        .importFile(WORKSPACE, file, source, ImportMapping.GUESS, false, (phase, b, t, rows) -> {});
  }

  @Test
  void losesAndDoublesNothing() throws Exception {
    Path file = writeLog();
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      Process child = start(file, round * 1000);
      boolean ended = child.waitFor(900 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
      assertThat(ended).as("the importer ended by itself").isFalse();
      child.destroyForcibly().waitFor();

      try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
        checkWhole(module);
        String source = "round " + round * 1000;
        ImportReceipt repeat = importInto(module, file, source);
        assertThat(repeat.stored() + repeat.duplicate()).isEqualTo(ROWS);
        assertThat(importInto(module, file, source).duplicate()).isEqualTo(ROWS);
        checkWhole(module);
      }
    }
  }

  private static void checkWhole(EvidenceModule module) {
    Evidence evidence = module.evidence();
    EvidenceSummary summary = evidence.summary(WORKSPACE);
    assertThat(summary.sources()).allSatisfy(s -> assertThat(s.events()).isEqualTo(ROWS));
    assertThat(summary.events()).isEqualTo((long) ROWS * summary.sources().size());
    assertThat(evidence.revision(WORKSPACE).lastSequence()).isEqualTo(summary.events());
    long[] read = new long[1];
    evidence.readColumns(WORKSPACE, (count, p, t, s, v) -> read[0] += count);
    assertThat(read[0]).isEqualTo(summary.events());
    assertThat(module.history().list(WORKSPACE))
        .allSatisfy(job -> assertThat(job.state()).isNotEqualTo(ImportJob.State.RUNNING));
  }

  private Process start(Path file, int firstRound) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Importer.class.getName(),
            data.toString(),
            file.toString(),
            String.valueOf(firstRound))
        .redirectErrorStream(true)
        .redirectOutput(new File(data.toFile(), "importer.log"))
        .start();
  }

  private Path writeLog() throws IOException {
    Path file = data.resolve("log.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("person,activity,time\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(
            "p" + i / 12 + ",step " + i % 12 + ",2026-01-01 00:" + i % 60 / 10 + i % 10 + "\n");
      }
    }
    return file;
  }
}
