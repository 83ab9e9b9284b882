import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { ReadMark, TalkEndpointOpenTalk } from '../wire/generated/api';
import type { Items } from '../wire/maps';

const talkOf = (ws: string, map: string) => `/workspaces/${ws}/maps/${map}/talk`;

/** The live document that holds what is said about a map. */
export const talkQuery = (ws: string, map: string) =>
  queryOptions({
    queryKey: ['workspaces', ws, 'talk', map],
    queryFn: ({ signal }) => api.put<TalkEndpointOpenTalk>(talkOf(ws, map), undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How far a member has read; asked again when the window is looked at, for other browsers of theirs. */
export const marksQuery = (ws: string, map: string, member: string) =>
  queryOptions({
    queryKey: ['workspaces', ws, 'talk', map, 'marks', member],
    queryFn: ({ signal }) =>
      api.get<Items<ReadMark>>(`${talkOf(ws, map)}/marks`, { signal, query: { member } }),
    refetchOnWindowFocus: 'always',
  });

export const sendMarks = (ws: string, map: string, member: string, items: readonly ReadMark[]) =>
  api.put<void>(`${talkOf(ws, map)}/marks`, { items }, { query: { member } });
