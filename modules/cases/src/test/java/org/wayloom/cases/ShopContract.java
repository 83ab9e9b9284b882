package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.cases.CaseEvent.Kind;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.sql.Database;

/** A shop of its own for each test, on every database, and what is done there again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopContract {
  @TempDir static Path data;
  private @Nullable Database database;
  private @Nullable EvidenceModule evidence;
  private @Nullable Shop opened;

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openDoors() {
    Database fresh = open();
    fresh.migrate("cases");
    database = fresh;
    evidence = EvidenceModule.of(data.resolve(getClass().getSimpleName()), Clock.systemUTC());
  }

  @BeforeEach
  void openAShop() {
    opened = new Shop(database(), Objects.requireNonNull(evidence));
  }

  @AfterAll
  void close() {
    if (evidence != null) {
      evidence.close();
    }
    if (database != null) {
      database.close();
    }
  }

  final Shop shop() {
    return Objects.requireNonNull(opened);
  }

  final Database database() {
    return Objects.requireNonNull(database);
  }

  static void assertRefused(ProblemType type, ThrowingCallable doing) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }

  final Case edited(CaseEdit edit) {
    Case one = shop().onlyCase();
    return shop().cases().edit(shop().id, one.id(), one.version(), edit, "Ewa");
  }

  final Case owned() {
    return edited(new CaseEdit("Ewa", null, null, null));
  }

  final Case closed() {
    Case one = shop().onlyCase();
    return shop().cases().close(shop().id, one.id(), one.version(), shop().ending(), "Ewa");
  }

  final List<Kind> kinds() {
    shop().tell();
    return shop().heard.stream().map(CaseEvent::kind).toList();
  }
}
