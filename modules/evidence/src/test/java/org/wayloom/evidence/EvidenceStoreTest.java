package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/** What a store promises, seen through the door. */
class EvidenceStoreTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path data;
  private EvidenceModule module;
  private Evidence evidence;

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
    evidence = module.evidence();
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static NewEvent event(String id, String person, String type, int minute) {
    return event(id, person, type, minute, Map.of());
  }

  private static NewEvent event(
      String id, String person, String type, int minute, Map<String, String> properties) {
    return new NewEvent(
        id,
        EventKind.EVENT,
        type,
        NOON.plusSeconds(60L * minute),
        person,
        null,
        null,
        null,
        null,
        properties,
        null);
  }

  private ImportReceipt importCsv(String name, String text) {
    return importCsv(name, text, ImportMapping.GUESS, false);
  }

  private ImportReceipt importCsv(String name, String text, ImportMapping mapping, boolean dryRun) {
    try {
      Path file = Files.writeString(data.resolve(name), text);
      return evidence.importFile(WORKSPACE, file, name, mapping, dryRun, (p, b, t, r) -> {});
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> columns() {
    return columns(0);
  }

  private List<String> columns(long after) {
    List<String> rows = new ArrayList<>();
    evidence.readColumns(
        WORKSPACE,
        after,
        (count, persons, times, signatures, values) -> {
          for (int i = 0; i < count; i++) {
            rows.add(persons[i] + " " + signatures[i] + " " + values[i]);
          }
        });
    return rows;
  }

  @Test
  void isEmptyBeforeAnythingComes() {
    assertThat(evidence.summary(WORKSPACE).events()).isZero();
    assertThat(evidence.revision(WORKSPACE)).isEqualTo(new Evidence.Revision(0, 0));
    assertThat(columns()).isEmpty();
    assertThat(evidence.signatures(WORKSPACE)).isEmpty();
  }

  @Test
  void codesPersonsAndSignaturesInTheOrderOfFirstSight() {
    evidence.store(
        WORKSPACE,
        "web",
        List.of(
            event("1", "zoe", "visit", 0),
            event("2", "adam", "buy", 1),
            event("3", "zoe", "buy", 2)));

    assertThat(columns()).containsExactly("0 0 NaN", "1 1 NaN", "0 1 NaN");
    assertThat(evidence.persons(WORKSPACE, new int[] {1, 0, 1}))
        .containsExactly("adam", "zoe", "adam");
  }

  @Test
  void streamsWhatCameAfterAnEventAlone() {
    evidence.store(
        WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0), event("2", "adam", "buy", 1)));
    long before = evidence.revision(WORKSPACE).lastSequence();
    assertThat(columns(before)).isEmpty();

    evidence.store(WORKSPACE, "web", List.of(event("3", "zoe", "buy", 0)));
    assertThat(columns(before)).containsExactly("0 1 NaN");
    assertThat(columns(0)).hasSize(3);
  }

  @Test
  void goesOnWithTheCodesWhenMoreComes() {
    evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0)));
    evidence.store(
        WORKSPACE, "web", List.of(event("2", "adam", "visit", 1), event("3", "eva", "buy", 1)));

    assertThat(columns()).containsExactly("0 0 NaN", "1 0 NaN", "2 1 NaN");
    assertThat(evidence.revision(WORKSPACE).lastSequence()).isEqualTo(3);
  }

  @Test
  void takesAnIdOfASourceOnce() {
    evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0)));
    ImportReceipt again =
        evidence.store(
            WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0), event("2", "zoe", "buy", 1)));
    ImportReceipt other = evidence.store(WORKSPACE, "till", List.of(event("1", "zoe", "visit", 0)));

    assertThat(again.stored()).isEqualTo(1);
    assertThat(again.duplicate()).isEqualTo(1);
    assertThat(other.stored()).isEqualTo(1);
    assertThat(columns()).hasSize(3);
  }

  @Test
  void keepsTheFirstOfTwoEqualIdsAndNoGhostOfTheSecond() {
    ImportReceipt receipt =
        evidence.store(
            WORKSPACE,
            "web",
            List.of(
                event("1", "zoe", "visit", 0),
                event("1", "ghost", "haunt", 1),
                event("2", "zoe", "buy", 2)));

    assertThat(receipt.duplicate()).isEqualTo(1);
    assertThat(evidence.signatures(WORKSPACE))
        .extracting(Signature::type)
        .containsExactly("visit", "buy");
    assertThat(columns()).containsExactly("0 0 NaN", "0 1 NaN");
    assertThat(evidence.summary(WORKSPACE).persons()).isEqualTo(1);
  }

  @Test
  void keepsEqualRowsOfOneFileButAddsNothingWhenItComesAgain() {
    String file =
        "person,activity,time\nzoe,visit,2026-01-01\nzoe,visit,2026-01-01\nadam,buy,2026-01-02\n";

    assertThat(importCsv("a.csv", file).stored()).isEqualTo(3);
    ImportReceipt again = importCsv("a.csv", file);
    assertThat(again.stored()).isZero();
    assertThat(again.duplicate()).isEqualTo(3);
    ImportReceipt longer = importCsv("a.csv", file + "zoe,visit,2026-01-01\n");
    assertThat(longer.stored()).isEqualTo(1);
    assertThat(columns()).hasSize(4);
  }

  @Test
  void countsWithoutStoringInADryRun() {
    ImportReceipt receipt =
        importCsv(
            "a.csv", "person,activity,time\nzoe,visit,2026-01-01\n", ImportMapping.GUESS, true);

    assertThat(receipt.stored()).isEqualTo(1);
    assertThat(evidence.summary(WORKSPACE).events()).isZero();
  }

  @Test
  void accountsForEveryRowAndKeepsTheRejectedOnes() {
    ImportReceipt receipt =
        importCsv(
            "a.csv",
            "person,activity,time\nzoe,visit,2026-01-01\n,visit,2026-01-01\nzoe,buy,never\n");

    assertThat(receipt.received()).isEqualTo(3);
    assertThat(receipt.stored()).isEqualTo(1);
    assertThat(receipt.rejected()).isEqualTo(2);
    List<Rejection> rejected = module.history().rejected(WORKSPACE, receipt.id(), 10, -1).items();
    assertThat(rejected).extracting(Rejection::line).containsExactly(3L, 4L);
    assertThat(rejected).extracting(Rejection::column).containsExactly("person", "time");
    assertThat(rejected.get(1).reason()).contains("'never' is no time");
    assertThat(rejected.get(1).raw()).isEqualTo("zoe;buy;never");
  }

  @Test
  void stopsWhenNoneOfTheFirstTenThousandRowsCanBeRead() {
    String rows = "zoe,visit,never\n".repeat(10_500);

    assertThatThrownBy(() -> importCsv("a.csv", "person,activity,time\n" + rows))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("None of the first 10000 rows")
        .hasMessageContaining("'never' is no time");
    assertThat(evidence.summary(WORKSPACE).events()).isZero();
  }

  @Test
  void showsAPersonsEventsByTimeThenSequencePageByPage() {
    evidence.store(
        WORKSPACE,
        "web",
        List.of(
            event("1", "zoe", "late", 9),
            event("2", "adam", "other", 1),
            event("3", "zoe", "tie one", 5),
            event("4", "zoe", "tie two", 5)));

    Page<EventRow> first = evidence.rows(WORKSPACE, new RowQuery(List.of(0), List.of(), 2, ""));
    @Nullable String next = first.next();
    assertThat(first.items()).extracting(EventRow::type).containsExactly("tie one", "tie two");
    assertThat(next).isNotNull();
    Page<EventRow> second =
        evidence.rows(
            WORKSPACE,
            new RowQuery(List.of(0), List.of(), 2, java.util.Objects.requireNonNull(next)));
    assertThat(second.items()).extracting(EventRow::type).containsExactly("late");
    assertThat(second.next()).isNull();
  }

  @Test
  void signsAllEventsAnewWhenAPropertyIsAdded() {
    evidence.store(
        WORKSPACE,
        "web",
        List.of(
            event("1", "zoe", "visit", 0, Map.of("brow/ser~'\"x", "Fox")),
            event("2", "zoe", "visit", 1, Map.of("brow/ser~'\"x", "Owl")),
            event("3", "zoe", "visit", 2)));
    long before = evidence.revision(WORKSPACE).signing();

    evidence.addSignatureProperty(WORKSPACE, "brow/ser~'\"x");

    assertThat(columns()).containsExactly("0 0 NaN", "0 1 NaN", "0 2 NaN");
    assertThat(evidence.signatures(WORKSPACE))
        .extracting(s -> s.properties().values().toString())
        .containsExactly("[Fox]", "[Owl]", "[]");
    assertThat(evidence.revision(WORKSPACE).signing()).isEqualTo(before + 1);
    assertThat(evidence.signatureProperties(WORKSPACE)).containsExactly("brow/ser~'\"x");
  }

  @Test
  void signsEarlierEventsAnewWhenAnImportBringsASignatureProperty() {
    evidence.store(
        WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0, Map.of("device", "phone"))));
    ImportMapping mapping = ImportMapping.GUESS.withSignatureProperties(List.of("device"));

    importCsv(
        "a.csv",
        "person,activity,time,device\nzoe,visit,2026-01-01,phone\nzoe,visit,2026-01-01,desk\n",
        mapping,
        false);

    assertThat(columns()).containsExactly("0 0 NaN", "0 0 NaN", "0 1 NaN");
    assertThat(evidence.signatures(WORKSPACE))
        .extracting(s -> s.properties().get("device"))
        .containsExactly("phone", "desk");
  }

  @Test
  void keepsQuotesAndControlCharactersInProperties() {
    Map<String, String> odd = Map.of("say \"hi\"", "tab\there\nand \\ 'quotes' سلام");
    evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0, odd)));

    assertThat(evidence.rows(WORKSPACE, new RowQuery(List.of(), List.of(), 10, "")).items())
        .extracting(EventRow::properties)
        .containsExactly(odd);
  }

  @Test
  void tellsListenersThatEvidenceChanged() throws Exception {
    List<WorkspaceId> heard = new ArrayList<>();
    try (AutoCloseable ignored = evidence.onChange(heard::add)) {
      evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0)));
      evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0)));
    }
    assertThat(heard).containsExactly(WORKSPACE);
  }

  @Test
  void isTheSameAfterClosingAndOpeningAgain() {
    evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0)));
    module.close();
    open();

    assertThat(columns()).containsExactly("0 0 NaN");
    assertThat(evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0))).duplicate())
        .isEqualTo(1);
  }

  @Test
  void forgetsAWorkspaceToItsLastFile() throws IOException {
    evidence.store(WORKSPACE, "web", List.of(event("1", "zoe", "visit", 0)));
    module.forgetWorkspace(WORKSPACE);

    assertThat(evidence.summary(WORKSPACE).events()).isZero();
    try (var files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void letsNoStatementReachOtherFilesOrChangeThat() {
    try (StoreFile store = StoreFile.open(data.resolve("locked"), 256)) {
      for (String sql :
          List.of(
              "SELECT * FROM read_text('/etc/hostname')",
              "COPY (SELECT 1) TO 'out.csv'",
              "ATTACH 'other.duckdb'",
              "INSTALL httpfs",
              "LOAD httpfs",
              "SET enable_external_access = true",
              "SET memory_limit = '8GB'",
              "SET autoinstall_known_extensions = true")) {
        assertThatThrownBy(
                () ->
                    store.read(
                        c -> {
                          try (var statement = c.createStatement()) {
                            return statement.execute(sql);
                          }
                        }))
            .as(sql)
            .hasMessageContaining("refused a statement");
      }
    }
  }
}
