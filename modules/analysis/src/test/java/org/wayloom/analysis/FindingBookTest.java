package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.FindingList.As;
import org.wayloom.analysis.FindingList.Mark;
import org.wayloom.analysis.FindingList.State;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

class FindingBookTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final DocumentId MAP = new DocumentId("map");

  @TempDir Path data;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(data.resolve("wayloom.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private FindingBook on(String day) {
    Instant noon = Instant.parse(day + "T12:00:00Z");
    return AnalysisModule.book(database, Clock.fixed(noon, ZoneOffset.UTC));
  }

  private static Finding slow(String stage, long persons) {
    return new Finding(
        "slow:stage:" + stage,
        Finding.Kind.BOTTLENECK,
        Finding.Code.SLOW,
        stage,
        null,
        null,
        persons,
        new Tested("mann-whitney/1", List.of(persons), 5, 1.0, 9.0, 0.001),
        0.01,
        persons,
        "stage:" + stage + ":timeToNext",
        Map.of());
  }

  @Test
  void aFindingIsNewForAWeekAndThenPersists() {
    on("2026-05-01").note(SHOP, MAP, List.of(slow("pay", 40)));

    assertThat(on("2026-05-07").note(SHOP, MAP, List.of(slow("pay", 50))).findings())
        .extracting(FindingList.Seen::state, seen -> seen.firstSeen().toString())
        .containsExactly(tuple(State.NEW, "2026-05-01T12:00:00Z"));
    assertThat(on("2026-05-09").note(SHOP, MAP, List.of(slow("pay", 50))).findings())
        .extracting(FindingList.Seen::state)
        .containsExactly(State.PERSISTING);
  }

  @Test
  void aFindingThatIsNoMoreIsGoneSinceThen() {
    on("2026-05-01").note(SHOP, MAP, List.of(slow("pay", 40), slow("see", 9)));
    on("2026-05-03").note(SHOP, MAP, List.of(slow("see", 9)));

    FindingList list = on("2026-05-05").note(SHOP, MAP, List.of(slow("see", 9)));

    assertThat(list.findings()).hasSize(1);
    FindingList.Gone gone = list.gone().getFirst();
    assertThat(gone.id()).isEqualTo("slow:stage:pay");
    assertThat(gone.persons()).isEqualTo(40);
    assertThat(gone.goneSince()).isEqualTo("2026-05-03T12:00:00Z");
  }

  @Test
  void whatComesAgainIsTheSameWithItsMark() {
    on("2026-05-01").note(SHOP, MAP, List.of(slow("pay", 40)));
    Mark mark = new Mark(As.WRONG, "A holiday");
    on("2026-05-01").mark(SHOP, MAP, "slow:stage:pay", mark);
    on("2026-05-03").note(SHOP, MAP, List.of());

    FindingList list = on("2026-06-01").note(SHOP, MAP, List.of(slow("pay", 45)));

    assertThat(list.gone()).isEmpty();
    assertThat(list.findings().getFirst().mark()).isEqualTo(mark);
    assertThat(list.findings().getFirst().firstSeen()).isEqualTo("2026-05-01T12:00:00Z");
    assertThat(list.findings().getFirst().state()).isEqualTo(State.PERSISTING);
  }

  @Test
  void aMarkIsTakenBack() {
    FindingBook book = on("2026-05-01");
    book.note(SHOP, MAP, List.of(slow("pay", 40)));
    book.mark(SHOP, MAP, "slow:stage:pay", new Mark(As.KNOWN, ""));
    book.mark(SHOP, MAP, "slow:stage:pay", null);

    assertThat(book.note(SHOP, MAP, List.of(slow("pay", 40))).findings().getFirst().mark())
        .isNull();
  }

  @Test
  void onlyAFindingOfTheMapIsMarked() {
    FindingBook book = on("2026-05-01");
    book.note(SHOP, MAP, List.of(slow("pay", 40)));

    assertThatThrownBy(
            () -> book.mark(new WorkspaceId("bank"), MAP, "slow:stage:pay", new Mark(As.KNOWN, "")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("This map has no finding slow:stage:pay");
  }

  @Test
  void aDeletedWorkspaceIsForgotten() {
    FindingBook book = on("2026-05-01");
    book.note(SHOP, MAP, List.of(slow("pay", 40)));
    book.forget(SHOP);

    assertThat(book.note(SHOP, MAP, List.of()).gone()).isEmpty();
  }
}
