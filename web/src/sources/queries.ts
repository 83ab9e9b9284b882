/** What the page of live sources asks of the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type { RejectedRow } from '../wire/generated/api';
import type { Source, SourceStatus } from '../wire/sources';

const PAGE = 50;
const POLL_MILLIS = 3_000;

const path = (workspace: string) => `/workspaces/${workspace}/sources`;

/** Asks again and again: events arrive while one looks. */
export const sourcesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'sources'],
    queryFn: ({ signal }) => api.get<Page<SourceStatus>>(path(workspace), { signal }),
    refetchInterval: POLL_MILLIS,
  });

export const rejectedMessagesQuery = (workspace: string, source: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'sources', source, 'rejected'],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<RejectedRow>>(`${path(workspace)}/${source}/rejected`, {
        signal,
        query: { limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const createSource = (workspace: string, name: string) =>
  api.post<Source>(path(workspace), { name });

export const renameSource = (workspace: string, source: string, name: string) =>
  api.patch<Source>(`${path(workspace)}/${source}`, { name });

export const addKey = (workspace: string, source: string) =>
  api.post<Source>(`${path(workspace)}/${source}/keys`, {});

export const revokeKey = (workspace: string, source: string, key: string) =>
  api.delete(`${path(workspace)}/${source}/keys/${key}`);
