/** What the findings ask of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { MapRef } from '../maps/MapOverlay';
import type { Shown } from '../measured/queries';
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

/** Whose findings, and of which events. */
interface Whose extends Shown {
  readonly persona?: string;
}

/** The findings computed last; asked again while newer ones are on their way. */
export const findingsQuery = (ref: MapRef, versions: Versions, whose: Whose = {}) =>
  queryOptions({
    queryKey: [...findingsKey(ref), versions, whose],
    queryFn: ({ signal }) =>
      api.get<FindingList>(`/workspaces/${ref.workspace}/maps/${ref.map}/findings`, {
        signal,
        query: { ...whose },
      }),
    placeholderData: (before, query) => (query?.queryKey[3] === ref.map ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.state === 'computing' ? POLL_MILLIS : false),
    enabled: versions.map > 0 && versions.events > 0,
  });
