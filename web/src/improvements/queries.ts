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

/** An edit, or how it follows from what is there by then: of a part that others may have edited. */
export type EditOf<One, Edit> = Edit | ((now: One) => Edit);

const editFrom = <One, Edit extends object>(now: One, edit: EditOf<One, Edit>): Edit =>
  typeof edit === 'function' ? edit(now) : edit;

/** An opportunity as it was read last. */
const latestOpportunity = (client: QueryClient, workspace: string, one: Opportunity) =>
  client
    .getQueryData(opportunitiesQuery(workspace).queryKey)
    ?.items.find(({ id }) => id === one.id) ?? one;

/** A change as it was read last. */
const latestChange = (client: QueryClient, workspace: string, one: Change) =>
  client.getQueryData(changesQuery(workspace).queryKey)?.items.find(({ id }) => id === one.id) ??
  one;

export const addOpportunity = (workspace: string, facts: OpportunityEdit) =>
  api.post<Opportunity>(`/workspaces/${workspace}/opportunities`, facts);

export const editOpportunity = (
  client: QueryClient,
  workspace: string,
  one: Opportunity,
  edit: EditOf<Opportunity, OpportunityEdit>,
) => {
  const now = latestOpportunity(client, workspace, one);
  return api.patch<Opportunity>(`/workspaces/${workspace}/opportunities/${one.id}`, {
    version: now.version,
    edit: editFrom(now, edit),
  });
};

export const addChange = (workspace: string, facts: ChangeEdit) =>
  api.post<Change>(`/workspaces/${workspace}/changes`, facts);

export const editChange = (
  client: QueryClient,
  workspace: string,
  one: Change,
  edit: ChangeEdit,
) => {
  const { version } = latestChange(client, workspace, one);
  return api.patch<Change>(`/workspaces/${workspace}/changes/${one.id}`, { version, edit });
};

export type Subject = 'opportunities' | 'changes';

export const say = (workspace: string, subject: Subject, id: string, text: string) =>
  api.post<unknown>(`/workspaces/${workspace}/${subject}/${id}/comments`, { text });

export const remove = (workspace: string, subject: Subject, id: string) =>
  api.delete(`/workspaces/${workspace}/${subject}/${id}`);

export const restore = (workspace: string, subject: Subject, id: string) =>
  api.post<void>(`/workspaces/${workspace}/${subject}/${id}/restore`);
