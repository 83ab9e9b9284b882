/** What the page of journeys asks of the server. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { MapRef } from '../maps/MapOverlay';
import type { Behind } from '../wire/analysis';
import type {
  Cohorts,
  Credits,
  FunnelNumbers,
  FunnelNumbersAsk,
  SessionNumbers,
  TimesToEnds,
  VariantList,
  Ways,
} from '../wire/generated/api';

/** The parameters of a question, the filter among them. */
export type Asked = Readonly<Record<string, string | number | undefined>>;

interface Answers {
  readonly paths: Ways;
  readonly retention: Cohorts;
  readonly attribution: Credits;
  readonly 'time-to-stage': TimesToEnds;
  readonly sessions: SessionNumbers;
}

const PAGE = 50;

const at = ({ workspace, map }: MapRef) => `/workspaces/${workspace}/maps/${map}`;

/** One of the questions; the answer before stays until the new one is there. */
export const journeysQuery = <Name extends keyof Answers>(
  map: MapRef,
  name: Name,
  asked: Asked,
  stamp: string,
  enabled = true,
) =>
  queryOptions({
    queryKey: ['workspaces', map.workspace, 'maps', map.map, name, asked, stamp],
    queryFn: ({ signal }) => api.get<Answers[Name]>(`${at(map)}/${name}`, { signal, query: asked }),
    placeholderData: keepPreviousData,
    enabled,
  });

export const funnelQuery = (
  map: MapRef,
  ask: FunnelNumbersAsk,
  filter: Asked,
  stamp: string,
  enabled: boolean,
) =>
  queryOptions({
    queryKey: ['workspaces', map.workspace, 'maps', map.map, 'funnel', ask, filter, stamp],
    queryFn: ({ signal }) =>
      api.post<FunnelNumbers>(`${at(map)}/funnel`, ask, { signal, query: filter }),
    placeholderData: keepPreviousData,
    enabled,
  });

/** A page of the variants, most persons first. */
export const variantsQuery = (map: MapRef, asked: Asked, stamp: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', map.workspace, 'maps', map.map, 'variants', asked, stamp],
    queryFn: ({ signal, pageParam }) =>
      api.get<VariantList>(`${at(map)}/variants`, {
        signal,
        query: { ...asked, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

/** Where all variants are as a table for spreadsheets. */
export function variantFileUrl(map: MapRef, asked: Asked): string {
  const known = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/api/v1${at(map)}/variants.csv?${new URLSearchParams(known)}`;
}

/** A number that is opened: who is behind it. */
export interface Opened {
  readonly title: string;
  /** The question, and which part of its answer. */
  readonly question: keyof Answers | 'variants' | 'funnel';
  readonly asked: Asked;
  /** What is sent with a funnel. */
  readonly body?: FunnelNumbersAsk;
}

export const personsQuery = (map: MapRef, { question, asked, body }: Opened, stamp: string) =>
  infiniteQueryOptions({
    queryKey: [
      'workspaces',
      map.workspace,
      'maps',
      map.map,
      question,
      'persons',
      asked,
      body,
      stamp,
    ],
    queryFn: ({ signal, pageParam }) => {
      const path = `${at(map)}/${question}/persons`;
      const query = { ...asked, limit: PAGE, after: pageParam };
      return body
        ? api.post<Behind>(path, body, { signal, query })
        : api.get<Behind>(path, { signal, query });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
