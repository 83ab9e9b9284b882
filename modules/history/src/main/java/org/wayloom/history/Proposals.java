package org.wayloom.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.DraftDocument;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Difference;
import org.wayloom.maps.Differences;
import org.wayloom.maps.MapSummary;
import org.wayloom.maps.Maps;

/** Copies of maps to try something in, and the way back by a three-way merge. */
final class Proposals {
  private final Documents documents;
  private final Maps maps;
  private final ProposalStore proposals;
  private final HistoryStore names;
  private final Clock clock;

  Proposals(
      Documents documents, Maps maps, ProposalStore proposals, HistoryStore names, Clock clock) {
    this.documents = documents;
    this.maps = maps;
    this.proposals = proposals;
    this.names = names;
    this.clock = clock;
  }

  /**
   * What a merge would do now.
   *
   * @param originVersion of the map that it would land in
   * @param version of the proposal
   * @param conflicts to be settled first
   * @param changes what it would change there, where a conflict is open as if theirs stayed
   */
  record MergePreview(
      Proposal proposal,
      long originVersion,
      long version,
      List<Conflict> conflicts,
      List<Difference> changes) {
    MergePreview {
      conflicts = List.copyOf(conflicts);
      changes = List.copyOf(changes);
    }
  }

  /**
   * How a merge shall be done.
   *
   * @param choices of the conflicts; one that is not named is not settled
   * @param before what the version before it shall be called; empty for no name
   * @param after what its own version shall be called
   */
  record MergeWish(List<Choice> choices, String before, String after) {
    MergeWish {
      choices = List.copyOf(choices);
    }

    /** Which value a record shall have. */
    record Choice(String record, String aspect, boolean mine) {}

    private Optional<Choice> of(String record, String aspect) {
      return choices.stream()
          .filter(choice -> choice.record().equals(record) && choice.aspect().equals(aspect))
          .findFirst();
    }
  }

  /** A variant of a map that remembers the version that it was copied from. */
  Proposal make(WorkspaceId workspace, DocumentId map, String title, Actor by) {
    // Read before it is copied: an edit in between is on both sides then, and so no change.
    DocumentState origin = documents.read(workspace, map);
    MapSummary copy = maps.variant(workspace, map, title, origin.root().text("stance", ""), by);
    Proposal proposal =
        new Proposal(
            copy.id(),
            map,
            origin.epoch(),
            new Proposal.Base(map, origin.version()),
            clock.instant(),
            by.name(),
            null,
            null);
    proposals.add(workspace, proposal);
    return proposal;
  }

  /** The proposals for a map that are not in the trash, newest first. */
  List<Proposal> of(WorkspaceId workspace, DocumentId map) {
    documents.read(workspace, map);
    return proposals.of(workspace, map).stream()
        .filter(
            each ->
                documents
                    .find(workspace, each.document())
                    .filter(found -> !found.deleted())
                    .isPresent())
        .toList();
  }

  Optional<Proposal> find(WorkspaceId workspace, DocumentId document) {
    return proposals.find(workspace, document);
  }

  MergePreview preview(WorkspaceId workspace, DocumentId document) {
    Proposal proposal = get(workspace, document);
    DocumentState theirs = origin(workspace, proposal);
    DocumentState mine = documents.read(workspace, document);
    Merge merge = Merge.of(base(workspace, proposal), theirs, mine, (record, aspect) -> false);
    DocumentState merged = DraftDocument.after(theirs, merge.operations());
    return new MergePreview(
        proposal,
        theirs.version(),
        mine.version(),
        merge.conflicts(),
        Differences.betweenVersions(theirs, merged).items());
  }

  /**
   * Merges a proposal into its origin by one batch.
   *
   * @return the origin's version that it made; empty when there was nothing to change
   */
  OptionalLong merge(WorkspaceId workspace, DocumentId document, MergeWish wish, Actor by) {
    Proposal proposal = get(workspace, document);
    origin(workspace, proposal);
    DocumentState base = base(workspace, proposal);
    DocumentState mine = documents.read(workspace, document);
    OptionalLong made =
        documents.revise(
            workspace,
            proposal.origin(),
            theirs -> {
              Merge merge =
                  Merge.of(
                      base,
                      theirs,
                      mine,
                      (record, aspect) ->
                          wish.of(record, aspect).map(MergeWish.Choice::mine).orElse(false));
              requireSettled(merge, wish);
              return merge.operations();
            },
            by);
    Long version = made.isEmpty() ? null : Long.valueOf(made.getAsLong());
    proposals.merged(workspace, proposal, mine.version(), version, clock.instant());
    if (version != null) {
      name(workspace, proposal.origin(), version - 1, wish.before(), by);
      name(workspace, proposal.origin(), version, wish.after(), by);
    }
    return made;
  }

  private static void requireSettled(Merge merge, MergeWish wish) {
    List<Conflict> open =
        merge.conflicts().stream()
            .filter(each -> wish.of(each.record(), each.aspect()).isEmpty())
            .toList();
    if (!open.isEmpty()) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Both maps changed the same thing in %d places, such as \"%s\" of %s %s: choose for each which shall stay."
              .formatted(
                  open.size(),
                  open.getFirst().aspect(),
                  open.getFirst().type(),
                  open.getFirst().record()));
    }
  }

  /** A name that somebody gave stays. */
  private void name(
      WorkspaceId workspace, DocumentId map, long version, @Nullable String name, Actor by) {
    boolean named =
        names.names(workspace, map).stream().anyMatch(each -> each.version() == version);
    if (!named && name != null && !name.isBlank()) {
      String cleaned = NamedVersion.cleaned(NamedVersion.shortened(name.strip()));
      names.name(workspace, map, new NamedVersion(version, cleaned, clock.instant(), by.name()));
    }
  }

  private Proposal get(WorkspaceId workspace, DocumentId document) {
    documents.read(workspace, document);
    return proposals
        .find(workspace, document)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "This map was not made as a proposal for another."));
  }

  /** The map that the proposal is for, if it is still what it was copied from. */
  private DocumentState origin(WorkspaceId workspace, Proposal proposal) {
    DocumentState origin = documents.read(workspace, proposal.origin());
    if (origin.epoch() != proposal.epoch()) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "The map was brought back from a backup since, so it is not known what both have in"
              + " common. Compare the two, or make a new proposal.");
    }
    return origin;
  }

  private DocumentState base(WorkspaceId workspace, Proposal proposal) {
    return documents.at(workspace, proposal.base().document(), proposal.base().version());
  }
}
