/** What the page of drivers asks of the server. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Drivers } from '../wire/generated/api';

/** Empty words take the likeliest overall score, and everybody. */
export const driversQuery = (workspace: string, map: string, overall: string, persona: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'drivers', overall, persona],
    queryFn: ({ signal }) =>
      api.get<Drivers>(`/workspaces/${workspace}/maps/${map}/drivers`, {
        signal,
        query: { overall: overall || undefined, persona: persona || undefined },
      }),
    placeholderData: keepPreviousData,
  });
