package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.SharedData;

/** Well-known event logs, taken in with every setting guessed. */
class RealLogsTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("w1");

  @TempDir Path data;

  private static Path shared(String path) {
    Path file = SharedData.file(path).orElse(null);
    assumeTrue(file != null, "no shared data beside the checkout: " + path);
    return java.util.Objects.requireNonNull(file);
  }

  private static ImportReceipt importGuessed(Evidence evidence, Path file) {
    return evidence.importFile(
        WORKSPACE,
        file,
        String.valueOf(file.getFileName()),
        ImportMapping.GUESS,
        false,
        (phase, read, total, rows) -> {});
  }

  @Test
  void findsTheThirtySixActivitiesOfBpi2012() {
    Path log = shared("bpic2012/bpic2012.xes.gz");
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      ImportReceipt receipt = importGuessed(module.evidence(), log);

      assertThat(receipt.stored()).isEqualTo(262_200);
      assertThat(receipt.duplicate()).isZero();
      assertThat(receipt.rejected()).isZero();
      assertThat(receipt.persons()).isEqualTo(13_087);
      List<Signature> signatures = module.evidence().signatures(WORKSPACE);
      Set<String> activities = new HashSet<>();
      signatures.forEach(signature -> activities.add(signature.activity()));
      assertThat(activities)
          .hasSize(36)
          .contains("W_Nabellen offertes+START", "A_SUBMITTED+COMPLETE");
      assertThat(signatures.stream().mapToLong(Signature::events).sum()).isEqualTo(262_200);
    }
  }

  @Test
  void addsNothingWhenBpi2012ComesAgain() {
    Path log = shared("bpic2012/bpic2012.xes.gz");
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      importGuessed(module.evidence(), log);
      ImportReceipt again = importGuessed(module.evidence(), log);

      assertThat(again.received()).isEqualTo(262_200);
      assertThat(again.duplicate()).isEqualTo(262_200);
      assertThat(module.evidence().summary(WORKSPACE).events()).isEqualTo(262_200);
    }
  }

  @Test
  void findsTheChannelOfThePermitApplications() {
    Path log = shared("receipt/receipt.csv");
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      ImportReceipt receipt = importGuessed(module.evidence(), log);

      assertThat(receipt.stored()).isEqualTo(8_577);
      assertThat(receipt.persons()).isEqualTo(1_434);
      Set<String> channels = new HashSet<>();
      module
          .evidence()
          .signatures(WORKSPACE)
          .forEach(s -> channels.add(String.valueOf(s.channel())));
      assertThat(channels)
          .containsExactlyInAnyOrder("Internet", "Desk", "Post", "e-mail", "Intern");
    }
  }

  @Test
  void readsTheSepsisLogWithItsSemicolonsAndSlashes() {
    Path log = shared("sepsis/sepsis.csv");
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      ImportReceipt receipt = importGuessed(module.evidence(), log);

      assertThat(receipt.stored()).isEqualTo(15_214);
      assertThat(receipt.rejected()).isZero();
      assertThat(receipt.persons()).isEqualTo(1_050);
    }
  }
}
