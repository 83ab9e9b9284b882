/** What the page asks of the server about links. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type {
  SharesEndpointNewLink,
  SharesEndpointNewShare,
  SharesEndpointShare,
  SharesEndpointShareSettings,
} from '../wire/generated/api';

export const sharesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'shares'],
    queryFn: ({ signal }) =>
      api.get<Page<SharesEndpointShare>>(`/workspaces/${workspace}/shares`, { signal }),
  });

export const shareSettingsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'share-settings'],
    queryFn: ({ signal }) =>
      api.get<SharesEndpointShareSettings>(`/workspaces/${workspace}/share-settings`, { signal }),
  });

export const makeShare = (workspace: string, wanted: SharesEndpointNewShare) =>
  api.post<SharesEndpointNewLink>(`/workspaces/${workspace}/shares`, wanted);

export const revokeShare = (workspace: string, share: string) =>
  api.delete<SharesEndpointShare>(`/workspaces/${workspace}/shares/${share}`);

export const setFewest = (workspace: string, fewest: number) =>
  api.put<SharesEndpointShareSettings>(`/workspaces/${workspace}/share-settings`, { fewest });
