package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.WorkspaceId;

/** Object-centric logs become journeys of the objects that are persons. */
class ObjectLogTest {
  private static final WorkspaceId WS = new WorkspaceId("w1");

  @TempDir Path folder;

  private static FileImport reading(Path file, ImportMapping mapping) {
    return new FileImport(file, String.valueOf(file.getFileName()), mapping, Limits.DEFAULT);
  }

  private static ImportMapping persons(String type) {
    return new ImportMapping(
        null, null, null, null, null, null, type, null, null, null, null, null, null, null, null,
        null, null, null, null);
  }

  /**
   * {@code person type id}, in the order of the persons and times; rejected ones without person.
   */
  private static List<String> events(Path file, ImportMapping mapping) {
    FileImport reading = reading(file, mapping);
    reading.check();
    List<String> events = new ArrayList<>();
    reading.read(
        new RowInterpreter.Sink() {
          @Override
          public void draft(Draft draft) {
            Map<String, String> properties = new TreeMap<>();
            for (int i = 0; i < draft.properties(); i++) {
              properties.put(draft.name(i), draft.value(i));
            }
            events.add(
                draft.person
                    + " "
                    + draft.timeMillis / 3_600_000
                    + "h "
                    + draft.type
                    + " "
                    + draft.id
                    + " "
                    + draft.channel
                    + " "
                    + properties);
          }

          @Override
          public void rejected(Rejection rejection) {
            events.add("rejected " + rejection.reason());
          }

          @Override
          public void ignored() {}
        },
        line -> {},
        (phase, read, total, rows) -> {});
    return events.stream().sorted().toList();
  }

  @Test
  void customersAreThePersonsAndGetTheEventsOfTheirOrdersToo() throws IOException {
    // 1 March 2026 is day 20513: 10 o'clock is hour 492322.
    assertThat(events(ObjectLog.json(folder), ImportMapping.GUESS))
        .containsExactly(
            "c1 492322h place order e1 web {customers.country=Norway, orders=o1}",
            "c1 492346h confirm order e2 null {customers.country=Sweden, orders=o1}",
            "c1 492370h pack e4/c1 null {customers.country=Sweden, orders=o1,o2}",
            "c2 492347h place order e3 shop {orders=o2}",
            "c2 492370h pack e4/c2 null {orders=o1,o2}",
            "rejected The row does not say who it is about: 'customers' is blank. Fill it in, or"
                + " choose another column for the person.");
  }

  @Test
  void aDatabaseTellsTheSameAsTheJson() throws IOException, SQLException {
    assertThat(events(ObjectLog.sqlite(folder), ImportMapping.GUESS))
        .isEqualTo(events(ObjectLog.json(folder), ImportMapping.GUESS));
  }

  @Test
  void anotherObjectTypeCanBeThePersons() throws IOException {
    List<String> events = events(ObjectLog.json(folder), persons("orders"));

    // The packing is of both orders; the audit of none.
    assertThat(events).hasSize(6);
    assertThat(events.getFirst()).startsWith("o1 492322h place order e1 web {customers=c1");
    assertThat(events).anyMatch(event -> event.startsWith("o2 492370h pack e4/o2"));
  }

  @Test
  void theTypeWithMostEventsIsGuessedWhereNoneIsCalledACustomer() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("plain.json"), ObjectLog.JSON.replace("customers", "machines"));

    // Orders take part in four events, machines in two.
    assertThat(reading(file, ImportMapping.GUESS).mapping().person()).isEqualTo("orders");
  }

  @Test
  void thePreviewShowsTheChoiceAndWhatItGives() throws IOException {
    ImportPreview preview = reading(ObjectLog.json(folder), ImportMapping.GUESS).preview(null);

    assertThat(preview.format()).isEqualTo("ocel");
    assertThat(preview.mapping().person()).isEqualTo("customers");
    assertThat(preview.columns())
        .extracting(ImportPreview.Column::name)
        .contains("event id", "activity", "time", "orders", "customers");
    assertThat(preview.rowsRead()).isEqualTo(6);
  }

  @Test
  void everyRowIsCountedOnceAndAgainAddsNothing() throws IOException {
    try (EvidenceModule module = EvidenceModule.of(folder.resolve("data"), Clock.systemUTC())) {
      Path file = ObjectLog.json(folder);
      ImportReceipt first = take(module, file);
      ImportReceipt second = take(module, file);

      assertThat(List.of(first.received(), first.stored(), first.duplicate(), first.rejected()))
          .containsExactly(6L, 5L, 0L, 1L);
      assertThat(List.of(second.received(), second.stored(), second.duplicate()))
          .containsExactly(6L, 0L, 5L);
      assertThat(module.evidence().summary(WS).persons()).isEqualTo(2);
    }
  }

  private static ImportReceipt take(EvidenceModule module, Path file) {
    return module
        .evidence()
        .importFile(
            WS, file, "shop.json", ImportMapping.GUESS, false, (phase, read, total, rows) -> {});
  }

  @Test
  void objectsMayStandBehindTheEvents() throws IOException {
    int objects = ObjectLog.JSON.indexOf("\"objects\":");
    int events = ObjectLog.JSON.indexOf("\"events\":");
    String swapped =
        "{"
            + ObjectLog.JSON.substring(events, ObjectLog.JSON.lastIndexOf('}')).strip()
            + ",\n"
            + ObjectLog.JSON.substring(objects, events).strip().replaceFirst(",$", "")
            + "}";
    Path file = Files.writeString(folder.resolve("swapped.json"), swapped);

    assertThat(events(file, ImportMapping.GUESS))
        .isEqualTo(events(ObjectLog.json(folder), ImportMapping.GUESS));
  }

  @Test
  void aBrokenLogSaysWhere() throws IOException {
    Path cut =
        Files.writeString(
            folder.resolve("cut.json"),
            ObjectLog.JSON.substring(0, ObjectLog.JSON.indexOf("\"e4\"")));
    Path nameless =
        Files.writeString(
            folder.resolve("nameless.json"),
            ObjectLog.JSON.replace(
                "{\"id\": \"c2\", \"type\": \"customers\"}", "{\"id\": \"c2\"}"));

    assertThatThrownBy(() -> reading(cut, ImportMapping.GUESS)).hasMessageContaining("Line 26");
    assertThatThrownBy(() -> reading(nameless, ImportMapping.GUESS))
        .hasMessageContaining("no \"id\" or no \"type\"");
  }
}
