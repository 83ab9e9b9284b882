/** What the page asks of the server about notices, settings and webhooks. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type {
  Delivery,
  NoticeSettings,
  NotificationsEndpointKeptSettings,
  Webhook,
  WebhooksEndpointWantedWebhook,
  WebhooksEndpointWebhookWithSecret,
} from '../wire/generated/api';
import type { Notifications } from '../wire/notifications';

const POLL_MILLIS = 20_000;
const SHOWN_BY_THE_BELL = 8;

const base = (workspace: string) => ['workspaces', workspace, 'notifications'] as const;
const hooks = (workspace: string) => `/workspaces/${workspace}/webhooks`;

export const notificationsKey = base;

/**
 * The newest few and how many are unread; asks again and again, for things happen while one looks.
 *
 * @param reader whose they are; the request says so by its header
 */
export const bellQuery = (workspace: string, reader: string) =>
  queryOptions({
    queryKey: [...base(workspace), 'bell', reader],
    queryFn: ({ signal }) =>
      api.get<Notifications>(`/workspaces/${workspace}/notifications`, {
        query: { limit: SHOWN_BY_THE_BELL },
        signal,
      }),
    refetchInterval: POLL_MILLIS,
  });

export const notificationsQuery = (workspace: string, reader: string, unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...base(workspace), 'list', reader, unread],
    queryFn: ({ pageParam, signal }) =>
      api.get<Notifications>(`/workspaces/${workspace}/notifications`, {
        query: { unread, after: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const markNotice = (workspace: string, id: string, read: boolean) =>
  api.put(`/workspaces/${workspace}/notifications/${id}`, { read });

export const readUpTo = (workspace: string, to: string) =>
  api.post(`/workspaces/${workspace}/notifications/read`, { to });

export const settingsQuery = (workspace: string, reader: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'notification-settings', reader],
    queryFn: ({ signal }) =>
      api.get<NotificationsEndpointKeptSettings>(`/workspaces/${workspace}/notification-settings`, {
        signal,
      }),
  });

export const putSettings = (workspace: string, settings: NoticeSettings) =>
  api.put<NotificationsEndpointKeptSettings>(
    `/workspaces/${workspace}/notification-settings`,
    settings,
  );

export const webhooksQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'webhooks'],
    queryFn: ({ signal }) => api.get<Page<Webhook>>(hooks(workspace), { signal }),
  });

export const addWebhook = (workspace: string, wanted: WebhooksEndpointWantedWebhook) =>
  api.post<WebhooksEndpointWebhookWithSecret>(hooks(workspace), wanted);

export const changeWebhook = (
  workspace: string,
  id: string,
  wanted: WebhooksEndpointWantedWebhook,
) => api.patch<Webhook>(`${hooks(workspace)}/${id}`, wanted);

export const removeWebhook = (workspace: string, id: string) =>
  api.delete(`${hooks(workspace)}/${id}`);

export const rotateSecret = (workspace: string, id: string) =>
  api.post<WebhooksEndpointWebhookWithSecret>(`${hooks(workspace)}/${id}/rotation`, {});

export const testWebhook = (workspace: string, id: string) =>
  api.post<Delivery>(`${hooks(workspace)}/${id}/test`, {});

export const deliveriesQuery = (workspace: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspace, 'webhooks', id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Delivery>>(`${hooks(workspace)}/${id}/deliveries`, {
        query: { after: pageParam, limit: 20 },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 5_000,
  });

export const resend = (workspace: string, id: string, delivery: string) =>
  api.post<Delivery>(`${hooks(workspace)}/${id}/deliveries/${delivery}/resend`, {});
