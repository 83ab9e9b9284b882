/** What the page of watched folders asks of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type { FolderStatus, FoldersEndpointNewFolder } from '../wire/generated/api';

const POLL_MILLIS = 10_000;

const path = (workspace: string) => `/workspaces/${workspace}/folders`;

/** Asks again and again: files come in while one looks. */
export const foldersQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'folders'],
    queryFn: ({ signal }) => api.get<Page<FolderStatus>>(path(workspace), { signal }),
    refetchInterval: POLL_MILLIS,
  });

export const watchFolder = (workspace: string, wanted: FoldersEndpointNewFolder) =>
  api.post<FolderStatus>(path(workspace), wanted);

export const changeFolder = (workspace: string, id: string, wanted: FoldersEndpointNewFolder) =>
  api.put<FolderStatus>(`${path(workspace)}/${id}`, wanted);

export const unwatchFolder = (workspace: string, id: string) =>
  api.delete(`${path(workspace)}/${id}`);
