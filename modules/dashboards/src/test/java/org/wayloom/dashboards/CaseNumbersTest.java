package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.cases.CaseEnding;
import org.wayloom.cases.CaseRecovery;

class CaseNumbersTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
  private final Desk desk = new Desk();

  @Test
  void countsClosedCasesByTheDayOfClosing() {
    desk.closes("a", Desk.MONDAY, 10, CaseRecovery.YES, null);
    desk.closes("b", Desk.MONDAY, 20, CaseRecovery.NO, null);
    desk.closes("c", Desk.MONDAY, 40, CaseRecovery.YES, null);
    desk.closes("d", Desk.MONDAY, 30, CaseRecovery.UNKNOWN, null);
    // Closed on 1 March, the last day of the period before.
    desk.closes("e", Desk.MONDAY.minus(Duration.ofDays(2)), 30, CaseRecovery.NO, null);
    desk.opens("f", "person-2", Desk.MONDAY, null);

    CaseNumbers numbers = CaseNumbers.of(desk.cases, desk.endings(Shop.WORKSPACE), TODAY, 30);

    assertThat(numbers.open()).isEqualTo(1);
    assertThat(numbers.now().closed()).isEqualTo(4);
    // Of 10, 20, 30 and 40 hours the second, by nearest rank.
    assertThat(numbers.now().medianMillis()).isEqualTo(Duration.ofHours(20).toMillis());
    assertThat(numbers.now().recovered().value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(numbers.now().recovered().n()).isEqualTo(3);
    assertThat(numbers.before().closed()).isEqualTo(1);
    assertThat(numbers.before().recovered().value()).isZero();
  }

  @Test
  void keepsAnUnhappyAnswerWithTheClosingThatItFollowed() {
    Instant monday = Desk.MONDAY;
    List<CaseEnding> endings =
        List.of(
            // Opened again by the answer, closed again, then content.
            new CaseEnding("a", monday, monday.plus(Duration.ofHours(5)), CaseRecovery.NO),
            new CaseEnding(
                "a",
                monday.plus(Duration.ofHours(24)),
                monday.plus(Duration.ofHours(26)),
                CaseRecovery.YES),
            // Opened again by the answer, and open still.
            new CaseEnding("b", monday, monday.plus(Duration.ofHours(9)), CaseRecovery.NO));

    CaseNumbers numbers = CaseNumbers.of(List.of(), endings, TODAY, 30);

    assertThat(numbers.now().closed()).isEqualTo(3);
    // Of 2, 5 and 9 hours the second.
    assertThat(numbers.now().medianMillis()).isEqualTo(Duration.ofHours(5).toMillis());
    assertThat(numbers.now().recovered().value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(numbers.now().recovered().n()).isEqualTo(3);
  }

  /** Person 1 was content after each of six closings, person 2 after none of two. */
  @Test
  void manyClosingsOfOneCustomerAreNotManyCustomers() {
    for (int i = 0; i < 6; i++) {
      desk.closes("a" + i, Desk.MONDAY, 10, CaseRecovery.YES, null);
    }
    for (int i = 0; i < 2; i++) {
      desk.closes("b" + i, "person-2", Desk.at(Desk.MONDAY, "pay"), 10, CaseRecovery.NO, null);
    }

    CaseNumbers numbers = CaseNumbers.of(desk.cases, desk.endings(Shop.WORKSPACE), TODAY, 30);

    assertThat(numbers.now().recovered().value()).isEqualTo(0.75);
    assertThat(numbers.now().recovered().n()).isEqualTo(8);
    assertThat(numbers.now().recovered().persons()).isEqualTo(2);
    // Two persons say nothing sure: nearly all from 0 to 1 is possible.
    assertThat(numbers.now().recovered().low()).isLessThan(0.05);
  }

  @Test
  void saysNothingOfRecoveryWhereNobodySaid() {
    desk.closes("a", Desk.MONDAY, 10, CaseRecovery.UNKNOWN, null);

    CaseNumbers numbers = CaseNumbers.of(desk.cases, desk.endings(Shop.WORKSPACE), TODAY, 30);

    assertThat(numbers.now().recovered().value()).isNull();
    assertThat(numbers.before().medianMillis()).isNull();
  }
}
