package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What assumptions do on every database; each test has a workspace of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AssumptionsContract {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path data;
  private @Nullable Database database;
  private Assumptions assumptions;
  private WorkspaceId shop = new WorkspaceId(Ids.next());

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openDoor() {
    Database opened = open();
    database = opened;
    assumptions = new SqlAssumptions(opened, NOON);
  }

  @BeforeEach
  void moveToAnEmptyWorkspace() {
    shop = new WorkspaceId(Ids.next());
  }

  @AfterAll
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Stated call(String amount) {
    return new Stated(
        Kind.CONTACT, "phone", new BigDecimal(amount), "EUR", "Contract with the call centre");
  }

  @Test
  void thereIsNoneUntilSomebodySaysIt() {
    assertThat(assumptions.list(shop)).isEmpty();
  }

  @Test
  void keepsWhoSaidItAndWhen() {
    Assumption said = assumptions.state(shop, call("4.5"), 0, "Ewa");

    assertThat(said.editedBy()).isEqualTo("Ewa");
    assertThat(said.edited()).isEqualTo(NOON.instant());
    assertThat(said.version()).isEqualTo(1);
    assertThat(assumptions.list(shop)).containsExactly(said);
    assertThat(assumptions.list(new WorkspaceId(Ids.next()))).isEmpty();
  }

  @Test
  void keepsEveryDigitOfAnAmount() {
    assumptions.state(shop, call("123456789012.3456"), 0, "Ewa");

    assertThat(assumptions.list(shop).getFirst().stated().amount())
        .isEqualTo(new BigDecimal("123456789012.3456"));
  }

  @Test
  void anEditReplacesTheVersionThatWasRead() {
    assumptions.state(shop, call("4"), 0, "Ewa");

    Assumption next = assumptions.state(shop, call("5"), 1, "Jan");

    assertThat(next.version()).isEqualTo(2);
    assertThat(assumptions.list(shop)).containsExactly(next);
    assertRefused(ProblemType.STALE_VERSION, () -> assumptions.state(shop, call("6"), 1, "Ewa"));
    assertRefused(ProblemType.STALE_VERSION, () -> assumptions.state(shop, call("6"), 0, "Ewa"));
    assertThat(assumptions.list(shop)).containsExactly(next);
  }

  @Test
  void whatIsTakenBackIsGone() {
    assumptions.state(shop, call("4"), 0, "Ewa");

    assumptions.remove(shop, Kind.CONTACT, "phone");

    assertThat(assumptions.list(shop)).isEmpty();
    assertRefused(ProblemType.NOT_FOUND, () -> assumptions.remove(shop, Kind.CONTACT, "phone"));
  }

  @Test
  void forgetsAWorkspaceThatIsGone() {
    assumptions.state(shop, call("4"), 0, "Ewa");
    assumptions.state(shop, new Stated(Kind.CUSTOMER, "", BigDecimal.TEN, "PLN", ""), 0, "Ewa");

    assumptions.forget(shop);

    assertThat(assumptions.list(shop)).isEmpty();
  }

  private static void assertRefused(ProblemType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(type));
  }
}
