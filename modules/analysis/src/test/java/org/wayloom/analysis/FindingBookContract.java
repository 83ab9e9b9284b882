package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wayloom.analysis.FindingList.Age;
import org.wayloom.analysis.FindingList.As;
import org.wayloom.analysis.FindingList.Mark;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What is remembered of findings on every database; each test has a workspace of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FindingBookContract {
  private static final DocumentId MAP = new DocumentId("map");

  private Database database;
  private WorkspaceId shop = new WorkspaceId(Ids.next());

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openBook() {
    database = open();
  }

  @BeforeEach
  void moveToAnEmptyWorkspace() {
    shop = new WorkspaceId(Ids.next());
  }

  @AfterAll
  void close() {
    database.close();
  }

  private FindingBook on(String day) {
    Instant noon = Instant.parse(day + "T12:00:00Z");
    return AnalysisModule.book(database, Clock.fixed(noon, ZoneOffset.UTC));
  }

  /** Notes it, and tells it again. */
  private FindingBook.Told noted(FindingBook book, Finding... found) {
    book.note(shop, MAP, List.of(found));
    return book.tell(shop, MAP, List.of(found));
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
        Finding.Severity.LOW,
        null,
        "stage:" + stage + ":timeToNext",
        Map.of());
  }

  @Test
  void aFindingIsNewForAWeekAndThenPersists() {
    noted(on("2026-05-01"), slow("pay", 40));

    assertThat(noted(on("2026-05-07"), slow("pay", 50)).findings())
        .extracting(FindingList.Seen::age, seen -> seen.firstSeen().toString())
        .containsExactly(tuple(Age.NEW, "2026-05-01T12:00:00Z"));
    assertThat(noted(on("2026-05-09"), slow("pay", 50)).findings())
        .extracting(FindingList.Seen::age)
        .containsExactly(Age.PERSISTING);
  }

  @Test
  void aFindingThatIsNoMoreIsGoneSinceThen() {
    noted(on("2026-05-01"), slow("pay", 40), slow("see", 9));
    noted(on("2026-05-03"), slow("see", 9));

    FindingBook.Told list = noted(on("2026-05-05"), slow("see", 9));

    assertThat(list.findings()).hasSize(1);
    FindingList.Gone gone = list.gone().getFirst();
    assertThat(gone.id()).isEqualTo("slow:stage:pay");
    assertThat(gone.persons()).isEqualTo(40);
    assertThat(gone.goneSince()).isEqualTo("2026-05-03T12:00:00Z");
  }

  @Test
  void whatComesAgainIsTheSameWithItsMark() {
    noted(on("2026-05-01"), slow("pay", 40));
    Mark mark = new Mark(As.WRONG, "A holiday");
    on("2026-05-01").mark(shop, MAP, "slow:stage:pay", mark);
    noted(on("2026-05-03"));

    FindingBook.Told list = noted(on("2026-06-01"), slow("pay", 45));

    assertThat(list.gone()).isEmpty();
    assertThat(list.findings().getFirst().mark()).isEqualTo(mark);
    assertThat(list.findings().getFirst().firstSeen()).isEqualTo("2026-05-01T12:00:00Z");
    assertThat(list.findings().getFirst().age()).isEqualTo(Age.PERSISTING);
  }

  @Test
  void aMarkIsTakenBack() {
    FindingBook book = on("2026-05-01");
    noted(book, slow("pay", 40));
    book.mark(shop, MAP, "slow:stage:pay", new Mark(As.KNOWN, ""));
    book.mark(shop, MAP, "slow:stage:pay", null);

    assertThat(noted(book, slow("pay", 40)).findings().getFirst().mark()).isNull();
  }

  @Test
  void onlyAFindingOfTheMapIsMarked() {
    FindingBook book = on("2026-05-01");
    noted(book, slow("pay", 40));

    assertThatThrownBy(
            () -> book.mark(new WorkspaceId("bank"), MAP, "slow:stage:pay", new Mark(As.KNOWN, "")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("This map has no finding slow:stage:pay");
  }

  @Test
  void aDeletedWorkspaceIsForgotten() {
    FindingBook book = on("2026-05-01");
    noted(book, slow("pay", 40));
    book.forget(shop);

    assertThat(noted(book).gone()).isEmpty();
  }
}
