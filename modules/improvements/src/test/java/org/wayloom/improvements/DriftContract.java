package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.improvements.Drift.Moved;
import org.wayloom.improvements.Drift.Period;
import org.wayloom.improvements.Drift.State;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.ClaimedNumber;
import org.wayloom.maps.MapSummary;
import org.wayloom.maps.MovedNumber;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/** When a map is said to have drifted, on every database; each test has a workspace of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DriftContract {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final DocumentId MAP = new DocumentId("m");

  @TempDir static Path data;
  private @Nullable Database database;
  private WorkspaceId shop = new WorkspaceId(Ids.next());
  private WeeksOfCustomers numbers = new WeeksOfCustomers();
  private Claims claims = new Claims();
  private DriftDesk desk;

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openTheDatabase() {
    database = open();
  }

  @BeforeEach
  void moveToAnEmptyWorkspace() {
    shop = new WorkspaceId(Ids.next());
    numbers = new WeeksOfCustomers();
    claims = new Claims();
    desk =
        ImprovementsModule.doors(
                Objects.requireNonNull(database), numbers, claims, Announcements.NONE, NOON)
            .drift();
  }

  @AfterAll
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Drift on(String newest) {
    numbers.newest = LocalDate.parse(newest);
    return desk.of(shop, MAP);
  }

  /** The newest event is of 15 March: who began up to 1 March was seen for 14 days. */
  @Test
  void looksForTheFirstTimeByItself() {
    Drift drift = on("2026-03-15");

    assertThat(drift.state()).isEqualTo(State.NOT_YET);
    assertThat(drift.checkedBy()).isEmpty();
    assertThat(drift.before())
        .isEqualTo(new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01"), 14));
    assertThat(drift.daysMore()).isEqualTo(28);
    assertThat(desk.known(shop)).containsExactly(drift);
    assertThat(desk.known(new WorkspaceId(Ids.next()))).isEmpty();
  }

  @Test
  void waitsUntilNobodyIsInBothPeriods() {
    on("2026-03-15");

    assertThat(on("2026-04-11").daysMore()).isEqualTo(1);
    Drift drift = on("2026-04-12");
    assertThat(drift.state()).isEqualTo(State.HOLDS);
    assertThat(drift.compared()).isEqualTo(2);
    assertThat(drift.daysMore()).isNull();
  }

  @Test
  void saysWhatMovedAndFromWhereToWhere() {
    on("2026-03-15");

    Drift drift = on("2026-05-20");

    assertThat(drift.state()).isEqualTo(State.DRIFTED);
    assertThat(drift.moved()).hasSize(1);
    Moved moved = drift.moved().getFirst();
    assertThat(moved.before()).isEqualTo(Figure.share("stage:buy:converted", 120, 200));
    assertThat(moved.since()).isEqualTo(Figure.share("stage:buy:converted", 60, 200));
  }

  @Test
  void takesWhatIsSoNowAsTheNewBaseWhenSomebodyLooked() {
    on("2026-03-15");
    on("2026-05-20");

    Drift confirmed = desk.confirm(shop, MAP, "Ewa", null);

    assertThat(confirmed.checkedBy()).isEqualTo("Ewa");
    assertThat(confirmed.checkedAt()).isEqualTo("2026-05-01T12:00:00Z");
    assertThat(confirmed.state()).isEqualTo(State.NOT_YET);
    assertThat(on("2026-07-20").state()).isEqualTo(State.HOLDS);
  }

  @Test
  void canBeToldUntilWhenTheMapHeld() {
    numbers.newest = LocalDate.parse("2026-05-20");

    Drift drift = desk.confirm(shop, MAP, "Ewa", LocalDate.parse("2026-03-15"));

    assertThat(drift.before().to()).isEqualTo("2026-03-01");
    assertThat(drift.state()).isEqualTo(State.DRIFTED);
  }

  @Test
  void computesNothingAnewWhereNothingChanged() {
    on("2026-03-15");
    int before = numbers.asked;

    on("2026-03-15");

    assertThat(numbers.asked).isEqualTo(before);
  }

  @Test
  void readsTheOldDaysAgainWhenTheRulesChanged() {
    on("2026-03-15");
    numbers.libraryVersion = 2;
    int before = numbers.asked;

    Drift drift = on("2026-04-12");

    assertThat(drift.checkedBy()).isEmpty();
    // The window, the days of then, the days of now.
    assertThat(numbers.asked - before).isEqualTo(3);
  }

  private static final MapSummary OUR_SHOP =
      new MapSummary(
          MAP, "Our shop", "", 1, Instant.EPOCH, List.of(), 0, 0, 0, 0, "as-is", "Ewa", "");

  @Test
  void announcesADriftWithWhatMovedToWhoeverKeepsTheMapTrue() {
    List<Notice> told = new ArrayList<>();
    DriftNews news =
        new DriftNews(Objects.requireNonNull(database), (workspace, notice) -> told.add(notice));
    on("2026-03-15");

    news.tell(shop, OUR_SHOP, on("2026-04-12"));
    assertThat(told).isEmpty();
    news.tell(shop, OUR_SHOP, on("2026-05-20"));

    assertThat(told)
        .containsExactly(
            new Notice.MapDrifted(
                MAP.value(), "Our shop", 1, Instant.parse("2026-05-01T12:00:00Z"), "Ewa"));
  }

  private List<MovedNumber> moved() {
    return new DriftBook(Objects.requireNonNull(database)).moved(shop).getOrDefault(MAP, List.of());
  }

  /**
   * Of those who began in February 80 of 200 did not go on, of those who began from 8 April on 140.
   * Newcombe's interval of 0.3 is 0.20385 to 0.38825.
   */
  @Test
  void writesDownWhichNumbersThatClaimsRestOnHaveMoved() {
    claims.restOn("stage:buy:lost", "2026-03-15");
    on("2026-05-20");

    assertThat(moved()).hasSize(1);
    MovedNumber number = moved().getFirst();
    assertThat(number.claimed())
        .isEqualTo(new ClaimedNumber("stage:buy:lost", LocalDate.parse("2026-03-15")));
    assertThat(number.since()).isEqualTo("2026-03-15");
    assertThat(number.upTo()).isEqualTo("2026-05-20");
    assertThat(number.kind()).isEqualTo(MovedNumber.Kind.SHARE);
    assertThat(number.before()).isCloseTo(0.4, within(1e-12));
    assertThat(number.now()).isCloseTo(0.7, within(1e-12));
    assertThat(List.of(number.beforeN(), number.nowN())).containsExactly(200L, 200L);
    assertThat(number.low()).isCloseTo(0.20385, within(1e-5));
    assertThat(number.high()).isCloseTo(0.38825, within(1e-5));
  }

  @Test
  void writesDownNothingOfANumberThatIsAsTheClaimKnowsIt() {
    claims.restOn("stage:buy:lost", "2026-03-15");
    on("2026-04-12");
    assertThat(moved()).isEmpty();

    claims.restOn("stage:buy:lost", "2026-05-20");
    on("2026-06-20");
    assertThat(moved()).isEmpty();
  }

  @Test
  void takesTheWordOfWhoeverSaidThatTheWholeMapHolds() {
    claims.restOn("stage:buy:lost", "2026-03-15");
    on("2026-05-20");

    desk.confirm(shop, MAP, "Ewa", null);
    assertThat(moved()).isEmpty();

    on("2026-07-20");
    assertThat(moved()).as("compared with what Ewa saw").isEmpty();
  }

  @Test
  void doesNotTakeAnOldWordForAClaimThatIsYounger() {
    claims.restOn("stage:buy:lost", "2026-05-20");
    numbers.newest = LocalDate.parse("2026-06-20");

    desk.confirm(shop, MAP, "Ewa", LocalDate.parse("2026-03-15"));

    assertThat(moved()).isEmpty();
  }

  /** On 15 April those who began up to 31 March were seen for 14 days: all of them as before. */
  @Test
  void looksAtNothingThatCameAfterTheDayThatTheMapIsAbout() {
    claims.restOn("stage:buy:lost", "2026-03-15");
    claims.areOf("2026-04-15");

    on("2026-05-20");

    assertThat(moved()).isEmpty();
  }

  @Test
  void looksAtMapsWhoseClaimsRestOnNumbersBeforeItTellsOfThem() {
    numbers.newest = LocalDate.parse("2026-05-20");
    assertThat(desk.known(shop, List.of(MAP))).as("no claim of it can have moved").isEmpty();

    claims.restOn("stage:buy:lost", "2026-03-15");

    assertThat(desk.known(shop, List.of(MAP))).extracting(Drift::map).containsExactly(MAP.value());
    assertThat(moved()).hasSize(1);
  }

  @Test
  void tellsWhatItKnowsWhereThereIsNothingToLookAt() {
    claims.restOn("stage:buy:lost", "2026-03-15");
    Drift drift = on("2026-05-20");
    numbers.indexed = false;

    assertThat(desk.find(shop, MAP)).isEmpty();
    assertThat(desk.known(shop, List.of(MAP))).containsExactly(drift);
  }

  @Test
  void forgetsAWorkspaceThatIsGone() {
    claims.restOn("stage:buy:lost", "2026-03-15");
    on("2026-05-20");

    desk.forget(shop);

    assertThat(desk.known(shop)).isEmpty();
    assertThat(moved()).isEmpty();
  }
}
