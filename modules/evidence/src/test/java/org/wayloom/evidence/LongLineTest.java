package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;

/** A file whose second line is a gigabyte: more than the memory that tests have. */
class LongLineTest {
  private static final int ROWS = 100_000;

  @TempDir Path folder;

  /** Zeros to the end, which a file system keeps as a hole. */
  private Path longLine() throws IOException {
    Path file = folder.resolve("long.csv");
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write("person,activity,time\n".getBytes(StandardCharsets.UTF_8));
      out.write("zoe,visit,2026-01-01\n".repeat(ROWS).getBytes(StandardCharsets.UTF_8));
      out.setLength(1L << 30);
    }
    return file;
  }

  @Test
  void isRefusedWhereTheLineBegins() throws IOException {
    Path file = longLine();
    long[] events = new long[1];

    assertThatThrownBy(
            () ->
                EvidenceModule.eventFiles()
                    .read(
                        file,
                        ImportMapping.GUESS,
                        new EventFiles.Sink() {
                          @Override
                          public void event(NewEvent event) {
                            events[0]++;
                          }

                          @Override
                          public void rejected(Rejection rejection) {}
                        }))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Line " + (ROWS + 2))
        .hasMessageContaining("too long");
    assertThat(events[0]).isEqualTo(ROWS);
  }
}
