package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.HandClock;

class TrashCollectorTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final DocumentKind MAPS = new DocumentKind("map");
  private static final DocumentKind LIBRARIES = new DocumentKind("library");
  private static final Duration KEPT = Duration.ofDays(30);

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");
  private final LoadedStore store = new LoadedStore();
  private final LiveDocuments documents =
      new LiveDocuments(
          store,
          new BatchRules(
              LiveLimits.STANDARD,
              Map.of(
                  MAPS, List.of(new Kind(MAPS, true)),
                  LIBRARIES, List.of(new Kind(LIBRARIES, false)))),
          LiveLimits.STANDARD,
          new Clocks(clock, clock),
          Runnable::run);
  private final TrashCollector trash =
      new TrashCollector(documents, () -> List.of(ACME), KEPT, clock);

  /** Everything may be written into such a document. */
  private record Kind(DocumentKind kind, boolean purges) implements DocumentRules {
    @Override
    public Optional<Problem> refuses(Operation operation, DocumentState before) {
      return Optional.empty();
    }
  }

  /** Knows which documents were loaded, and cannot read one of them. */
  private static final class LoadedStore extends MemoryDocumentStore {
    final List<DocumentId> loaded = new ArrayList<>();
    DocumentId unreadable = new DocumentId("none");

    @Override
    public Optional<Forest> load(WorkspaceId workspace, DocumentId document) {
      if (document.equals(unreadable)) {
        throw new IllegalStateException("version 3 fails its checksum");
      }
      loaded.add(document);
      return super.load(workspace, document);
    }
  }

  @BeforeEach
  void start() {
    Thread.ofPlatform().daemon().start(documents.committer()::run);
    documents.create(ACME, MAP, MAPS, Actor.LOCAL);
  }

  @AfterEach
  void stop() {
    documents.beginClose();
    documents.committer().stop();
  }

  private void write(DocumentId document, Operation... batch) {
    documents.write(ACME, document, List.of(batch), Actor.LOCAL);
  }

  private void write(Operation... batch) {
    write(MAP, batch);
  }

  private static Operation make(String id, String parent) {
    return new Operation.Create(id, "card", new Place(parent, "a0"), Map.of());
  }

  private static Operation delete(String id, boolean deleted) {
    return new Operation.Set(id, Map.of("deleted", FieldValue.flag(deleted)));
  }

  private void collectAfter(Duration time) {
    clock.pass(time);
    trash.collect();
  }

  private Commit last(DocumentId document) {
    return store.log(document).getLast().commit();
  }

  private Set<String> ids() {
    return documents.read(ACME, MAP).records().stream()
        .map(RecordState::id)
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("LV18: what was deleted more than 30 days ago is purged with all below it, once")
  void purgesWhatWasDeletedLongAgo() {
    write(make("a", "m"), make("a1", "a"), make("b", "m"), make("b1", "b"), delete("a", true));
    clock.pass(Duration.ofDays(1));
    write(delete("b", true));

    collectAfter(Duration.ofDays(29));
    assertThat(ids()).containsExactlyInAnyOrder("a", "a1", "b", "b1");

    collectAfter(Duration.ofMillis(1));
    assertThat(ids()).containsExactlyInAnyOrder("b", "b1");
    assertThat(last(MAP).operations()).containsExactly(new Operation.Purge("a"));
    assertThat(last(MAP).client()).isEqualTo(DocumentActor.SERVER);
    assertThat(last(MAP).by()).isEqualTo(Actor.SYSTEM);

    trash.collect();
    assertThat(store.log(MAP)).hasSize(3);
    assertThat(documents.at(ACME, MAP, 2).find("a1")).isPresent();

    collectAfter(Duration.ofDays(1));
    assertThat(ids()).isEmpty();
  }

  @Test
  @DisplayName(
      "LV18: the topmost takes along what was deleted in it; alone goes what stands in use")
  void namesTheTopmostAlone() {
    write(make("a", "m"), make("a1", "a"), make("a2", "a1"), make("b", "m"), make("b1", "b"));
    write(delete("a2", true), delete("b1", true));
    write(delete("a", true));
    collectAfter(Duration.ofDays(31));
    assertThat(last(MAP).operations())
        .containsExactly(new Operation.Purge("a"), new Operation.Purge("b1"));
    assertThat(ids()).containsExactly("b");
  }

  @Test
  @DisplayName(
      "LV18: what was deleted long ago goes though it hangs under what was deleted just now")
  void purgesUnderWhatWasDeletedLately() {
    write(make("a", "m"), make("a1", "a"), make("a2", "a"), delete("a1", true));
    clock.pass(Duration.ofDays(20));
    write(delete("a", true));
    collectAfter(Duration.ofDays(11));
    assertThat(ids()).containsExactlyInAnyOrder("a", "a2");
  }

  @Test
  @DisplayName("LV18: what was brought back stays, and what is deleted again begins anew")
  void countsFromTheLastDeletion() {
    write(make("a", "m"), make("b", "m"), delete("a", true), delete("b", true));
    clock.pass(Duration.ofDays(29));
    write(delete("a", false), delete("b", false));
    write(delete("b", true));
    collectAfter(Duration.ofDays(29));
    assertThat(ids()).containsExactlyInAnyOrder("a", "b");
    collectAfter(Duration.ofDays(2));
    assertThat(ids()).containsExactly("a");
  }

  @Test
  @DisplayName("LV18: a document whose records others name keeps what was deleted")
  void leavesKindsWhoseRecordsOthersName() {
    DocumentId library = new DocumentId("l");
    documents.create(ACME, library, LIBRARIES, Actor.LOCAL);
    write(library, make("t", "l"), delete("t", true));
    collectAfter(Duration.ofDays(400));
    assertThat(documents.read(ACME, library).find("t")).isPresent();
  }

  @Test
  @DisplayName("LV18: no document stays in memory for it, nor is one looked at that is too young")
  void keepsNothingLoaded() {
    DocumentId other = new DocumentId("o");
    documents.create(ACME, other, MAPS, Actor.LOCAL);
    write(make("a", "m"), delete("a", true));
    write(other, make("a", "o"), delete("a", true));
    clock.pass(Duration.ofDays(31));
    documents.tidy();
    documents.create(ACME, new DocumentId("young"), MAPS, Actor.LOCAL);
    store.loaded.clear();
    trash.collect();
    assertThat(store.loaded).contains(MAP, other).doesNotContain(new DocumentId("young"));
    store.loaded.clear();
    assertThat(ids()).isEmpty();
    assertThat(store.loaded).containsExactly(MAP);
  }

  @Test
  @DisplayName("LV18: a document that cannot be read keeps no other one waiting")
  void goesOnAfterADocumentThatCannotBeRead() {
    DocumentId broken = new DocumentId("broken");
    documents.create(ACME, broken, MAPS, Actor.LOCAL);
    write(broken, make("a", "broken"));
    write(make("a", "m"), delete("a", true));
    clock.pass(Duration.ofDays(31));
    documents.tidy();
    store.unreadable = broken;
    trash.collect();
    assertThat(ids()).isEmpty();
  }
}
