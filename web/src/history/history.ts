/** The history of a map: its sittings, its named versions, and what leads from one to another. */
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { type RecordState, stillDocument } from '../live';
import type { Difference } from '../variants/variants';
import type { HistoryDoneVersion, NamedVersion, Sitting } from '../wire/generated/api';
import type { Items } from '../wire/maps';

const base = (workspace: string, document: string) =>
  `/workspaces/${workspace}/documents/${document}`;

const key = (workspace: string, document: string) =>
  ['workspaces', workspace, 'documents', document, 'history'] as const;

export const sittingsQuery = (workspace: string, document: string, version: number) =>
  infiniteQueryOptions({
    queryKey: [...key(workspace, document), 'sittings', version],
    queryFn: ({ signal, pageParam }) =>
      api.get<Items<Sitting>>(`${base(workspace, document)}/history`, {
        signal,
        query: { after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    enabled: version > 0,
  });

export const namesQuery = (workspace: string, document: string) =>
  queryOptions({
    queryKey: [...key(workspace, document), 'names'],
    queryFn: ({ signal }) =>
      api.get<Items<NamedVersion>>(`${base(workspace, document)}/history/versions`, { signal }),
  });

/** A document as it was: what was, stays, so it is asked for once. */
export const versionQuery = (workspace: string, document: string, version: number) =>
  queryOptions({
    queryKey: [...key(workspace, document), 'at', version],
    queryFn: async ({ signal }) => {
      const { records } = await api.get<{ readonly records: readonly RecordState[] }>(
        base(workspace, document),
        { signal, query: { at: version } },
      );
      return stillDocument(version, records);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    enabled: version >= 0,
  });

export const versionDifferencesQuery = (
  workspace: string,
  document: string,
  from: number,
  to: number,
) =>
  queryOptions({
    queryKey: [...key(workspace, document), 'diff', from, to],
    queryFn: ({ signal }) =>
      api.get<Items<Difference>>(`${base(workspace, document)}/history/diff`, {
        signal,
        query: { from, to },
      }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: from >= 0 && to >= 0,
  });

/** What the page does to a history. */
export function historyOf(workspace: string, document: string) {
  const path = `${base(workspace, document)}/history`;
  return {
    name: (version: number, name: string) =>
      api.put<NamedVersion>(`${path}/versions/${version}`, { name }),
    unname: (version: number) => api.delete(`${path}/versions/${version}`),
    restore: (version: number, record?: string) =>
      api.post<HistoryDoneVersion>(`${path}/restore`, { version, ...(record ? { record } : {}) }),
    undo: (version: number) => api.post<HistoryDoneVersion>(`${path}/undo`, { version }),
  };
}

export function refreshNames(client: QueryClient, workspace: string, document: string) {
  return client.invalidateQueries({ queryKey: namesQuery(workspace, document).queryKey });
}
