/** What the comparison asks of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { JourneyFilter } from '../journeys/search';
import type { MapRef } from '../maps/MapOverlay';
import type { Comparison } from '../wire/generated/api';
import { queryOf, type Sides } from './search';

export const compareQuery = (
  { workspace, map }: MapRef,
  sides: Sides | undefined,
  filter: JourneyFilter,
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'compare', sides, filter],
    queryFn: ({ signal }) =>
      api.get<Comparison>(`/workspaces/${workspace}/maps/${map}/compare`, {
        signal,
        query: sides ? { ...queryOf(sides), ...filter } : {},
      }),
    enabled: sides !== undefined,
  });
