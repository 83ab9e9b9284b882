import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Items } from '../wire/maps';
import type { Code, Note, NoteSummary, QuotedPassage } from '../wire/notes';

/** Which notes a list shows; an empty text shows all. */
export interface NoteFilter {
  readonly kind: string;
  readonly code: string;
  readonly persona: string;
  readonly language: string;
  readonly q: string;
  readonly trash: boolean;
}

export const allNotes: NoteFilter = {
  kind: '',
  code: '',
  persona: '',
  language: '',
  q: '',
  trash: false,
};

export const notesQuery = (workspace: string, filter: NoteFilter) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'notes', 'list', filter],
    queryFn: ({ signal }) =>
      api.get<Items<NoteSummary>>(`/workspaces/${workspace}/notes`, {
        signal,
        query: { ...filter, limit: 500 },
      }),
    placeholderData: (before) => before,
  });

/** The notes in which a person took part, by one of the person's names. */
export const notesOfQuery = (workspace: string, person: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'notes', 'of', person],
    queryFn: ({ signal }) =>
      api.get<Items<NoteSummary>>(`/workspaces/${workspace}/notes`, { signal, query: { person } }),
  });

export const noteQuery = (workspace: string, note: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'notes', 'note', note],
    queryFn: ({ signal }) => api.get<Note>(`/workspaces/${workspace}/notes/${note}`, { signal }),
  });

export const codesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'notes', 'codes'],
    queryFn: ({ signal }) =>
      api.get<Items<Code>>(`/workspaces/${workspace}/notes/codes`, { signal }),
  });

/** Which passages are asked for. */
export type PassageFilter = Partial<
  Record<'note' | 'code' | 'touchpoint' | 'stage' | 'persona', string>
>;

export const passagesQuery = (workspace: string, filter: PassageFilter) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'notes', 'passages', filter],
    queryFn: ({ signal }) =>
      api.get<Items<QuotedPassage>>(`/workspaces/${workspace}/notes/passages`, {
        signal,
        query: { ...filter, limit: 1000 },
      }),
  });

/** Where a spreadsheet of the same passages is. */
export function tableUrl(workspace: string, filter: PassageFilter): string {
  return `/api/v1/workspaces/${workspace}/notes/passages.csv?${new URLSearchParams(filter)}`;
}

/** Everything about notes is read again: lists, counts and passages hang together. */
export function refreshNotes(client: QueryClient, workspace: string): Promise<void> {
  return client.invalidateQueries({ queryKey: ['workspaces', workspace, 'notes'] });
}
