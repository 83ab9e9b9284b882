/** What the deviations ask of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { MapRef } from '../maps/MapOverlay';
import type { Among } from '../measured/queries';
import type { Deviations } from '../wire/generated/api';

interface Versions {
  readonly map: number;
  readonly library: number;
  readonly events: number;
}

export const deviationsQuery = (
  { workspace, map }: MapRef,
  versions: Versions,
  asked: Among & { readonly persona: string },
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'deviations', versions, asked],
    queryFn: ({ signal }) =>
      api.get<Deviations>(`/workspaces/${workspace}/maps/${map}/deviations`, {
        signal,
        query: { ...asked },
      }),
    placeholderData: (before, query) => (query?.queryKey[3] === map ? before : undefined),
    enabled: versions.map > 0,
  });
