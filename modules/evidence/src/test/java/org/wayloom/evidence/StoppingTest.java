package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/** What becomes of an import when the process is told to stop. */
class StoppingTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
  private static final int MANY = 20_000;

  @TempDir Path data;

  @Test
  void cancelsAnImportRatherThanWaitForIt() throws InterruptedException {
    CountDownLatch underWay = new CountDownLatch(MANY);
    CompletableFuture<ImportReceipt> endless;
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      endless =
          CompletableFuture.supplyAsync(
              () -> module.evidence().store(WORKSPACE, "endless", () -> endless(underWay)));
      underWay.await();
    }

    assertThatThrownBy(endless::join)
        .hasCauseInstanceOf(ProblemException.class)
        .hasMessageContaining("Wayloom stopped while this import ran");
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      assertThat(module.evidence().summary(WORKSPACE).events()).isZero();
      List<ImportJob> history = module.history().list(WORKSPACE);
      assertThat(history).extracting(ImportJob::state).containsExactly(ImportJob.State.FAILED);
    }
  }

  private static Iterator<NewEvent> endless(CountDownLatch underWay) {
    return new Iterator<>() {
      private long next;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public NewEvent next() {
        underWay.countDown();
        String id = String.valueOf(next++);
        return new NewEvent(
            id,
            EventKind.EVENT,
            "visit",
            Instant.EPOCH,
            "zoe",
            null,
            null,
            null,
            null,
            Map.of(),
            null);
      }
    };
  }
}
