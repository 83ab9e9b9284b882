/** What the pages about improvements ask of the server. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Measures } from '../wire/analysis';
import type {
  Change,
  ChangeEdit,
  Effect,
  Opportunity,
  OpportunityEdit,
} from '../wire/generated/api';
import type { Items } from '../wire/maps';

const key = (workspace: string) => ['workspaces', workspace, 'improvements'];

export const opportunitiesQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'opportunities'],
    queryFn: ({ signal }) =>
      api.get<Items<Opportunity>>(`/workspaces/${workspace}/opportunities`, { signal }),
  });

export const changesQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'changes'],
    queryFn: ({ signal }) => api.get<Items<Change>>(`/workspaces/${workspace}/changes`, { signal }),
  });

/** Which days count; undefined for what the design proposes. */
export interface Window {
  readonly beforeDays: number | undefined;
  readonly afterDays: number | undefined;
}

export const effectQuery = (workspace: string, change: Change, window: Window) =>
  queryOptions({
    queryKey: [...key(workspace), 'effect', change.id, change.version, window],
    queryFn: ({ signal }) =>
      api.get<Effect>(`/workspaces/${workspace}/changes/${change.id}/effect`, {
        signal,
        query: { ...window },
      }),
    placeholderData: (before) => before,
    enabled: Boolean(change.facts.expected && change.facts.starts),
  });

/** The numbers of a map as they are now, for the names of its places. */
export const placesQuery = (workspace: string, map: string) =>
  queryOptions({
    queryKey: [...key(workspace), 'places', map],
    queryFn: ({ signal }) =>
      api.get<Measures>(`/workspaces/${workspace}/maps/${map}/measures`, { signal }),
    enabled: map !== '',
    staleTime: 60_000,
  });

export const refreshImprovements = (client: QueryClient, workspace: string) =>
  client.invalidateQueries({ queryKey: key(workspace) });

export const addOpportunity = (workspace: string, facts: OpportunityEdit) =>
  api.post<Opportunity>(`/workspaces/${workspace}/opportunities`, facts);

export const editOpportunity = (
  workspace: string,
  { id, version }: Opportunity,
  edit: OpportunityEdit,
) => api.patch<Opportunity>(`/workspaces/${workspace}/opportunities/${id}`, { version, edit });

export const addChange = (workspace: string, facts: ChangeEdit) =>
  api.post<Change>(`/workspaces/${workspace}/changes`, facts);

export const editChange = (workspace: string, { id, version }: Change, edit: ChangeEdit) =>
  api.patch<Change>(`/workspaces/${workspace}/changes/${id}`, { version, edit });

export type Subject = 'opportunities' | 'changes';

export const say = (workspace: string, subject: Subject, id: string, text: string) =>
  api.post<unknown>(`/workspaces/${workspace}/${subject}/${id}/comments`, { text });

export const remove = (workspace: string, subject: Subject, id: string) =>
  api.delete(`/workspaces/${workspace}/${subject}/${id}`);
