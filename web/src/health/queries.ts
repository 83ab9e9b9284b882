/** What the page of source health asks of the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type { PageSourceHealth, RejectedRow } from '../wire/generated/api';

const PAGE = 100;

const path = (workspace: string) => `/workspaces/${workspace}/evidence/health`;

export const healthQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'evidence', 'health'],
    queryFn: ({ signal }) => api.get<PageSourceHealth>(path(workspace), { signal }),
  });

/** Which rejected rows are wanted. */
export interface RejectedOf {
  readonly source: string;
  readonly reason: string;
  readonly column: string | undefined;
}

export const rejectedOfQuery = (workspace: string, { source, reason, column }: RejectedOf) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'evidence', 'health', source, reason, column ?? ''],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<RejectedRow>>(`${path(workspace)}/rejected`, {
        signal,
        query: { source, reason, column, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
