package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.FindingList.As;
import org.wayloom.analysis.FindingList.Mark;
import org.wayloom.analysis.FindingList.State;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/** Sixty look and buy; half of them buy without choosing, which the map plans in between. */
class FindingDeskTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path data;
  private Database database;
  private World world;
  private FindingBook book;
  private FindingDesk desk;
  private ScheduledExecutorService thread;
  private final List<Notice> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      log.append("p%d: look %s buy\n".formatted(i, i % 2 == 0 ? "choose" : ""));
    }
    world = World.of(log.toString()).map("see: look choose\nget: buy");
    database = Database.sqlite(data.resolve("wayloom.db"));
    book = AnalysisModule.book(database, NOON);
    start();
  }

  private void start() {
    thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    FindingRuns runs = new FindingRuns(database);
    FindingNews news =
        new FindingNews(
            database,
            book,
            runs,
            (workspace, map) -> "Our shop",
            (workspace, notice) -> told.add(notice));
    desk = new FindingDesk(world.analysis(), book, runs, news, NOON, thread);
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  private FindingList list() {
    return desk.list(World.WORKSPACE, World.MAP);
  }

  /** Waits for what the thread was told to do at once. */
  private void settle() throws Exception {
    thread.submit(() -> {}).get();
  }

  @Test
  void theFirstListSaysThatItIsBeingComputed() throws Exception {
    FindingList first = list();
    assertThat(first.state()).isEqualTo(State.COMPUTING);
    assertThat(first.computedAt()).isNull();
    assertThat(first.findings()).isEmpty();

    settle();
    FindingList second = list();
    assertThat(second.state()).isEqualTo(State.CURRENT);
    assertThat(second.computedAt()).isEqualTo("2026-05-01T12:00:00Z");
    assertThat(second.findings().stream().map(seen -> seen.finding().id()))
        .containsExactly("missing:touchpoint:choose");
  }

  @Test
  void readingChangesNothing() throws Exception {
    desk.changed(World.WORKSPACE);
    settle();

    assertThat(new FindingRuns(database).maps(World.WORKSPACE)).isEmpty();
    assertThat(book.tell(World.WORKSPACE, World.MAP, List.of()).gone()).isEmpty();
  }

  @Test
  void anEditLeavesTheLastListUntilThereIsANewerOne() throws Exception {
    list();
    settle();
    world.optional("see", "choose");

    FindingList stale = list();
    assertThat(stale.state()).isEqualTo(State.COMPUTING);
    assertThat(stale.findings()).hasSize(1);

    until(State.CURRENT);
    assertThat(list().findings()).isEmpty();
    assertThat(list().gone())
        .extracting(FindingList.Gone::id)
        .containsExactly("missing:touchpoint:choose");
  }

  /** A map is left alone for some times as long as its findings took: wait for that. */
  private void until(State wanted) throws Exception {
    for (int tries = 0; tries < 500 && list().state() != wanted; tries++) {
      Thread.sleep(10);
    }
    assertThat(list().state()).isEqualTo(wanted);
  }

  @Test
  void tellsOfWhatStandsOutSinceAnEditAndNotOfWhatStoodOutAtFirst() throws Exception {
    world.optional("see", "choose");
    list();
    settle();
    assertThat(told).isEmpty();

    world.optional("see");
    list();
    until(State.CURRENT);

    assertThat(told)
        .containsExactly(
            new Notice.FindingsAppeared(
                World.MAP.value(),
                "Our shop",
                1,
                List.of(
                    new Notice.NewFinding(
                        "missing:touchpoint:choose", "missing", "see", "choose", "high", 30))));
  }

  @Test
  void theListOutlivesAStop() throws Exception {
    list();
    settle();
    desk.mark(World.WORKSPACE, World.MAP, "missing:touchpoint:choose", new Mark(As.KNOWN, ""));
    desk.close();
    start();

    FindingList list = list();

    assertThat(list.state()).isEqualTo(State.CURRENT);
    assertThat(list.findings().getFirst().finding())
        .isEqualTo(world.analysis().findings(World.WORKSPACE, World.MAP).getFirst());
    assertThat(list.findings().getFirst().mark()).isEqualTo(new Mark(As.KNOWN, ""));
  }

  @Test
  void findingsOfSomeAreComputedAtOnceAndNotKept() {
    FindingList some =
        desk.of(
            World.WORKSPACE,
            World.MAP,
            MeasureOptions.OF_MAP.of(new Behaviour(List.of(), List.of("choose"))));

    // Of thirty who never chose, it is not even sure that anybody could have.
    assertThat(some.state()).isEqualTo(State.CURRENT);
    assertThat(some.findings()).isEmpty();
    assertThat(desk.of(World.WORKSPACE, World.MAP, MeasureOptions.OF_MAP).findings())
        .extracting(seen -> seen.finding().id())
        .containsExactly("missing:touchpoint:choose");
    assertThat(new FindingRuns(database).maps(World.WORKSPACE)).isEmpty();
  }

  @Test
  void aDeletedWorkspaceIsForgotten() throws Exception {
    list();
    settle();
    desk.forget(World.WORKSPACE);

    assertThat(list().state()).isEqualTo(State.COMPUTING);
    assertThat(list().findings()).isEmpty();
  }
}
