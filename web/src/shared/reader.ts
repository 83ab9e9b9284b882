import { api } from '../api/client';
import type { Shared, SharedEndpointOpened } from '../wire/generated/api';

/** What a reader can ask. */
export const readShared = (token: string, pass?: string) =>
  api.get<Shared>(`/shared/${encodeURIComponent(token)}`, {
    headers: pass === undefined ? {} : { 'share-pass': pass },
  });

/** Changes the password for a pass, which lives as long as this page. */
export const openShared = async (token: string, password: string) =>
  (
    await api.post<SharedEndpointOpened>(`/shared/${encodeURIComponent(token)}/opening`, {
      password,
    })
  ).pass;
