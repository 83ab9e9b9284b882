package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.Returns;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.improvements.Drift.Period;
import org.wayloom.maps.ClaimedNumber;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.maps.MovedNumber;

/**
 * Stages s0, s1 … of which so many of 200 customers go on. On 10 June, followed for 14 days, the
 * newest customers began from 29 April on; those that a claim of 13 May knows, from 1 to 28 April.
 */
class ClaimedMovesTest {
  private static final LocalDate JUNE = LocalDate.parse("2026-06-10");
  private static final LocalDate LAST_DAY = LocalDate.parse("2026-05-13");
  private static final LocalDate NEVER = LocalDate.MIN;

  private final List<Period> asked = new ArrayList<>();

  private static StageMeasures stage(int place, long reached, long goOn) {
    return new StageMeasures(
        "s" + place,
        "",
        reached,
        reached,
        null,
        null,
        goOn,
        reached - goOn,
        0,
        null,
        null,
        new Returns(0, 0),
        null,
        null,
        List.of());
  }

  private static Measures of(long customers, long... goOn) {
    return new Measures(
        1,
        1,
        null,
        14,
        StageOrder.SEQUENTIAL,
        1,
        new Measures.Totals(customers, 0, 0, 0, 0),
        IntStream.range(0, goOn.length).mapToObj(i -> stage(i, customers, goOn[i])).toList(),
        List.of(),
        List.of());
  }

  /** Then is whoever began in April. */
  private Function<Period, Measures> then(Measures april, Measures later) {
    return period -> {
      asked.add(period);
      return period.to().isAfter(LocalDate.parse("2026-04-29")) ? later : april;
    };
  }

  private static ClaimedNumber claimed(int stage, LocalDate day) {
    return new ClaimedNumber("stage:s%d:converted".formatted(stage), day);
  }

  private List<String> moved(List<ClaimedNumber> numbers, Measures april, Measures later) {
    return new ClaimedMoves(NEVER, JUNE, 14, then(april, later))
        .of(numbers).stream().map(MovedNumber::claimed).map(ClaimedNumber::number).toList();
  }

  @Test
  void comparesTheCustomersOfThenWithThoseOfNow() {
    assertThat(moved(List.of(claimed(0, LAST_DAY)), of(200, 100), of(200, 60)))
        .containsExactly("stage:s0:converted");
    assertThat(asked)
        .containsExactlyInAnyOrder(
            new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-29"), 14),
            new Period(LocalDate.parse("2026-04-29"), LocalDate.parse("2026-05-27"), 14));
  }

  @Test
  void saysNothingWhileACustomerCouldBeInBoth() {
    assertThat(moved(List.of(claimed(0, LAST_DAY.plusDays(1))), of(200, 100), of(200, 60)))
        .isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void saysNothingOfTooFew() {
    assertThat(moved(List.of(claimed(0, LAST_DAY)), of(29, 29), of(200, 0))).isEmpty();
    assertThat(moved(List.of(claimed(0, LAST_DAY)), of(200, 200), of(29, 0))).isEmpty();
    assertThat(moved(List.of(claimed(0, LAST_DAY)), of(30, 30), of(30, 0))).hasSize(1);
  }

  /** 121 of 200 after 100 of 200 is z = 2.11, p = 0.035 by itself; beside nine that stand, 0.35. */
  @Test
  void correctsForHowManyNumbersClaimsRestOn() {
    Measures april = of(200, LongStream.range(0, 10).map(i -> 100).toArray());
    Measures later = of(200, LongStream.range(0, 10).map(i -> i == 0 ? 121 : 100).toArray());
    assertThat(moved(List.of(claimed(0, LAST_DAY)), april, later)).hasSize(1);

    List<ClaimedNumber> ten =
        IntStream.range(0, 10).mapToObj(stage -> claimed(stage, LAST_DAY)).toList();

    assertThat(moved(ten, april, later)).isEmpty();
  }

  @Test
  void namesTheSurestFirst() {
    assertThat(
            moved(
                List.of(claimed(0, LAST_DAY), claimed(1, LAST_DAY), claimed(2, LAST_DAY)),
                of(200, 100, 100, 100),
                of(200, 60, 100, 20)))
        .containsExactly("stage:s2:converted", "stage:s0:converted");
  }

  @Test
  void comparesWithTheDayOnWhichTheWholeMapHeld() {
    ClaimedMoves moves = new ClaimedMoves(LAST_DAY, JUNE, 14, then(of(200, 100), of(200, 60)));

    List<MovedNumber> moved = moves.of(List.of(claimed(0, LAST_DAY.minusDays(90))));

    assertThat(moved.getFirst().since()).isEqualTo(LAST_DAY);
    assertThat(moved.getFirst().claimed().day()).isEqualTo(LAST_DAY.minusDays(90));
    assertThat(asked).hasSize(2);
  }

  @Test
  void asksNothingWhereNoClaimRestsOnANumber() {
    assertThat(moved(List.of(), of(200, 100), of(200, 60))).isEmpty();
    assertThat(asked).isEmpty();
  }
}
