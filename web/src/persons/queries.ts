/** What the pages about single customers ask of the server. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { EventKind, Page } from '../wire/evidence';
import type { Identity, Moment, NamedPerson, Person } from '../wire/persons';

const PAGE = 100;

export interface MomentFilter {
  readonly kind?: EventKind | undefined;
  readonly channel?: string | undefined;
}

/** All that is asked about persons; to be asked again when two turned out to be one. */
export const personsKey = (workspace: string) => ['workspaces', workspace, 'persons'];

export const findPersonsQuery = (workspace: string, text: string) =>
  queryOptions({
    queryKey: [...personsKey(workspace), 'named', text],
    queryFn: ({ signal }) =>
      api.get<Page<NamedPerson>>(`/workspaces/${workspace}/persons`, {
        signal,
        query: { q: text },
      }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });

export const personQuery = (workspace: string, code: number) =>
  queryOptions({
    queryKey: [...personsKey(workspace), code],
    queryFn: ({ signal }) =>
      api.get<Person>(`/workspaces/${workspace}/persons/${code}`, { signal }),
  });

export const momentsQuery = (workspace: string, code: number, filter: MomentFilter) =>
  infiniteQueryOptions({
    queryKey: [...personsKey(workspace), code, 'moments', filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Moment>>(`/workspaces/${workspace}/persons/${code}/moments`, {
        signal,
        query: { ...filter, limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

type Pair = Pick<Identity, 'anonymous' | 'known'>;

export function merge(workspace: string, pair: Pair): Promise<unknown> {
  return api.post(`/workspaces/${workspace}/identities`, pair);
}

export function unmerge(workspace: string, { anonymous, known }: Pair): Promise<void> {
  return api.delete(`/workspaces/${workspace}/identities`, { query: { anonymous, known } });
}
