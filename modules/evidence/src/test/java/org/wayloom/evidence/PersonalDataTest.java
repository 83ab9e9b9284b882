package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.PersonalData.Removed;
import org.wayloom.evidence.SourcePolicy.FieldClass;
import org.wayloom.evidence.SourcePolicy.Texts;
import org.wayloom.kernel.WorkspaceId;

/** What is kept of persons, and that nothing else is. */
class PersonalDataTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final String TICKETS =
      """
      customer,when,what,said,email,note,password
      anna,2024-05-01T10:00:00Z,ticket,call me on +48 600 700 800,anna@example.com,of bob@example.com,hunter2
      bob,2024-05-02T10:00:00Z,ticket,all is well,bob@example.com,,letmein
      anna,2024-05-03T10:00:00Z,ticket,,anna@example.com,,hunter2
      cleo,yesterday,ticket,mine is cleo@example.com,cleo@example.com,,openup
      """;

  @TempDir Path data;
  private EvidenceModule module;
  private Evidence evidence;
  private PersonalData personal;

  @BeforeEach
  void open() {
    module =
        EvidenceModule.of(
            new EvidenceSettings(data, 256, 1 << 20),
            Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC));
    evidence = module.evidence();
    personal = module.personalData();
  }

  @AfterEach
  void close() {
    module.close();
  }

  private ImportReceipt take(String text) {
    return take("tickets.csv", text);
  }

  private ImportReceipt take(String name, String text) {
    try {
      Path file = Files.writeString(data.resolveSibling(name), text);
      ImportMapping mapping =
          new ImportMapping(
              ImportMapping.Layout.EVENTS,
              null,
              null,
              "Tickets",
              EventKind.TICKET,
              null,
              "customer",
              "when",
              "iso",
              null,
              null,
              "what",
              null,
              null,
              null,
              "said",
              null,
              null,
              null);
      return evidence.importFile(SHOP, file, name, mapping, false, (phase, a, b, rows) -> {});
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<EventRow> rows() {
    return evidence.rows(SHOP, new RowQuery(List.of(), List.of(), 1000, "")).items();
  }

  private long bytesWith(String canary) throws IOException {
    byte[] wanted = canary.getBytes(StandardCharsets.UTF_8);
    long found = 0;
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        found += all.contains(new String(wanted, StandardCharsets.ISO_8859_1)) ? 1 : 0;
      }
    }
    return found;
  }

  @Test
  void masksTextsAndLeavesOutSecretsUnlessToldOtherwise() {
    ImportReceipt receipt = take(TICKETS);

    EventRow first = rows().getFirst();
    assertThat(first.text()).isEqualTo("call me on [phone]");
    assertThat(first.properties())
        .isEqualTo(Map.of("email", "anna@example.com", "note", "of [e-mail]"));
    // The telephone, the address in the note, and two in the row that was refused.
    assertThat(receipt.masked()).isEqualTo(4);
    assertThat(personal.sources(SHOP).getFirst().masked()).isEqualTo(4);
  }

  @Test
  void aRefusedRowShowsNeitherSecretsNorAddresses() {
    ImportReceipt receipt = take(TICKETS);

    String raw = module.history().rejected(SHOP, receipt.id(), 10, -1).items().getFirst().raw();
    assertThat(raw).isEqualTo("cleo;yesterday;ticket;mine is [e-mail];[e-mail];;[secret]");
  }

  @Test
  void theSameRowIsTheSameUnderAnotherPolicy() {
    take(TICKETS);
    personal.setPolicy(
        SHOP, "Tickets", new SourcePolicy(Texts.KEEP, Map.of("note", FieldClass.PUBLIC), 0));

    ImportReceipt again = take(TICKETS);

    assertThat(again.stored()).isZero();
    assertThat(again.duplicate()).isEqualTo(3);
  }

  @Test
  void whatAUserSaidOfAFieldGoesBeforeItsName() {
    personal.setPolicy(
        SHOP,
        "Tickets",
        new SourcePolicy(
            Texts.DROP, Map.of("email", FieldClass.SECRET, "note", FieldClass.PERSONAL), 0));

    take(TICKETS);

    assertThat(rows().getFirst().text()).isNull();
    assertThat(rows().getFirst().properties()).isEqualTo(Map.of("note", "of bob@example.com"));
  }

  @Test
  void erasingLeavesNoByteOfThePersonAndAllOfTheOthers() throws IOException {
    personal.setPolicy(SHOP, "Tickets", new SourcePolicy(Texts.KEEP, Map.of(), 0));
    take(TICKETS);
    // Enough others that the file is compressed and has free blocks.
    StringBuilder crowd = new StringBuilder("customer,when,what,said,email,note,password\n");
    for (int i = 0; i < 5_000; i++) {
      crowd
          .append("p")
          .append(i)
          .append(",2024-05-02T10:00:00Z,ticket,fine ")
          .append(i)
          .append(",,,\n");
    }
    take("crowd.csv", crowd.toString());
    module.close();
    assertThat(bytesWith("600 700 800")).isPositive();
    open();

    Removed removed = personal.erase(SHOP, Set.of("anna"));
    personal.rewrite(SHOP);

    assertThat(removed).isEqualTo(new Removed(2, 1, 0));
    assertThat(rows()).extracting(EventRow::person).startsWith("bob", "p0").doesNotContain("anna");
    assertThat(evidence.revision(SHOP).lastSequence()).isEqualTo(5_001);
    module.close();
    assertThat(bytesWith("600 700 800")).isZero();
    assertThat(bytesWith("anna@example.com")).isZero();
    assertThat(bytesWith("bob@example.com")).isPositive();
    open();
  }

  @Test
  void anErasedPersonStaysAwayAndIsCountedAsRefused() {
    take(TICKETS);
    personal.erase(SHOP, Set.of("anna"));

    ImportReceipt again = take(TICKETS);

    assertThat(again.received()).isEqualTo(4);
    assertThat(again.duplicate()).isEqualTo(1);
    assertThat(again.rejected()).isEqualTo(3);
    List<Rejection> refused = module.history().rejected(SHOP, again.id(), 10, -1).items();
    assertThat(refused.getFirst()).isEqualTo(new Rejection(2, null, PersonalData.ERASED, ""));
  }

  @Test
  void aRefusedRowOfAnErasedPersonShowsNothing() {
    take(TICKETS);
    personal.erase(SHOP, Set.of("cleo"));

    ImportReceipt again = take(TICKETS);

    assertThat(module.history().rejected(SHOP, again.id(), 10, -1).items())
        .containsExactly(new Rejection(5, null, PersonalData.ERASED, ""));
  }

  @Test
  void receiptsAndRemovalsTogetherSayWhatIsStored() {
    ImportReceipt receipt = take(TICKETS);
    personal.erase(SHOP, Set.of("anna"));

    assertThat(evidence.summary(SHOP).events() + removed()).isEqualTo(receipt.stored());

    module.history().undo(SHOP, receipt.id());

    assertThat(evidence.summary(SHOP).events() + removed()).isZero();
  }

  private long removed() {
    return personal.removals(SHOP).stream().mapToLong(PersonalData.RemovalEntry::events).sum();
  }

  @Test
  void whatIsTooOldIsCountedFirstAndThenRemoved() {
    take(TICKETS);
    Instant before = Instant.parse("2024-05-02T00:00:00Z");

    Removed would = personal.removeBefore(SHOP, "Tickets", before, true);

    assertThat(would).isEqualTo(new Removed(1, 0, 0));
    assertThat(evidence.summary(SHOP).events()).isEqualTo(3);
    assertThat(personal.removeBefore(SHOP, "Tickets", before, false)).isEqualTo(would);
    assertThat(rows())
        .extracting(row -> row.time().toString())
        .doesNotContain("2024-05-01T10:00:00Z");
    assertThat(removed()).isEqualTo(1);
  }

  @Test
  void whoIsLeftOutIsNotReadByAnalyses() {
    take(TICKETS);
    Evidence.Revision before = evidence.revision(SHOP);

    personal.leaveOut(SHOP, Set.of("anna"));

    List<Integer> persons = new ArrayList<>();
    evidence.readColumns(
        SHOP,
        (count, codes, times, signatures, values) -> {
          for (int i = 0; i < count; i++) {
            persons.add(codes[i]);
          }
        });
    assertThat(persons).containsExactly(1);
    assertThat(evidence.revision(SHOP)).isNotEqualTo(before);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void allNamesOfAPersonAreFoundAndGoTogether() {
    take(TICKETS);
    module
        .persons()
        .merge(
            SHOP,
            List.of(new Identity.Pair("anna", "bob"), new Identity.Pair("bob", "b2")),
            "test");

    assertThat(personal.names(SHOP, "b2")).containsExactlyInAnyOrder("anna", "bob", "b2");
    personal.erase(SHOP, personal.names(SHOP, "b2"));

    assertThat(evidence.summary(SHOP).events()).isZero();
    assertThat(module.persons().merge(SHOP, List.of(new Identity.Pair("x", "b2")), "test"))
        .isZero();
  }
}
