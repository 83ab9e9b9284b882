package org.wayloom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the journal stays in it, and half a record is none. */
class JournalTest {
  private static final int AT_ONCE = 2;

  @TempDir Path folder;

  private Journal open() {
    return Journal.open(folder, 0, 1 << 20);
  }

  private static void append(Journal journal, String... records) {
    journal.append(Stream.of(records).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
  }

  private static List<String> records(Journal journal) {
    List<String> found = new ArrayList<>();
    long position = journal.start();
    List<Journal.Kept> some = journal.read(position, AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(kept -> found.add(new String(kept.bytes(), StandardCharsets.UTF_8)));
      some = journal.read(some.getLast().end(), AT_ONCE);
    }
    return found;
  }

  @Test
  void givesBackInOrderWhatWasAppended() {
    try (Journal journal = open()) {
      append(journal, "one", "two");
      append(journal, "three");

      assertThat(records(journal)).containsExactly("one", "two", "three");
      // Three records with a head of 8 bytes each.
      assertThat(journal.end()).isEqualTo(3 * 8 + 3 + 3 + 5);
    }
  }

  @Test
  void readsRecordsOfAllSizesFromAnyPlaceInPiecesOfAnyNumber() {
    Random random = new Random(20_261_122);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int length = 1 + random.nextInt(i % 5 == 0 ? 700_000 : 200);
      written.add(String.valueOf((char) ('a' + i % 26)).repeat(length));
    }
    try (Journal journal = Journal.open(folder, 0, 1 << 19)) {
      written.forEach(record -> append(journal, record));
      long position = journal.start();
      for (int at = 0; at < written.size(); ) {
        int most = 1 + random.nextInt(9);
        List<Journal.Kept> some = journal.read(position, most);
        assertThat(some).hasSizeBetween(1, most);
        for (Journal.Kept kept : some) {
          assertThat(new String(kept.bytes(), StandardCharsets.UTF_8)).isEqualTo(written.get(at));
          position += 8 + written.get(at++).length();
          assertThat(kept.end()).isEqualTo(position);
        }
      }
      assertThat(journal.read(position, 1)).isEmpty();
    }
  }

  @Test
  void goesOnWhereItWasWhenItIsOpenedAgain() {
    try (Journal journal = open()) {
      append(journal, "one");
    }
    try (Journal journal = open()) {
      append(journal, "two");
      assertThat(records(journal)).containsExactly("one", "two");
    }
  }

  @Test
  void cutsATailThatIsTornAtAnyByte() throws IOException {
    try (Journal journal = open()) {
      append(journal, "first", "second, which is longer");
    }
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    int first = 8 + "first".length();
    for (int length = first; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      try (Journal journal = open()) {
        assertThat(records(journal)).as("cut after %d bytes", length).containsExactly("first");
        append(journal, "third");
        assertThat(records(journal)).containsExactly("first", "third");
      }
    }
  }

  @Test
  void takesARecordWithAnyOtherBitForTorn() throws IOException {
    try (Journal journal = open()) {
      append(journal, "first", "second");
    }
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 8 + "first".length(); at < whole.length; at++) {
      byte[] other = whole.clone();
      other[at] ^= 1;
      Files.write(file, other);
      try (Journal journal = open()) {
        assertThat(records(journal)).as("byte %d", at).containsExactly("first");
      }
    }
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void beginsANewFileAndDeletesThoseThatAreBehind() throws IOException {
    try (Journal journal = Journal.open(folder, 0, 20)) {
      for (int i = 0; i < 10; i++) {
        append(journal, "record " + i);
      }
      assertThat(records(journal)).hasSize(10);
      journal.forgetUpTo(journal.end() - 1);
      assertThat(records(journal)).containsExactly("record 8", "record 9");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void neverGivesAPositionOutAgainWhenItsFilesAreLost() {
    try (Journal journal = Journal.open(folder, 500, 1 << 20)) {
      append(journal, "one");
      assertThat(journal.end()).isEqualTo(500 + 8 + 3);
      assertThat(records(journal)).containsExactly("one");
    }
  }

  @Test
  void keepsWhatManyAppendAtOnce() {
    try (Journal journal = open();
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var done =
          IntStream.range(0, 200)
              .mapToObj(i -> senders.submit(() -> append(journal, "a" + i, "b" + i)))
              .toList();
      for (var one : done) {
        org.assertj.core.api.Assertions.assertThatCode(one::get).doesNotThrowAnyException();
      }

      List<String> kept = records(journal);
      assertThat(kept).hasSize(400).doesNotHaveDuplicates();
      // What one sender appended stands together.
      for (int i = 0; i < kept.size(); i += 2) {
        assertThat(kept.get(i + 1)).isEqualTo(kept.get(i).replace('a', 'b'));
      }
    }
  }

  @Test
  void takesNothingWhenItIsClosed() {
    Journal journal = open();
    journal.close();

    assertThatThrownBy(() -> append(journal, "late")).hasMessageContaining("could not be written");
  }
}
