package org.wayloom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.testing.Meanwhile;

/** A journal is copied while it grows: what was durable before is in the copy, in one piece. */
class JournalCopiesTest {
  private static final int SMALL_FILES = 4_096;
  private static final String PLACE = "workspaces/shop/intake";

  @TempDir Path folder;

  @Test
  void holdsWhatWasDurableBeforeAndNoHalfRecord() throws Exception {
    long before;
    try (Journal journal = Journal.open(folder.resolve("data").resolve(PLACE), 0, SMALL_FILES)) {
      try (Meanwhile source =
          Meanwhile.repeat(200, number -> journal.append(List.of(record(number))))) {
        before = journal.end();
        JournalCopies.copy(folder.resolve("data"), folder.resolve("copy"));
      }
    }
    try (Journal copy = Journal.open(folder.resolve("copy").resolve(PLACE), 0, SMALL_FILES)) {
      assertThat(copy.end()).isGreaterThanOrEqualTo(before);
      List<String> records = records(copy);
      assertThat(records)
          .hasSizeGreaterThanOrEqualTo(200)
          .isEqualTo(
              IntStream.range(0, records.size())
                  .mapToObj(number -> new String(record(number), StandardCharsets.UTF_8))
                  .toList());
    }
  }

  private static byte[] record(int number) {
    return ("message " + number + " of somebody").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> records(Journal journal) {
    List<String> all = new ArrayList<>();
    for (List<Journal.Kept> some = journal.read(journal.start(), 100);
        !some.isEmpty();
        some = journal.read(some.getLast().end(), 100)) {
      some.forEach(kept -> all.add(new String(kept.bytes(), StandardCharsets.UTF_8)));
    }
    return all;
  }

  @Test
  void copiesNothingWhereNothingComesIn() throws Exception {
    Files.createDirectories(folder.resolve("data/workspaces/shop"));
    JournalCopies.copy(folder.resolve("data"), folder.resolve("copy"));
    assertThat(folder.resolve("copy")).doesNotExist();
  }
}
