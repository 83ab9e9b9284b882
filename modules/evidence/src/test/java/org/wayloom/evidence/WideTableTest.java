package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.ImportPreview.Column;

/** Tables of as many columns as a file may have: what is looked at per column adds up. */
class WideTableTest {
  private static final int COLUMNS = 1_990;
  private static final long LITTLE = 32L << 20;

  @TempDir Path folder;

  @Test
  void looksAtTwoThousandColumnsOfWordsInLittleMemory() throws IOException {
    Path file = table(Stream.generate(() -> "&b"), Stream.generate(() -> "x96564"));
    look(file);

    long before = allocated();
    ImportPreview seen = look(file);
    assertThat(allocated() - before).isLessThan(LITTLE);
    assertThat(seen.columns()).hasSize(COLUMNS);
    assertThat(seen.columns().getLast().name()).isEqualTo("&b (1990)");
  }

  @Test
  void findsTheTimeAmongTwoThousandColumns() throws IOException {
    Path file =
        table(
            IntStream.rangeClosed(1, COLUMNS).mapToObj(i -> "c" + i),
            IntStream.rangeClosed(1, COLUMNS).mapToObj(i -> i == 700 ? "22 Oct 2014" : "a" + i));
    ImportPreview seen = look(file);
    assertThat(seen.columns().stream().filter(Column::time).map(Column::name))
        .containsExactly("c700");
    assertThat(seen.mapping().time()).isEqualTo("c700");
    assertThat(seen.mapping().timePattern()).isEqualTo("d MMM yyyy");
  }

  private Path table(Stream<String> header, Stream<String> row) throws IOException {
    return Files.writeString(
        folder.resolve("wide.csv"),
        header.limit(COLUMNS).collect(Collectors.joining(";"))
            + "\n"
            + row.limit(COLUMNS).collect(Collectors.joining(";"))
            + "\n");
  }

  private static ImportPreview look(Path file) {
    return new FileImport(file, "wide.csv", ImportMapping.GUESS, Limits.DEFAULT).preview(null);
  }

  /** Bytes that this thread has ever allocated. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
