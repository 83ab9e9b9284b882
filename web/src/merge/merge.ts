/** Proposals for a map, and what merging one would do. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { FieldValue } from '../live';
import type { Difference } from '../variants/variants';
import type {
  ProposalEndpointMergedVersion,
  ProposalEndpointProposalInfo,
  ProposalEndpointProposalsOfMap,
} from '../wire/generated/api';

const base = (workspace: string, document: string) =>
  `/workspaces/${workspace}/documents/${document}`;

/** One thing that both maps changed since they had it in common. */
export interface MergeConflict {
  readonly record: string;
  readonly type: string;
  /** A field's name, `deleted`, or `@place`. */
  readonly aspect: string;
  readonly base?: FieldValue;
  readonly theirs?: FieldValue;
  readonly mine?: FieldValue;
}

export interface MergeOutlook {
  readonly proposal: ProposalEndpointProposalInfo;
  readonly originVersion: number;
  readonly version: number;
  readonly conflicts: readonly MergeConflict[];
  readonly changes: readonly Difference[];
}

export const proposalsQuery = (workspace: string, map: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'documents', map, 'proposals'],
    queryFn: ({ signal }) =>
      api.get<ProposalEndpointProposalsOfMap>(`${base(workspace, map)}/proposals`, { signal }),
  });

/** The versions of both maps name the question: what either changes is asked anew. */
export const outlookQuery = (
  workspace: string,
  proposal: string,
  versions: readonly [number, number],
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'documents', proposal, 'merge', versions],
    queryFn: ({ signal }) =>
      api.get<MergeOutlook>(`${base(workspace, proposal)}/proposal/merge`, { signal }),
    placeholderData: (before) => before,
    enabled: versions[0] > 0 && versions[1] > 0,
  });

export const makeProposal = (workspace: string, map: string, title: string) =>
  api.post<ProposalEndpointProposalInfo>(`${base(workspace, map)}/proposals`, { title });

/** Which conflicts are settled, by {@link conflictKey}; true takes the proposal's value. */
export type Choices = ReadonlyMap<string, boolean>;

export const conflictKey = ({ record, aspect }: Pick<MergeConflict, 'record' | 'aspect'>) =>
  `${record} ${aspect}`;

/** How many are still open. Choices of conflicts that are gone do not count. */
export function openConflicts(conflicts: readonly MergeConflict[], choices: Choices): number {
  return conflicts.filter((each) => !choices.has(conflictKey(each))).length;
}

export function mergeProposal(
  workspace: string,
  proposal: string,
  conflicts: readonly MergeConflict[],
  choices: Choices,
  names: { readonly before: string; readonly after: string },
) {
  return api.post<ProposalEndpointMergedVersion>(`${base(workspace, proposal)}/proposal/merge`, {
    ...names,
    choices: conflicts
      .filter((each) => choices.has(conflictKey(each)))
      .map((each) => ({
        record: each.record,
        aspect: each.aspect,
        mine: choices.get(conflictKey(each)) === true,
      })),
  });
}
