package org.wayloom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ClickHouse asked the same questions over its best table: ordered by person, time and sequence,
 * with the nodes already beside the signature codes. It runs inside a Node process of its own, with
 * two threads, where {@code npm ci} in {@code bench/clickhouse} could fetch it.
 */
final class ClickHousePeer implements AutoCloseable {
  private static final Path HOME = Path.of("bench/clickhouse");

  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;

  private ClickHousePeer(Process process) {
    this.process = process;
    this.answers = process.inputReader();
    this.questions = process.outputWriter();
  }

  /**
   * Starts it; empty where it is not installed.
   *
   * @param events a Parquet file with person, time, seq, signature, node (-1 for none) and value
   */
  static Optional<ClickHousePeer> open(Path events, Path scratch) throws IOException {
    if (!Files.isDirectory(HOME.resolve("node_modules/chdb"))) {
      return Optional.empty();
    }
    Process process =
        new ProcessBuilder(
                "node", HOME.resolve("ask.mjs").toString(), scratch.toString(), events.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ClickHousePeer peer = new ClickHousePeer(process);
    String said = peer.answers.readLine();
    if (!"ready".equals(said)) {
      peer.close();
      throw new IllegalStateException("ClickHouse did not start: " + said);
    }
    return Optional.of(peer);
  }

  /** Runs a query; each row becomes its columns with a bar between. */
  List<String> rows(String sql) {
    try {
      questions.write(sql.replace('\n', ' ').strip() + "\n");
      questions.flush();
      int count = Integer.parseInt(line(sql));
      List<String> rows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        rows.add(line(sql));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(sql, e);
    }
  }

  private String line(String sql) throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IllegalStateException("ClickHouse ended while it answered: " + sql);
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    questions.close();
    process.destroy();
  }
}
