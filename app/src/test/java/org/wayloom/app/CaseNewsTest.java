package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.wayloom.cases.CaseEvent;
import org.wayloom.cases.CaseEvent.Kind;
import org.wayloom.cases.CasePriority;
import org.wayloom.cases.CaseRecovery;
import org.wayloom.cases.CaseState;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Notice;
import org.wayloom.notifications.Notice.CaseOpened.Urgency;
import org.wayloom.notifications.Notice.CaseWaiting.Why;

/** What of a case's life is announced, and what stays in it. */
class CaseNewsTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final Instant DUE = Instant.parse("2026-05-04T09:00:00Z");

  private final List<Notice> told = new ArrayList<>();
  private final CaseNews news =
      new CaseNews(
          (workspace, notice) -> {
            assertThat(workspace).isEqualTo(SHOP);
            told.add(notice);
          });

  private List<Notice> hear(Kind kind, String detail) {
    return hear(kind, detail, "Ewa");
  }

  private List<Notice> hear(Kind kind, String detail, String owner) {
    news.heard(
        new CaseEvent(
            SHOP,
            1,
            "k1",
            7,
            kind,
            Instant.EPOCH,
            "Jan",
            "maria@example.org",
            owner,
            CaseState.ASSIGNED,
            CasePriority.URGENT,
            DUE,
            "Ola",
            detail));
    return told;
  }

  @Test
  void tellsThatACaseIsOpened() {
    assertThat(hear(Kind.OPENED, ""))
        .containsExactly(new Notice.CaseOpened("k1", 7, false, Urgency.URGENT, "Ewa", DUE));
  }

  @Test
  void tellsThatItIsOpenedAgain() {
    assertThat(hear(Kind.REOPENED, ""))
        .containsExactly(new Notice.CaseOpened("k1", 7, true, Urgency.URGENT, "Ewa", DUE));
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void tellsThatItWaits(Why why) {
    Kind kind = why == Why.GIVEN ? Kind.ASSIGNED : Kind.valueOf(why.name());
    assertThat(hear(kind, ""))
        .containsExactly(new Notice.CaseWaiting("k1", 7, why, "Ewa", "Ola", DUE));
  }

  @Test
  void isSilentWhenSomebodyTakesACaseOrItIsNobodysAgain() {
    assertThat(hear(Kind.ASSIGNED, "jan", "jan")).isEmpty();
    assertThat(hear(Kind.ASSIGNED, "", "")).isEmpty();
  }

  @Test
  void tellsThatItIsClosed() {
    assertThat(hear(Kind.CLOSED, "slow courier"))
        .containsExactly(new Notice.CaseClosed("k1", 7, false, "Jan"));
  }

  @Test
  void tellsThatACustomerIsSatisfiedAgain() {
    assertThat(hear(Kind.RECOVERED, CaseEvent.detailOf(CaseRecovery.YES)))
        .containsExactly(new Notice.CaseClosed("k1", 7, true, "Jan"));
  }

  @Test
  void isSilentWhenACustomerIsStillUnhappy() {
    assertThat(hear(Kind.RECOVERED, CaseEvent.detailOf(CaseRecovery.NO))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"CAUSE_ADDED", "MOVED", "PRIORITY", "NOTE", "OPPORTUNITY"},
      mode = Mode.INCLUDE)
  void isSilentAboutTheWorkOnACase(Kind kind) {
    assertThat(hear(kind, "calls after 5")).isEmpty();
  }

  /** A person can be erased from the cases; nobody can take back what a webhook was sent. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void neverTellsWhoTheCustomerIs(Kind kind) {
    assertThat(hear(kind, "maria@example.org").toString()).doesNotContain("maria");
  }
}
