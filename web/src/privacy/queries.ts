/** What the pages about privacy ask of the server. */
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Page } from '../wire/evidence';
import type {
  Consent,
  Erasure,
  HeldAbout,
  NewPolicy,
  Purpose,
  Removal,
  Removed,
  SourceRules,
} from '../wire/privacy';

const POLL_MILLIS = 500;

const path = (workspace: string) => `/workspaces/${workspace}/privacy`;

export const privacyKey = (workspace: string) => ['workspaces', workspace, 'privacy'];

export const policiesQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...privacyKey(workspace), 'sources'],
    queryFn: ({ signal }) => api.get<Page<SourceRules>>(`${path(workspace)}/sources`, { signal }),
  });

export const purposesQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...privacyKey(workspace), 'purposes'],
    queryFn: ({ signal }) => api.get<Page<Purpose>>(`${path(workspace)}/purposes`, { signal }),
  });

export const removalsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...privacyKey(workspace), 'removals'],
    queryFn: ({ signal }) => api.get<Page<Removal>>(`${path(workspace)}/removals`, { signal }),
  });

/** Asks again while a person is being erased. */
export const erasuresQuery = (workspace: string) =>
  queryOptions({
    queryKey: [...privacyKey(workspace), 'erasures'],
    queryFn: ({ signal }) => api.get<Page<Erasure>>(`${path(workspace)}/erasures`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((each) => each.state !== 'done') ? POLL_MILLIS : false,
  });

export const heldQuery = (workspace: string, person: number) =>
  queryOptions({
    queryKey: [...privacyKey(workspace), 'persons', person],
    queryFn: ({ signal }) => api.get<HeldAbout>(`${path(workspace)}/persons/${person}`, { signal }),
  });

export const consentsQuery = (workspace: string, person: number) =>
  queryOptions({
    queryKey: [...privacyKey(workspace), 'persons', person, 'consents'],
    queryFn: ({ signal }) =>
      api.get<Page<Consent>>(`${path(workspace)}/persons/${person}/consents`, { signal }),
  });

/** Where everything that is held about a person is downloaded from. */
export const exportAddress = (workspace: string, person: number) =>
  `/api/v1${path(workspace)}/persons/${person}/export`;

export const setPurposes = (workspace: string, items: readonly Purpose[]) =>
  api.put<Page<Purpose>>(`${path(workspace)}/purposes`, { items });

export const setPolicy = (workspace: string, policy: NewPolicy) =>
  api.put<undefined>(`${path(workspace)}/sources`, policy);

export const removeOld = (workspace: string, source: string, dryRun: boolean) =>
  api.post<Removed>(`${path(workspace)}/old-rows`, { source, dryRun });

export const sayConsent = (workspace: string, person: number, purpose: string, given: boolean) =>
  api.post<undefined>(`${path(workspace)}/persons/${person}/consents`, { purpose, given });

export const erase = (workspace: string, person: number, confirm: string) =>
  api.post<Erasure>(`${path(workspace)}/erasures`, { person, confirm });
