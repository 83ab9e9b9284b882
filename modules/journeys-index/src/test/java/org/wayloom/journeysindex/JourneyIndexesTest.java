package org.wayloom.journeysindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.BlockSource;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

class JourneyIndexesTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("ws1");

  @TempDir Path data;

  private final FakeEvidence evidence = new FakeEvidence();

  @Test
  void ordersEventsByPersonThenTimeThenIntake() {
    evidence.add(1, 30, 7);
    evidence.add(0, 20, 2);
    evidence.add(1, 10, 5);
    evidence.add(0, 20, 1);
    evidence.add(3, 0, 9);
    evidence.add(0, 10, 3);
    try (JourneyIndexes indexes = open();
        JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      BlockSource source = lease.source();
      assertThat(Walked.of(source)).isEqualTo("0: 3@10 2@20 1@20\n1: 5@10 7@30\n3: 9@0\n");
      assertThat(source.persons()).isEqualTo(4);
      assertThat(source.journeys()).isEqualTo(3);
      assertThat(source.events()).isEqualTo(6);
      assertThat(source.signatures()).isEqualTo(10);
      assertThat(source.newestMillis()).isEqualTo(30);
      assertThat(lease.revision()).isEqualTo(new Evidence.Revision(6, 1));
      assertThat(indexes.status(WORKSPACE))
          .isEqualTo(new JourneyIndexes.Status(JourneyIndexes.Status.State.READY, 1, 6, 3));
    }
  }

  @Test
  void ordersManyEventsInAnyOrder() {
    addRandomEvents(20_000, 11);
    // One person with more events than a block holds, in disorder.
    for (int i = 0; i < 20_000; i++) {
      evidence.add(5, (i * 7919L) % 5000, i % 50);
    }
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
    }
  }

  @Test
  void hasAnEmptyIndexWithoutEvidence() {
    try (JourneyIndexes indexes = open();
        JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      assertThat(Walked.of(lease.source())).isEmpty();
      assertThat(lease.source().newestMillis()).isEqualTo(Long.MIN_VALUE);
      assertThat(indexes.status(WORKSPACE).state()).isEqualTo(JourneyIndexes.Status.State.EMPTY);
    }
  }

  @Test
  void growsWithTheEvidenceWhileALeaseKeepsTheOldOne() throws IOException {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open()) {
      JourneyIndexes.Lease old = indexes.borrowCurrent(WORKSPACE);
      evidence.add(0, 2, 2);
      evidence.tell(WORKSPACE);
      assertCurrent(indexes);
      assertThat(Walked.of(old.source())).isEqualTo("0: 1@1\n");
      assertThat(versions()).containsExactly("version-1", "version-2");
      old.close();
      old.close();
      assertThat(versions()).containsExactly("version-2");
      assertThatThrownBy(() -> Walked.of(old.source())).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void isRebuiltWhenSignaturesAreMadeAnew() {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
      evidence.signAnew();
      try (JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
        assertThat(lease.revision().signing()).isEqualTo(2);
      }
    }
  }

  @Test
  void isNotRebuiltWhenNothingIsNew() {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
    }
    try (JourneyIndexes indexes = open()) {
      assertThat(indexes.borrow(WORKSPACE)).isPresent();
      assertCurrent(indexes);
    }
    assertThat(evidence.readings()).isEqualTo(2);
  }

  @Test
  void leavesEventsThatComeInBetweenTheReadingsToTheNextBuild() {
    addRandomEvents(100, 3);
    List<FakeEvidence.Event> before = evidence.events();
    evidence.beforeReading =
        () -> {
          if (evidence.readings() == 1) {
            addRandomEvents(50, 4);
          }
        };
    try (JourneyIndexes indexes = open();
        JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      assertThat(Walked.of(lease.source())).isEqualTo(Walked.expected(before));
      assertThat(lease.revision().lastSequence()).isEqualTo(100);
      assertCurrent(indexes);
    }
  }

  @Test
  void startsOverWhenSignaturesAreMadeAnewBetweenTheReadings() {
    addRandomEvents(100, 3);
    evidence.beforeReading =
        () -> {
          if (evidence.readings() == 1) {
            evidence.signAnew();
          }
        };
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
    }
    assertThat(evidence.readings()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(IndexBuilder.Checkpoint.Step.class)
  void isOldOrNewAfterACrashAtAnyStep(IndexBuilder.Checkpoint.Step step) throws IOException {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
    }
    String old = Walked.expected(evidence.events());
    evidence.add(0, 2, 2);
    Path left = data.resolve("left");
    try (JourneyIndexes crashing = open(done -> crash(done == step, left))) {
      assertThatThrownBy(() -> crashing.borrowCurrent(WORKSPACE))
          .isInstanceOf(ProblemException.class);
      assertThat(crashing.status(WORKSPACE).state()).isEqualTo(JourneyIndexes.Status.State.FAILED);
    }
    if (Files.exists(left)) {
      Files.move(left, building());
    }
    boolean published = step == IndexBuilder.Checkpoint.Step.PUBLISH;
    try (MappedIndexHolder found = new MappedIndexHolder(folder())) {
      assertThat(Walked.of(found.index.blocks()))
          .isEqualTo(published ? Walked.expected(evidence.events()) : old);
    }
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
    }
    assertThat(versions()).containsExactly("version-2");
  }

  /** Nothing tidies up after a crash, so what is written so far is taken out of reach before. */
  private void crash(boolean here, Path left) {
    if (!here) {
      return;
    }
    try {
      if (Files.exists(building())) {
        Files.move(building(), left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("crash");
  }

  @Test
  void aBuildThatFailedOrWasCalledOffLeavesNothing() throws IOException {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
    }
    evidence.add(0, 2, 2);
    try (JourneyIndexes failing =
        open(done -> fail(done == IndexBuilder.Checkpoint.Step.MANIFEST))) {
      assertThatThrownBy(() -> failing.borrowCurrent(WORKSPACE))
          .isInstanceOf(ProblemException.class);
    }
    assertThat(versions()).containsExactly("version-1");

    JourneyIndexes[] closed = new JourneyIndexes[1];
    Thread closer = Thread.ofPlatform().unstarted(() -> closed[0].close());
    closed[0] = open(done -> callOff(closer, done));
    evidence.tell(WORKSPACE);
    join(closer);
    assertThat(versions()).containsExactly("version-1");
  }

  /** Closes between the readings of a build, which goes on once the closing waits for it. */
  private static void callOff(Thread closer, IndexBuilder.Checkpoint.Step done) {
    if (done != IndexBuilder.Checkpoint.Step.COUNT) {
      return;
    }
    closer.start();
    while (closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  private static void join(Thread closer) {
    try {
      while (closer.getState() == Thread.State.NEW) {
        Thread.sleep(1);
      }
      closer.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"offsets.i64", "signatures.i32", "times.i64", "values.f32", "manifest.json"})
  void isBuiltAgainWhenAFileIsDamaged(String name) throws IOException {
    addRandomEvents(200, 9);
    for (Damage damage : Damage.values()) {
      try (JourneyIndexes indexes = open()) {
        assertCurrent(indexes);
      }
      Path file;
      try (Stream<Path> found = Files.find(folder(), 2, (path, is) -> path.endsWith(name))) {
        file = found.findFirst().orElseThrow();
      }
      damage.to(file);
      try (JourneyIndexes indexes = open()) {
        assertThat(indexes.borrow(WORKSPACE)).as("%s", damage).isEmpty();
        assertCurrent(indexes);
      }
    }
  }

  @Test
  void servesManyReadersWhileItGrows() throws Exception {
    evidence.add(0, 0, 0);
    try (JourneyIndexes indexes = open()) {
      List<Thread> readers = new ArrayList<>();
      List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 3; i++) {
        readers.add(
            Thread.ofPlatform()
                .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                .start(
                    () -> {
                      for (int round = 0; round < 40; round++) {
                        readWhatIsStored(indexes);
                      }
                    }));
      }
      for (int i = 0; i < 40; i++) {
        evidence.add(i % 7, i, i);
        evidence.tell(WORKSPACE);
      }
      for (Thread reader : readers) {
        reader.join();
      }
      assertThat(failures).isEmpty();
      assertCurrent(indexes);
    }
    assertThat(versions()).hasSize(1);
  }

  private void readWhatIsStored(JourneyIndexes indexes) {
    long stored = evidence.revision(WORKSPACE).lastSequence();
    try (JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      long held = lease.revision().lastSequence();
      assertThat(held).isGreaterThanOrEqualTo(stored);
      assertThat(Walked.of(lease.source()))
          .isEqualTo(Walked.expected(evidence.events().subList(0, (int) held)));
    }
  }

  @Test
  void manyChangesAreAnsweredByOneMoreBuild() throws Exception {
    evidence.add(0, 0, 0);
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    evidence.beforeReading =
        () -> {
          reading.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    try (JourneyIndexes indexes = open()) {
      evidence.tell(WORKSPACE);
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(indexes.status(WORKSPACE).state()).isEqualTo(JourneyIndexes.Status.State.BUILDING);
      for (int i = 0; i < 30; i++) {
        evidence.add(0, i, i);
        evidence.tell(WORKSPACE);
      }
      goOn.countDown();
      assertCurrent(indexes);
    }
    // Two readings a build, and no more than one build after the one that was running.
    assertThat(evidence.readings()).isLessThanOrEqualTo(4);
  }

  @Test
  void forgetsAWorkspace() {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open()) {
      assertCurrent(indexes);
      indexes.forget(WORKSPACE);
      assertThat(folder()).doesNotExist();
    }
  }

  private void assertCurrent(JourneyIndexes indexes) {
    try (JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      assertThat(Walked.of(lease.source())).isEqualTo(Walked.expected(evidence.events()));
    }
  }

  private void addRandomEvents(int count, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      evidence.add(random.nextInt(40), random.nextInt(100), random.nextInt(30));
    }
  }

  private JourneyIndexes open() {
    return open(step -> {});
  }

  private JourneyIndexes open(IndexBuilder.Checkpoint checkpoint) {
    return new FileJourneyIndexes(data.resolve("workspaces"), evidence, checkpoint, events -> 0);
  }

  private Path folder() {
    return data.resolve("workspaces/ws1/index");
  }

  private Path building() {
    return folder().resolve("building");
  }

  private List<String> versions() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void fail(boolean here) {
    if (here) {
      throw new IllegalStateException("failed");
    }
  }

  private enum Damage {
    BIT_FLIPPED,
    CUT_OFF,
    MISSING;

    void to(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case BIT_FLIPPED -> {
          bytes[bytes.length / 2] ^= 4;
          Files.write(file, bytes);
        }
        case CUT_OFF ->
            Files.write(
                file,
                java.util.Arrays.copyOf(bytes, bytes.length - 3),
                StandardOpenOption.TRUNCATE_EXISTING);
        case MISSING -> Files.delete(file);
      }
    }
  }

  /** What a start would find in the folder. */
  private static final class MappedIndexHolder implements AutoCloseable {
    private final MappedIndex index;

    private MappedIndexHolder(Path folder) {
      index = new IndexFolder(folder).openCurrent().orElseThrow();
    }

    @Override
    public void close() {
      index.close();
    }
  }
}
