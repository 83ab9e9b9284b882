package org.wayloom.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.collaboration.ClientId;
import org.wayloom.collaboration.CollaborationModule;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.DraftDocument;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;
import org.wayloom.maps.MapsModule;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;
import org.wayloom.workspaces.WorkspacesModule;

/** What the history of documents does on every database; each test has a workspace of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HistoryContract {
  private static final Actor ANN = new Actor("ann", "Ann");
  private static final Actor BO = new Actor("bo", "Bo");

  @TempDir static Path data;
  private final HandClock clock = HandClock.at("2026-03-02T09:00:00Z");
  private @Nullable Database database;
  private @Nullable CollaborationModule live;
  private Documents documents;
  private HistoryStore store;
  private History history;
  private Proposals proposals;
  private ProposalStore copies;
  private WorkspaceId shop = new WorkspaceId(Ids.next());
  private DocumentId map = DocumentId.create();

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openDoors() {
    Database opened = open();
    database = opened;
    live = CollaborationModule.of(opened, clock, MapsModule.rules());
    documents = live.documents();
    Maps maps = MapsModule.of(documents, WorkspacesModule.of(opened, clock), clock);
    HistoryModule.Doors doors = HistoryModule.doors(opened, documents, maps, clock);
    store = doors.names();
    history = doors.history();
    proposals = doors.proposals();
    copies = doors.copies();
  }

  @BeforeEach
  void drawAMap() {
    shop = new WorkspaceId(Ids.next());
    map = DocumentId.create();
    documents.create(shop, map, Maps.MAP, ANN);
    write(
        ANN,
        title(map.value(), "Journey"),
        new Operation.Create("lane", "lane", place(map.value(), "a0"), Map.of()),
        new Operation.Create("pay", "stage", place(map.value(), "a1"), Map.of()),
        new Operation.Create(
            "card", "card", place("pay", "a0"), Map.of("lane", FieldValue.text("lane"))));
  }

  @AfterAll
  void close() {
    if (live != null) {
      live.close();
    }
    if (database != null) {
      database.close();
    }
    stop();
  }

  /** Stops what the database runs on, after it was closed. */
  void stop() {}

  private static Place place(String parent, String idx) {
    return new Place(parent, idx);
  }

  private static Operation title(String id, String title) {
    return new Operation.Set(id, Map.of("title", FieldValue.text(title)));
  }

  private static Operation text(String text) {
    return new Operation.Set("card", Map.of("text", FieldValue.text(text)));
  }

  private static Operation gone(String id) {
    return new Operation.Set(id, Map.of("deleted", FieldValue.flag(true)));
  }

  private long write(Actor by, Operation... operations) {
    return documents.write(shop, map, List.of(operations), by);
  }

  private DocumentState now() {
    return documents.read(shop, map);
  }

  private String cardText() {
    return now().find("card").orElseThrow().text("text", "");
  }

  @Test
  void tellsOfSittingsPageByPage() {
    for (int i = 0; i < 5; i++) {
      clock.pass(Duration.ofHours(1));
      write(i % 2 == 0 ? ANN : BO, text("a" + i));
      write(i % 2 == 0 ? ANN : BO, text("b" + i));
    }
    List<Sitting> all = history.sittings(shop, map, OptionalLong.empty(), 50);
    assertThat(all).extracting(Sitting::from).containsExactly(10L, 8L, 6L, 4L, 2L, 1L);
    assertThat(all).extracting(Sitting::to).containsExactly(11L, 9L, 7L, 5L, 3L, 1L);
    assertThat(all.get(1).authors()).containsExactly(BO);
    assertThat(all.getFirst().counts()).isEqualTo(new Tally.ChangeCounts(0, 0, 0, 1));

    List<Sitting> paged = new ArrayList<>();
    OptionalLong before = OptionalLong.empty();
    while (true) {
      List<Sitting> page = history.sittings(shop, map, before, 2);
      if (page.isEmpty()) {
        break;
      }
      paged.addAll(page);
      before = OptionalLong.of(page.getLast().from());
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void everyVersionIsWhatItWas() {
    List<DocumentState> states = new ArrayList<>(List.of(now()));
    for (int i = 0; i < 30; i++) {
      write(ANN, text("text " + i));
      states.add(now());
    }
    for (DocumentState state : states) {
      DocumentState then = documents.at(shop, map, state.version());
      assertThat(then.version()).isEqualTo(state.version());
      assertThat(then.find("card")).isEqualTo(state.find("card"));
      assertThat(then.root()).isEqualTo(state.root());
    }
    assertThat(documents.at(shop, map, 0).records()).isEmpty();
    assertThatThrownBy(() -> documents.at(shop, map, 32))
        .isInstanceOf(ProblemException.class)
        .hasMessage("The document has the versions 0 to 31, but not 32.");
    assertThatThrownBy(() -> documents.at(new WorkspaceId("other"), map, 1))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @DisplayName("LV73: restoring is a new version, and can be taken back")
  void restoringIsANewVersionAndCanBeTakenBack() {
    write(ANN, text("Where do I pay?"));
    long epoch = now().epoch();
    write(BO, text("Gone wrong"), gone("pay"), title(map.value(), "Other"));

    History.DoneVersion done = history.restore(shop, map, 2, ANN);

    assertThat(done.version()).isEqualTo(4);
    assertThat(now().epoch()).isEqualTo(epoch);
    assertThat(history.differences(shop, map, 2, 4).items()).isEmpty();
    assertThat(cardText()).isEqualTo("Where do I pay?");
    assertThat(history.restore(shop, map, 2, ANN).version()).isNull();

    assertThat(history.takeBack(shop, map, 4, ANN)).isEqualTo(new History.DoneVersion(5L, 0));
    assertThat(history.differences(shop, map, 3, 5).items()).isEmpty();
    assertThat(history.takeBack(shop, map, 4, ANN)).isEqualTo(new History.DoneVersion(null, 3));
  }

  @Test
  void oneRecordComesBackAlone() {
    write(ANN, text("Before"));
    write(BO, text("After"), gone("pay"), title(map.value(), "Other"));

    history.restore(shop, map, 2, "card", ANN);

    assertThat(now().visible("card")).isTrue();
    assertThat(cardText()).isEqualTo("Before");
    assertThat(now().root().text("title", "")).isEqualTo("Other");
    assertThatThrownBy(() -> history.restore(shop, map, 2, "nobody", ANN))
        .isInstanceOf(ProblemException.class)
        .hasMessage("The document never had this record.");
  }

  @Test
  void editsDuringARestoreConvergeAndEachRestoreIsExact() throws Exception {
    write(ANN, text("Then"));
    DocumentState then = now();
    Random random = new Random(5);
    Thread editor =
        Thread.startVirtualThread(
            () -> {
              for (int i = 1; i <= 150; i++) {
                Operation edit =
                    switch (random.nextInt(3)) {
                      case 0 -> text("Edit " + i);
                      case 1 -> gone("pay");
                      default ->
                          new Operation.Create(
                              "s" + i, "stage", place(map.value(), "a2"), Map.of());
                    };
                documents.push(shop, map, new ClientId("tab"), i, List.of(edit), BO);
              }
            });
    List<Long> restored = new ArrayList<>();
    while (editor.isAlive()) {
      Long version = history.restore(shop, map, then.version(), ANN).version();
      if (version != null) {
        restored.add(version);
      }
    }
    editor.join();

    assertThat(restored).isNotEmpty();
    for (long version : restored) {
      assertThat(history.differences(shop, map, then.version(), version).items()).isEmpty();
    }
    DocumentState replayed = DraftDocument.empty(map, Maps.MAP);
    for (Commit commit : documents.commits(shop, map, 0, 10_000)) {
      replayed = DraftDocument.after(replayed, commit.operations());
    }
    assertThat(replayed.records()).containsExactlyInAnyOrderElementsOf(now().records());
  }

  @Test
  void versionsAreNamedRenamedAndUnnamed() {
    write(ANN, text("a"));
    history.name(shop, map, 1, "  First\n draft ", ANN);
    history.name(shop, map, 2, "Second", BO);
    history.name(shop, map, 1, "Kick-off", BO);

    assertThat(history.names(shop, map))
        .extracting(named -> named.version() + " " + named.name() + " " + named.namedBy())
        .containsExactly("2 Second Bo", "1 Kick-off Bo");

    history.unname(shop, map, 2);
    assertThat(history.names(shop, map)).hasSize(1);
    assertThatThrownBy(() -> history.unname(shop, map, 2)).hasMessage("This version has no name.");
    assertThatThrownBy(() -> history.name(shop, map, 3, "x", ANN))
        .hasMessage("The document has the versions 0 to 2, but not 3.");
    assertThatThrownBy(() -> history.name(shop, map, 1, " \n", ANN))
        .hasMessage("A version's name must have 1 to 120 characters, not 0.");
    assertThat(history.name(shop, map, 1, "🧭".repeat(120), ANN).name()).hasSize(240);
  }

  @Test
  @DisplayName("LV16, LV72: what was purged is in the history and comes back from there")
  void bringsBackWhatWasPurged() {
    write(ANN, gone("pay"));
    clock.pass(Duration.ofDays(31));
    write(Actor.SYSTEM, new Operation.Purge("pay"));
    assertThat(now().find("card")).isEmpty();

    assertThat(history.differences(shop, map, 2, 3).items()).isEmpty();
    assertThat(documents.at(shop, map, 2).find("card")).isPresent();
    List<Sitting> sittings = history.sittings(shop, map, OptionalLong.empty(), 9);
    assertThat(sittings).extracting(Sitting::purged).containsExactly(1, 0);
    history.see(shop, map, BO, 2);
    assertThat(history.since(shop, map, BO).counts()).isEqualTo(new Tally.ChangeCounts(0, 0, 0, 0));
    assertThat(history.restore(shop, map, 2, BO).version()).isNull();

    history.restore(shop, map, 1, "card", BO);
    assertThat(now().visible("card")).isTrue();
    assertThat(history.differences(shop, map, 1, 4).items()).isEmpty();

    write(ANN, gone("pay"), new Operation.Purge("pay"));
    history.restore(shop, map, 1, ANN);
    assertThat(now().visible("card")).isTrue();
    assertThat(history.differences(shop, map, 1, 6).items()).isEmpty();
  }

  @Test
  void tellsWhatChangedSinceSomebodyWasHere() {
    assertThat(history.since(shop, map, ANN).seen()).isNull();
    history.see(shop, map, ANN, 1);
    history.see(shop, map, BO, 1);
    write(BO, text("a"));
    write(BO, text("b"), title("pay", "Paying"));
    write(BO, new Operation.Create("s2", "stage", place(map.value(), "a2"), Map.of()));
    history.see(shop, map, BO, 4);
    history.see(shop, map, BO, 2);

    History.ChangesSince since = history.since(shop, map, ANN);

    assertThat(since.version()).isEqualTo(4);
    assertThat(since.counts()).isEqualTo(new Tally.ChangeCounts(1, 0, 0, 2));
    assertThat(since.authors()).containsExactly(BO);
    assertThat(history.since(shop, map, BO).counts()).isEqualTo(new Tally.ChangeCounts(0, 0, 0, 0));
    assertThat(history.since(shop, map, BO).seen())
        .extracting(HistoryStore.SeenVersion::version)
        .isEqualTo(4L);
    history.see(shop, map, ANN, 999);
    assertThat(history.since(shop, map, ANN).seen())
        .extracting(HistoryStore.SeenVersion::version)
        .isEqualTo(4L);
  }

  private DocumentState read(DocumentId document) {
    return documents.read(shop, document);
  }

  private void write(DocumentId document, Operation... operations) {
    documents.write(shop, document, List.of(operations), BO);
  }

  private static Proposals.MergeWish wish(Proposals.MergeWish.Choice... choices) {
    return new Proposals.MergeWish(List.of(choices), "Before", "After");
  }

  @Test
  void aProposalIsMergedByOneVersionWithNamesBeforeAndAfter() {
    write(ANN, text("Where do I pay?"));
    DocumentId copy = proposals.make(shop, map, "Try", BO).document();
    write(
        copy,
        text("By wallet"),
        new Operation.Create("new", "stage", place(copy.value(), "a2"), Map.of()),
        gone("lane"));
    write(ANN, title("pay", "Paying"));

    Proposals.MergePreview preview = proposals.preview(shop, copy);
    assertThat(preview.conflicts()).isEmpty();
    assertThat(preview.changes()).extracting(each -> each.record()).contains("new", "lane");
    assertThat(proposals.merge(shop, copy, wish(), BO)).isEqualTo(OptionalLong.of(4));

    assertThat(cardText()).isEqualTo("By wallet");
    assertThat(now().visible("new")).isTrue();
    assertThat(now().visible("lane")).isFalse();
    assertThat(now().find("pay").orElseThrow().text("title", "")).isEqualTo("Paying");
    assertThat(now().root().text("title", "")).isEqualTo("Journey");
    assertThat(history.names(shop, map))
        .extracting(named -> named.version() + " " + named.name())
        .containsExactly("4 After", "3 Before");
    assertThat(proposals.merge(shop, copy, wish(), BO)).isEmpty();
  }

  @Test
  void aConflictMustBeSettledBeforeAnythingLands() {
    write(ANN, text("Where do I pay?"));
    DocumentId copy = proposals.make(shop, map, "Try", BO).document();
    write(copy, text("By wallet"));
    write(ANN, text("By card"));

    assertThat(proposals.preview(shop, copy).conflicts()).hasSize(1);
    assertThatThrownBy(() -> proposals.merge(shop, copy, wish(), BO))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "Both maps changed the same thing in 1 places, such as \"text\" of card card");
    assertThat(cardText()).isEqualTo("By card");

    proposals.merge(shop, copy, wish(new Proposals.MergeWish.Choice("card", "text", true)), BO);
    assertThat(cardText()).isEqualTo("By wallet");
  }

  @Test
  void editsAfterAMergeAreMergedAgainAndAMergeThatWasTakenBackCanBeRepeated() {
    DocumentId copy = proposals.make(shop, map, "Try", BO).document();
    write(copy, text("First"));
    long first = proposals.merge(shop, copy, wish(), BO).orElseThrow();
    write(ANN, title("pay", "Paying"));
    write(copy, text("Second"));
    long second = proposals.merge(shop, copy, wish(), BO).orElseThrow();
    assertThat(cardText()).isEqualTo("Second");
    assertThat(now().find("pay").orElseThrow().text("title", "")).isEqualTo("Paying");

    history.takeBack(shop, map, second, ANN);
    assertThat(cardText()).isEqualTo("First");
    assertThat(proposals.merge(shop, copy, wish(), BO)).isPresent();
    assertThat(cardText()).isEqualTo("Second");
    assertThat(first).isLessThan(second);
  }

  @Test
  void proposalsAreFoundFromBothSides() {
    DocumentId copy = proposals.make(shop, map, "Try", BO).document();
    assertThat(proposals.of(shop, map)).extracting(Proposal::document).containsExactly(copy);
    assertThat(proposals.find(shop, copy).orElseThrow().origin()).isEqualTo(map);
    assertThat(proposals.find(shop, map)).isEmpty();
    assertThat(read(copy).root().text("title", "")).isEqualTo("Try");
    assertThatThrownBy(() -> proposals.preview(shop, map))
        .hasMessage("This map was not made as a proposal for another.");
    documents.delete(shop, copy, BO);
    assertThat(proposals.of(shop, map)).isEmpty();
    copies.forget(shop);
    assertThat(copies.of(shop, map)).isEmpty();
  }

  @Test
  void forgetsAWorkspaceAndNoOther() {
    history.name(shop, map, 1, "First", ANN);
    history.see(shop, map, ANN, 1);
    store.forget(new WorkspaceId("other"));
    assertThat(store.names(shop, map)).hasSize(1);
    store.forget(shop);
    assertThat(store.names(shop, map)).isEmpty();
    assertThat(store.seen(shop, map, "ann")).isEmpty();
  }
}
