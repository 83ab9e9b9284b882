/** What the page of drivers asks of the server. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { JourneyFilter } from '../journeys/search';
import type { Drivers } from '../wire/generated/api';

/** An empty question takes the likeliest overall score, an empty filter everybody. */
export const driversQuery = (
  workspace: string,
  map: string,
  overall: string,
  filter: JourneyFilter,
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'drivers', overall, filter],
    queryFn: ({ signal }) =>
      api.get<Drivers>(`/workspaces/${workspace}/maps/${map}/drivers`, {
        signal,
        query: { overall: overall || undefined, ...filter },
      }),
    placeholderData: keepPreviousData,
  });
