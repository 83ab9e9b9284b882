/** What the pages ask of the server about drift. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Drift } from '../wire/generated/api';
import type { Items } from '../wire/maps';

const key = (workspace: string) => ['workspaces', workspace, 'drift'];

/** What is told of every map; asked again when there is more evidence. */
export const driftsQuery = (workspace: string, events: number) =>
  queryOptions({
    queryKey: [...key(workspace), 'all', events],
    queryFn: ({ signal }) => api.get<Items<Drift>>(`/workspaces/${workspace}/drift`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** One map, looked at now; a map without evidence has no drift, which is no fault. */
export const driftQuery = (workspace: string, map: string) =>
  queryOptions({
    queryKey: [...key(workspace), map],
    queryFn: ({ signal }) =>
      api.get<Drift>(`/workspaces/${workspace}/maps/${map}/drift`, { signal }),
    staleTime: 60_000,
    retry: false,
  });

export const confirmMap = (workspace: string, map: string, upTo: string | undefined) =>
  api.post<Drift>(`/workspaces/${workspace}/maps/${map}/drift/confirmations`, upTo ? { upTo } : {});

export const driftKey = key;
