package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.ImportJob.Repeat;
import org.wayloom.evidence.ImportJob.State;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/** An import is undone as a whole: its events go, and everything that only they needed. */
class UndoImportTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
  private static final String HEADER = "person,activity,time,channel\n";
  private static final String MONDAY =
      HEADER + "zoe,visit,2026-01-05,web\nadam,visit,2026-01-05,web\nzoe,buy,2026-01-05,app\n";
  private static final String TUESDAY =
      HEADER + "eva,call,2026-01-06,phone\nadam,buy,2026-01-06,web\n";

  @TempDir Path data;
  private EvidenceModule module;

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    module.close();
  }

  private ImportReceipt take(String name, String text) {
    return take(WORKSPACE, name, text, false);
  }

  private ImportReceipt take(WorkspaceId workspace, String name, String text, boolean dryRun) {
    try {
      Path file = Files.writeString(data.resolve("file.csv"), text);
      ImportReceipt receipt =
          module
              .evidence()
              .importFile(
                  workspace, file, name, ImportMapping.GUESS, dryRun, (p, b, total, rows) -> {});
      assertThat(receipt.received())
          .isEqualTo(receipt.stored() + receipt.duplicate() + receipt.rejected());
      return receipt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportJob undo(ImportReceipt receipt) {
    return module.history().undo(WORKSPACE, receipt.id());
  }

  private List<String> content() {
    return content(WORKSPACE);
  }

  /** Everything there is, in the order and with the codes in which it is there. */
  private List<String> content(WorkspaceId workspace) {
    Evidence evidence = module.evidence();
    List<String> all = new ArrayList<>();
    evidence.readColumns(
        workspace,
        (count, persons, times, signatures, values) -> {
          for (int i = 0; i < count; i++) {
            all.add(persons[i] + " " + times[i] + " " + signatures[i] + " " + values[i]);
          }
        });
    evidence
        .rows(workspace, new RowQuery(List.of(), List.of(), 1000, ""))
        .items()
        .forEach(row -> all.add(row.sequence() + said(row)));
    evidence.signatures(workspace).forEach(signature -> all.add(signature.toString()));
    EvidenceSummary summary = evidence.summary(workspace);
    all.add(summary.events() + " events, " + summary.persons() + " persons");
    summary
        .sources()
        .forEach(s -> all.add(s.name() + " " + s.kind() + " " + s.events() + " " + s.persons()));
    return all;
  }

  private static String said(EventRow row) {
    return " %s %s %s %s %s"
        .formatted(row.person(), row.type(), row.channel(), row.time(), row.properties());
  }

  /** What is there, whatever its order and codes. */
  private List<String> said() {
    return module
        .evidence()
        .rows(WORKSPACE, new RowQuery(List.of(), List.of(), 1000, ""))
        .items()
        .stream()
        .map(UndoImportTest::said)
        .sorted()
        .toList();
  }

  @Test
  void leavesTheStoreAsItWasBeforeTheNewestImport() {
    take("monday", MONDAY);
    List<String> before = content();
    ImportReceipt tuesday = take("tuesday", TUESDAY);

    ImportJob job = undo(tuesday);

    assertThat(content()).isEqualTo(before);
    assertThat(job.state()).isEqualTo(State.UNDONE);
    assertThat(job.undoneAt()).isNotNull();
    assertThat(job.receipt()).isNotNull();
    assertThat(Objects.requireNonNull(job.receipt()).stored()).isEqualTo(2);
  }

  @Test
  void leavesTheStoreAsIfAnImportFurtherBackHadNeverBeen() {
    WorkspaceId other = new WorkspaceId("other");
    take(other, "tuesday", TUESDAY, false);
    ImportReceipt monday = take("monday", MONDAY);
    take("tuesday", TUESDAY);

    undo(monday);

    assertThat(content()).isEqualTo(content(other));
    assertThat(module.evidence().persons(WORKSPACE, new int[] {0, 1}))
        .containsExactly("eva", "adam");
    assertThat(module.evidence().revision(WORKSPACE).lastSequence()).isEqualTo(2);
  }

  @Test
  void leavesNothingWhenTheOnlyImportIsUndone() {
    undo(take("monday", MONDAY));

    assertThat(content()).containsExactly("0 events, 0 persons");
    assertThat(take("monday", MONDAY).stored()).isEqualTo(3);
  }

  @Test
  void storesEverythingAgainWhenTheFileComesAgain() {
    ImportReceipt monday = take("monday", MONDAY);
    List<String> before = content();
    undo(monday);

    assertThat(take("monday", MONDAY).stored()).isEqualTo(3);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void tellsTheIndexThatTheCodesMeanSomethingElse() throws Exception {
    ImportReceipt monday = take("monday", MONDAY);
    Evidence.Revision before = module.evidence().revision(WORKSPACE);
    List<WorkspaceId> heard = new ArrayList<>();
    try (AutoCloseable ignored = module.evidence().onChange(heard::add)) {
      undo(monday);
      undo(monday);
    }
    assertThat(heard).containsExactly(WORKSPACE);
    assertThat(module.evidence().revision(WORKSPACE).signing()).isEqualTo(before.signing() + 1);
  }

  @Test
  void saysWhichLaterImportBroughtEventsAgainAndTakesThemAwayAll() {
    ImportReceipt first = take("shop", MONDAY);
    ImportReceipt second =
        take("shop", HEADER + "zoe,visit,2026-01-05,web\neva,call,2026-01-06,phone\n");

    assertThat(second.duplicate()).isEqualTo(1);
    assertThat(module.history().get(WORKSPACE, first.id()).repeatedBy())
        .extracting(Repeat::id, Repeat::events)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(second.id(), 1L));

    undo(first);
    assertThat(said()).hasSize(1).first().asString().contains("eva call");
    assertThat(module.evidence().summary(WORKSPACE).sources())
        .extracting(EvidenceSummary.Source::events, EvidenceSummary.Source::persons)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, 1L));
  }

  @Test
  void keepsWhatAnEarlierImportBroughtWhenTheRepeatIsUndone() {
    ImportReceipt first = take("shop", MONDAY);
    List<String> before = content();
    ImportReceipt second = take("shop", MONDAY + "eva,call,2026-01-06,phone\n");

    undo(second);

    assertThat(content()).isEqualTo(before);
    assertThat(module.history().get(WORKSPACE, first.id()).repeatedBy()).isEmpty();
  }

  @Test
  void refusesToUndoWhatStoredNothing() {
    ImportReceipt dry = take(WORKSPACE, "monday", MONDAY, true);

    assertThatThrownBy(() -> undo(dry))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("stored nothing");
    assertThatThrownBy(() -> module.history().undo(WORKSPACE, "nowhere"))
        .hasMessageContaining("no such import");
  }

  /** Whichever of overlapping imports is undone and all files come again: the same content. */
  @Test
  void undoingAndImportingAgainGivesTheSameContent() {
    Random random = new Random(20260105);
    List<String> files = List.of(randomFile(random), randomFile(random), randomFile(random));
    List<ImportReceipt> receipts = files.stream().map(file -> take("shop", file)).toList();
    List<String> all = said();

    for (ImportReceipt undone : receipts) {
      int before = said().size();
      undo(undone);
      assertThat(said()).hasSize(before - (int) undone.stored());
      assertThat(module.evidence().summary(WORKSPACE).events()).isEqualTo(said().size());
      files.forEach(file -> take("shop", file));
      assertThat(said()).isEqualTo(all);
    }
  }

  private static String randomFile(Random random) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 0; row < 12; row++) {
      text.append("p").append(random.nextInt(6)).append(",a").append(random.nextInt(4));
      text.append(",2026-01-0").append(1 + random.nextInt(4)).append(",web\n");
    }
    return text.toString();
  }

  @Test
  void findsTheEventsOfImportsMadeBeforeEventsKnewTheirs() throws Exception {
    ImportReceipt monday = take("monday", MONDAY);
    ImportReceipt tuesday = take("tuesday", TUESDAY);
    module.close();
    try (StoreFile store =
        StoreFile.open(data.resolve("workspaces").resolve(WORKSPACE.value()), 256)) {
      store.write(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("ALTER TABLE event DROP COLUMN import");
              statement.execute("ALTER TABLE import DROP COLUMN number");
              statement.execute("ALTER TABLE import DROP COLUMN undone");
              return statement.execute("DROP TABLE repeat");
            }
          });
    }
    open();

    undo(monday);
    assertThat(said()).hasSize(2);
    undo(tuesday);
    assertThat(said()).isEmpty();
  }
}
