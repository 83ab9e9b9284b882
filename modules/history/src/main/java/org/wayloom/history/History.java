package org.wayloom.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Differences;

/** The history of documents: what became of them, and the way back, which is one more version. */
final class History {
  /** Who edited is told of the newest so many batches. */
  private static final int AUTHORS_AMONG = 500;

  private final Documents documents;
  private final HistoryStore store;
  private final ProposalStore proposals;
  private final Clock clock;

  History(Documents documents, HistoryStore store, ProposalStore proposals, Clock clock) {
    this.documents = documents;
    this.store = store;
    this.proposals = proposals;
    this.clock = clock;
  }

  /**
   * What was done to a document.
   *
   * @param version the batch that did it; null when there was nothing to do
   * @param skipped fields and places that were left as others made them since
   */
  record DoneVersion(@Nullable Long version, int skipped) {
    static DoneVersion as(OptionalLong version, int skipped) {
      return new DoneVersion(version.isEmpty() ? null : Long.valueOf(version.getAsLong()), skipped);
    }
  }

  /**
   * What changed since somebody was here.
   *
   * @param seen null when they never were
   * @param version the document's now
   * @param authors who changed it, whoever did last first
   */
  record ChangesSince(
      HistoryStore.@Nullable SeenVersion seen,
      long version,
      Tally.ChangeCounts counts,
      List<Actor> authors) {
    ChangesSince {
      authors = List.copyOf(authors);
    }
  }

  /**
   * Sittings from the newest to the oldest.
   *
   * @param before the version that the oldest sitting known so far begins with; empty for the
   *     newest
   */
  List<Sitting> sittings(
      WorkspaceId workspace, DocumentId document, OptionalLong before, int limit) {
    long now = documents.read(workspace, document).version();
    long newest = Math.min(now, before.orElse(now + 1) - 1);
    Sittings sittings = new Sittings(new CommitsBackwards(documents, workspace, document, newest));
    List<Sitting> page = new ArrayList<>();
    while (page.size() < limit) {
      Optional<Sitting> next = sittings.next();
      if (next.isEmpty()) {
        break;
      }
      page.add(next.get());
    }
    return page;
  }

  Differences differences(WorkspaceId workspace, DocumentId document, long from, long to) {
    return Differences.betweenVersions(
        documents.at(workspace, document, from), documents.at(workspace, document, to));
  }

  List<NamedVersion> names(WorkspaceId workspace, DocumentId document) {
    documents.read(workspace, document);
    return store.names(workspace, document);
  }

  NamedVersion name(
      WorkspaceId workspace, DocumentId document, long version, @Nullable String name, Actor by) {
    long now = documents.read(workspace, document).version();
    if (version < 0 || version > now) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "The document has the versions 0 to %d, but not %d.".formatted(now, version));
    }
    NamedVersion named =
        new NamedVersion(version, NamedVersion.cleaned(name), clock.instant(), by.name());
    store.name(workspace, document, named);
    return named;
  }

  void unname(WorkspaceId workspace, DocumentId document, long version) {
    documents.read(workspace, document);
    if (!store.unname(workspace, document, version)) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "This version has no name.");
    }
  }

  /** Makes a document what it was, by a new version. */
  DoneVersion restore(WorkspaceId workspace, DocumentId document, long version, Actor by) {
    DocumentState then = documents.at(workspace, document, version);
    return DoneVersion.as(
        documents.revise(workspace, document, now -> WayBack.whole(now, then), by), 0);
  }

  /** Makes one record what it was, with what it hangs under where that is deleted. */
  DoneVersion restore(
      WorkspaceId workspace, DocumentId document, long version, String record, Actor by) {
    DocumentState then = documents.at(workspace, document, version);
    return DoneVersion.as(
        documents.revise(
            workspace,
            document,
            now -> {
              if (WayBack.find(now, record).isEmpty() && WayBack.find(then, record).isEmpty()) {
                throw ProblemException.of(
                    ProblemType.NOT_FOUND, "The document never had this record.");
              }
              return WayBack.record(now, then, record);
            },
            by),
        0);
  }

  /** Takes one version back, as far as it still stands. */
  DoneVersion takeBack(WorkspaceId workspace, DocumentId document, long version, Actor by) {
    if (version < 1) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "version must be 1 or more: " + version);
    }
    DocumentState after = documents.at(workspace, document, version);
    DocumentState before = documents.at(workspace, document, version - 1);
    AtomicInteger skipped = new AtomicInteger();
    OptionalLong made =
        documents.revise(
            workspace,
            document,
            now -> {
              TakingBack back = TakingBack.of(before, after, now);
              skipped.set(back.skipped());
              return back.operations();
            },
            by);
    if (made.isPresent()) {
      // When that version was a merge, the proposal can be merged anew.
      proposals.unmerged(workspace, document, version);
    }
    return DoneVersion.as(made, skipped.get());
  }

  ChangesSince since(WorkspaceId workspace, DocumentId document, Actor who) {
    DocumentState now = documents.read(workspace, document);
    HistoryStore.SeenVersion seen = store.seen(workspace, document, who.id()).orElse(null);
    if (seen == null || seen.version() >= now.version()) {
      return new ChangesSince(seen, now.version(), new Tally.ChangeCounts(0, 0, 0, 0), List.of());
    }
    Differences differences =
        Differences.betweenVersions(documents.at(workspace, document, seen.version()), now);
    return new ChangesSince(
        seen,
        now.version(),
        Tally.of(differences),
        authors(workspace, document, seen.version(), now.version()));
  }

  private List<Actor> authors(WorkspaceId workspace, DocumentId document, long after, long newest) {
    long from = Math.max(after, newest - AUTHORS_AMONG);
    Map<String, Actor> authors = new LinkedHashMap<>();
    for (Commit commit :
        documents.commits(workspace, document, from, (int) (newest - from)).reversed()) {
      if (!commit.operations().isEmpty() && !commit.by().equals(Actor.SYSTEM)) {
        authors.putIfAbsent(commit.by().id(), commit.by());
      }
    }
    return List.copyOf(authors.values());
  }

  /** Remembers that somebody has seen a version; one that is not there yet is the newest. */
  void see(WorkspaceId workspace, DocumentId document, Actor who, long version) {
    long now = documents.read(workspace, document).version();
    long seen = Math.clamp(version, 0, now);
    store.see(workspace, document, who.id(), new HistoryStore.SeenVersion(seen, clock.instant()));
  }
}
