/** What the findings ask of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { MapRef } from '../maps/MapOverlay';
import type { FindingList } from '../wire/generated/api';

const POLL_MILLIS = 1_000;

/** What findings depend on. */
interface Versions {
  readonly map: number;
  readonly library: number;
  readonly events: number;
}

export const findingsKey = ({ workspace, map }: MapRef) =>
  ['workspaces', workspace, 'maps', map, 'findings'] as const;

/** The findings computed last; asked again while newer ones are on their way. */
export const findingsQuery = (ref: MapRef, versions: Versions) =>
  queryOptions({
    queryKey: [...findingsKey(ref), versions],
    queryFn: ({ signal }) =>
      api.get<FindingList>(`/workspaces/${ref.workspace}/maps/${ref.map}/findings`, { signal }),
    placeholderData: (before, query) => (query?.queryKey[3] === ref.map ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.state === 'computing' ? POLL_MILLIS : false),
    enabled: versions.map > 0 && versions.events > 0,
  });
