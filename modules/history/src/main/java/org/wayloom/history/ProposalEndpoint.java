package org.wayloom.history;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Difference;

/** Proposals for maps, and merging them, over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/documents/{document}")
final class ProposalEndpoint {
  private final Proposals proposals;
  private final Supplier<Actor> caller;

  ProposalEndpoint(Proposals proposals, Supplier<Actor> caller) {
    this.proposals = proposals;
    this.caller = caller;
  }

  /**
   * A proposal.
   *
   * @param document the copy
   * @param origin the map that it is for
   * @param merged the origin's version that the last merge made
   */
  record ProposalInfo(
      String document,
      String origin,
      java.time.Instant madeAt,
      String madeBy,
      java.time.@Nullable Instant mergedAt,
      @Nullable Long merged) {
    static ProposalInfo of(Proposal proposal) {
      return new ProposalInfo(
          proposal.document().value(),
          proposal.origin().value(),
          proposal.madeAt(),
          proposal.madeBy(),
          proposal.mergedAt(),
          proposal.mergedVersion());
    }
  }

  /**
   * The proposals that a map has to do with.
   *
   * @param self what it is itself a proposal for; null when it is none
   * @param items the proposals for it
   */
  record ProposalsOfMap(@Nullable ProposalInfo self, List<ProposalInfo> items) {
    ProposalsOfMap {
      items = List.copyOf(items);
    }
  }

  /** One thing that both sides changed; values as in differences, places as ids of parents. */
  record MergeConflict(
      String record,
      String type,
      String aspect,
      @Nullable Object base,
      @Nullable Object theirs,
      @Nullable Object mine) {
    static MergeConflict of(Conflict conflict) {
      return new MergeConflict(
          conflict.record(),
          conflict.type(),
          conflict.aspect(),
          Fields.plain(conflict.base()),
          Fields.plain(conflict.theirs()),
          Fields.plain(conflict.mine()));
    }
  }

  /** What merging would do now. */
  record MergeOutlook(
      ProposalInfo proposal,
      long originVersion,
      long version,
      List<MergeConflict> conflicts,
      List<Difference> changes) {
    MergeOutlook {
      conflicts = List.copyOf(conflicts);
      changes = List.copyOf(changes);
    }
  }

  /** A title for the copy; the map's own when absent. */
  record WantedProposal(@Nullable String title) {}

  /** One conflict, settled. */
  record WantedChoice(@Nullable String record, @Nullable String aspect, @Nullable Boolean mine) {}

  /** How to merge; versions get no name where none is given. */
  record WantedMerge(
      @Nullable List<@Nullable WantedChoice> choices,
      @Nullable String before,
      @Nullable String after) {}

  /**
   * A merge that is done.
   *
   * @param version the one it made; null when there was nothing to change
   */
  record MergedVersion(@Nullable Long version) {}

  @GetMapping("/proposals")
  @Requires(Permission.READ_MAPS)
  ProposalsOfMap proposalsOfMap(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("document") DocumentId document) {
    return new ProposalsOfMap(
        proposals.find(workspace, document).map(ProposalInfo::of).orElse(null),
        proposals.of(workspace, document).stream().map(ProposalInfo::of).toList());
  }

  @PostMapping("/proposals")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.EDIT_MAPS)
  ProposalInfo makeProposal(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @RequestBody WantedProposal wanted) {
    String title = wanted.title() == null ? "" : wanted.title();
    return ProposalInfo.of(proposals.make(workspace, document, title, caller.get()));
  }

  @GetMapping("/proposal/merge")
  @Requires(Permission.READ_MAPS)
  MergeOutlook mergeOutlook(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("document") DocumentId document) {
    Proposals.MergePreview preview = proposals.preview(workspace, document);
    return new MergeOutlook(
        ProposalInfo.of(preview.proposal()),
        preview.originVersion(),
        preview.version(),
        preview.conflicts().stream().map(MergeConflict::of).toList(),
        preview.changes());
  }

  /** Merges by one batch; 409 when a conflict is not settled, one that came up meanwhile too. */
  @PostMapping("/proposal/merge")
  @Requires(Permission.EDIT_MAPS)
  MergedVersion mergeProposal(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("document") DocumentId document,
      @RequestBody WantedMerge wanted) {
    OptionalLong made = proposals.merge(workspace, document, wish(wanted), caller.get());
    return new MergedVersion(made.isEmpty() ? null : Long.valueOf(made.getAsLong()));
  }

  private static Proposals.MergeWish wish(WantedMerge wanted) {
    List<@Nullable WantedChoice> choices = wanted.choices() == null ? List.of() : wanted.choices();
    return new Proposals.MergeWish(
        choices.stream().map(ProposalEndpoint::choice).toList(),
        wanted.before() == null ? "" : wanted.before(),
        wanted.after() == null ? "" : wanted.after());
  }

  private static Proposals.MergeWish.Choice choice(@Nullable WantedChoice choice) {
    if (choice == null
        || choice.record() == null
        || choice.aspect() == null
        || choice.mine() == null) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "A choice names \"record\", \"aspect\" and whether it takes \"mine\": true or false.");
    }
    return new Proposals.MergeWish.Choice(choice.record(), choice.aspect(), choice.mine());
  }
}
