/** What the measured map asks of the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { MapRef } from '../maps/MapOverlay';
import type { VoicesSearch } from '../voices/search';
import type { Behind, Measures, Trend, TrendBy } from '../wire/analysis';
import type { EventRow, Page } from '../wire/evidence';
import type { Voices } from '../wire/voices';

const PAGE = 50;

/** Which numbers are opened: of which state, and of the customers of which persona. */
export interface Asked {
  readonly stamp: string;
  /** Empty for all customers. */
  readonly persona: string;
  /** Only the journeys of one side of a comparison, or only some events. */
  readonly among?: Among | undefined;
}

/** Which journeys make a side and which of their events are shown, as the server reads it. */
export interface Among extends Shown {
  /** The first day, and the day after the last. */
  readonly beganFrom?: string | undefined;
  readonly beganTo?: string | undefined;
  readonly beganChannel?: string | undefined;
  /** Only of a persona's customers, and of who did so and is so; or of everyone else. */
  readonly sidePersona?: string | undefined;
  readonly sideDid?: string | undefined;
  readonly sideTimes?: string | undefined;
  readonly sideWithinDays?: string | undefined;
  readonly sideDidNot?: string | undefined;
  readonly sideProperty?: string | undefined;
  readonly sideValue?: string | undefined;
  readonly sideOthers?: boolean | undefined;
  /** The version of the map by which journeys are read; the newest unless said. */
  readonly mapVersion?: string | undefined;
  /** Only those whose window is over. */
  readonly windowOver?: boolean;
}

/** Which events count, and whose; the day after the last one does not. */
export interface Shown {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly channel?: string | undefined;
  /** Only of who came to touchpoints, to each so often, within so many days; never to others. */
  readonly did?: string | undefined;
  readonly times?: string | undefined;
  readonly withinDays?: string | undefined;
  readonly didNot?: string | undefined;
  /** Only of whom evidence has that property with that value. */
  readonly property?: string | undefined;
  readonly value?: string | undefined;
}

/** What makes a side of a comparison, of all that narrows journeys. */
const OF_SIDES = {
  beganFrom: true,
  beganTo: true,
  beganChannel: true,
  sidePersona: true,
  sideDid: true,
  sideTimes: true,
  sideWithinDays: true,
  sideDidNot: true,
  sideProperty: true,
  sideValue: true,
  sideOthers: true,
  mapVersion: true,
  windowOver: true,
} satisfies Record<Exclude<keyof Among, keyof Shown>, true>;

/** Whether these are all journeys, if only some of their events and persons: no side of a comparison. */
export function isNoSide(among: Among | undefined): boolean {
  return Object.entries(among ?? {}).every(
    ([name, value]) => !value || !Object.hasOwn(OF_SIDES, name),
  );
}

/** What the numbers of a map depend on; when one of these changes, all numbers may. */
export interface Stamp {
  readonly mapVersion: number;
  readonly libraryVersion: number;
  readonly events: number;
}

/** The numbers of a map; those before stay until new ones are there, but not another map's. */
export const measuresQuery = (
  { workspace, map }: MapRef,
  stamp: Stamp,
  persona = '',
  shown: Shown = {},
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'measures', stamp, persona, shown],
    queryFn: ({ signal }) =>
      api.get<Measures>(`/workspaces/${workspace}/maps/${map}/measures`, {
        signal,
        query: { persona, ...shown },
      }),
    placeholderData: (before, query) => (query?.queryKey[3] === map ? before : undefined),
    enabled: stamp.mapVersion > 0,
  });

/** How a score went over time; of one channel's answers, or of all where it is empty. */
export const trendQuery = (
  { workspace, map }: MapRef,
  reference: string,
  by: TrendBy,
  channel: string,
  { stamp, persona, among }: Asked,
) =>
  queryOptions({
    queryKey: [
      'workspaces',
      workspace,
      'maps',
      map,
      'trend',
      reference,
      by,
      channel,
      stamp,
      persona,
      among,
    ],
    queryFn: ({ signal }) =>
      api.get<Trend>(`/workspaces/${workspace}/maps/${map}/trend`, {
        signal,
        query: { persona, ...among, number: reference, by, channel: channel || among?.channel },
      }),
    placeholderData: (before) => before,
  });

export const personsBehindQuery = (
  { workspace, map }: MapRef,
  reference: string,
  { stamp, persona, among }: Asked,
) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'behind', reference, stamp, persona, among],
    queryFn: ({ signal, pageParam }) =>
      api.get<Behind>(`/workspaces/${workspace}/maps/${map}/behind`, {
        signal,
        query: { number: reference, persona, ...among, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const rowsBehindQuery = (
  { workspace, map }: MapRef,
  reference: string,
  { stamp, persona, among }: Asked,
  person?: number,
) =>
  infiniteQueryOptions({
    queryKey: [
      'workspaces',
      workspace,
      'maps',
      map,
      'rows',
      reference,
      stamp,
      persona,
      among,
      person,
    ],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<EventRow>>(`/workspaces/${workspace}/maps/${map}/behind/rows`, {
        signal,
        query: { number: reference, person, persona, ...among, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** What customers say, newest first. */
export const voicesQuery = ({ workspace, map }: MapRef, wanted: VoicesSearch, stamp: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'maps', map, 'voices', wanted, stamp],
    queryFn: ({ signal, pageParam }) =>
      api.get<Voices>(`/workspaces/${workspace}/maps/${map}/voices`, {
        signal,
        query: { ...wanted, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** A person's whole journey, oldest event first. */
export const journeyQuery = (workspace: string, person: number) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'persons', person, 'events'],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<EventRow>>(`/workspaces/${workspace}/persons/${person}/events`, {
        signal,
        query: { limit: 2 * PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
