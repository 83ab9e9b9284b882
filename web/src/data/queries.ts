/** What the evidence pages ask of the server. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Coverage, IndexState } from '../wire/analysis';
import type {
  EvidenceSummary,
  ImportJob,
  ImportMapping,
  ImportPreview,
  Page,
  SavedMapping,
} from '../wire/evidence';
import type { RejectedRow } from '../wire/generated/api';

const PAGE = 100;
const POLL_MILLIS = 400;

export const evidenceQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'evidence'],
    queryFn: ({ signal }) =>
      api.get<EvidenceSummary>(`/workspaces/${workspace}/evidence`, { signal }),
  });

/** Asks again while the index is being built. */
export const indexQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'index'],
    queryFn: ({ signal }) => api.get<IndexState>(`/workspaces/${workspace}/index`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'building' ? 2 * POLL_MILLIS : false),
  });

/** When evidence last told about each touchpoint; asked again when there is more evidence. */
export const coverageQuery = (workspace: string, events: number) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'coverage', events],
    queryFn: ({ signal }) => api.get<Coverage>(`/workspaces/${workspace}/coverage`, { signal }),
    placeholderData: keepPreviousData,
  });

export const importsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'imports'],
    queryFn: ({ signal }) =>
      api.get<Page<ImportJob>>(`/workspaces/${workspace}/imports`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((job) => job.state === 'running') ? 2 * POLL_MILLIS : false,
  });

/** Asks again until the import is over. */
export const importQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'imports', id],
    queryFn: ({ signal }) =>
      api.get<ImportJob>(`/workspaces/${workspace}/imports/${id}`, { signal }),
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== 'running' ? false : POLL_MILLIS,
  });

export const rejectedQuery = (workspace: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'imports', id, 'rejected'],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<RejectedRow>>(`/workspaces/${workspace}/imports/${id}/rejected`, {
        signal,
        query: { limit: PAGE, after: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** The start of an uploaded file as that mapping reads it; the one before stays until it is here. */
export const previewQuery = (
  workspace: string,
  upload: string,
  mapping: ImportMapping,
  saved: string | undefined,
) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'uploads', upload, mapping, saved],
    queryFn: ({ signal }) =>
      api.post<ImportPreview>(`/workspaces/${workspace}/uploads/${upload}/preview`, mapping, {
        signal,
        query: { saved },
      }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** The mappings that the workspace keeps by name. */
export const mappingsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'mappings'],
    queryFn: ({ signal }) =>
      api.get<Page<SavedMapping>>(`/workspaces/${workspace}/mappings`, { signal }),
  });

export function saveMapping(
  workspace: string,
  upload: string,
  name: string,
  mapping: ImportMapping,
): Promise<SavedMapping> {
  return api.put<SavedMapping>(`/workspaces/${workspace}/mappings`, { name, upload, mapping });
}

export function forgetMapping(workspace: string, name: string): Promise<void> {
  return api.delete(`/workspaces/${workspace}/mappings`, { query: { name } });
}

export function startImport(
  workspace: string,
  upload: string,
  mapping: ImportMapping,
  dryRun: boolean,
): Promise<ImportJob> {
  return api.post<ImportJob>(`/workspaces/${workspace}/imports`, {
    upload,
    mapping,
    dryRun,
  });
}

/** Takes out of the workspace what the import brought in. */
export function undoImport(workspace: string, id: string): Promise<ImportJob> {
  return api.delete<ImportJob>(`/workspaces/${workspace}/imports/${id}`);
}
